import type { DocumentKind } from '../findings/rulebook/kinds.ts';

/** What kind the documents with some paths are, as the workspace says. */
export interface KindOfFiles {
  /** A path from the workspace's root with slashes: `*` and `?` stand for what is no slash, `**` for folders too. */
  readonly glob: string;
  readonly kind: DocumentKind;
}

/** The kind of a document by its path from the workspace's root: the first pattern that fits says it. */
export function kindOfFile(path: string, kinds: readonly KindOfFiles[]): DocumentKind | undefined {
  return kinds.find(({ glob }) => fits(path, glob))?.kind;
}

/** Whether it is a pattern for many paths, as against one path. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** Whether a pattern fits a whole path; a path fits itself. All ways to read the pattern are followed at once: no pattern takes long. */
export function fits(path: string, glob: string): boolean {
  if (path === glob || !isPattern(glob)) return path === glob;
  const parts = glob.match(/\*\*\/|\*\*|./gsu) ?? [];
  let reached = opened(parts, [0], true);
  for (const sign of path) {
    const next: number[] = [];
    for (const at of reached) {
      const part = parts[at];
      if (part === '**/' || part === '**' || (part === '*' && sign !== '/')) next.push(at);
      else if (part === '?' ? sign !== '/' : part === sign) next.push(at + 1);
    }
    reached = opened(parts, next, sign === '/');
  }
  return reached.has(parts.length);
}

/** What is reached without a further sign: a star may stand for nothing, folders only where a name begins. */
function opened(parts: readonly string[], reached: readonly number[], begins: boolean): Set<number> {
  const all = new Set<number>();
  for (let at of reached) {
    all.add(at);
    while (parts[at] === '*' || parts[at] === '**' || (parts[at] === '**/' && begins)) all.add(++at);
  }
  return all;
}
