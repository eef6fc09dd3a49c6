/** The line under which `config.yaml` says the kinds of documents, when nothing else stands on it. */
const KINDS = /^kinds\s*:\s*(?:\{\s*\}\s*)?(?:#.*)?$/;

/**
 * A workspace's `config.yaml` with the kind of a document said in it, before any pattern that fits the document too.
 * @param path the document's, from the workspace's root, with slashes
 * @param kind undefined: what is said of that very path is taken out
 * @returns undefined where the kinds stand in a form that cannot be added to line by line
 */
export function withKind(config: string, path: string, kind: string | undefined): string | undefined {
  const lines = config === '' ? [] : config.replace(/\r?\n$/, '').split(/\r?\n/);
  const head = lines.findIndex((line) => /^kinds\s*:/.test(line));
  const entry = kind === undefined ? [] : [`  ${JSON.stringify(path)}: ${kind}`];
  if (head < 0) return entry.length === 0 ? config : written([...lines, 'kinds:', ...entry]);
  if (!KINDS.test(lines[head] ?? '')) return undefined;
  const rest = lines.slice(head + 1);
  const after = rest.findIndex((line) => /^\S/.test(line) && !line.startsWith('#'));
  const own = after < 0 ? rest : rest.slice(0, after);
  const kept = own.filter((line) => !isOf(line, path));
  return written([...lines.slice(0, head), 'kinds:', ...entry, ...kept, ...(after < 0 ? [] : rest.slice(after))]);
}

function isOf(line: string, path: string): boolean {
  return [JSON.stringify(path), `'${path.replaceAll("'", "''")}'`, path].some((key) => {
    return new RegExp(`^\\s+${key.replace(/[^\w/ -]/g, '\\$&')}\\s*:`).test(line);
  });
}

function written(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
