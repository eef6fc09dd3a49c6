/** The knowledge as the build puts it into a bundle that has no files beside it. */
declare module 'knowledge:embedded' {
  export function load(domain: string): Readonly<Record<string, unknown>>;
  export function ready(part: string): { readonly numbers: Int32Array; readonly text: string };
}
