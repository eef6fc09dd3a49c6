import type { Span } from '../core/text.ts';

/** Where in a YAML text written in lines a caret stands, and what is being typed there. */
export interface Caret {
  /** The keys and items (`-`) around it, from the outside in. */
  readonly path: readonly string[];
  /** A key of the map at the path is typed (or an item that is no map); else the value at the path. */
  readonly typing: 'key' | 'value';
  /** What is typed so far: it gives way to what is chosen. */
  readonly span: Span;
  /** The keys that the map has already. */
  readonly present: ReadonlySet<string>;
  /** A colon stands behind the caret. */
  readonly closed: boolean;
}

/** A line: spaces, dashes of items, a key with its colon, the rest. */
const LINE = /^( *)((?:- +)*-?)(?:("[^"]*"|'[^']*'|[\w./*?-]+) *:(?= |$))?(.*)$/;

/** What a line opens, each at its column. */
interface Opening {
  readonly column: number;
  readonly step: string;
}

/** Reads the lines before a caret; null inside a comment, or where the text is not written in lines. */
export function caretIn(text: string, offset: number): Caret | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = text.slice(start, offset);
  if (/(?:^|\s)#/.test(typed.replace(/"[^"]*"|'[^']*'/g, ''))) return null;
  const open: Opening[] = [];
  for (const line of text.slice(0, start).split('\n')) {
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    for (const opening of openings(line)) push(open, opening);
  }
  const line = openings(typed);
  const word = /[^\s"'[\]{},:]*$/.exec(typed)?.[0] ?? '';
  const span = { start: offset - word.length, end: offset };
  const column = /^( *(?:- *)*)/.exec(typed)?.[0].length ?? 0;
  for (const opening of line) push(open, opening);
  if ((line.at(-1)?.step ?? '-') !== '-') {
    // An item of a list in square brackets.
    const path = /: +\[[^\]]*$/.test(typed) ? [...steps(open), '-'] : steps(open);
    return { path, typing: 'value', span, present: new Set(), closed: true };
  }
  while ((open.at(-1)?.column ?? -1) >= column) open.pop();
  const present = keysAround(text, start, column);
  return { path: steps(open), typing: 'key', span, present, closed: /^ *:/.test(text.slice(offset, offset + 9)) };
}

function steps(open: readonly Opening[]): string[] {
  return open.map(({ step }) => step);
}

/** What opens at a column ends what is open there or deeper; the items of a list may stand as deep as its key. */
function push(open: Opening[], opening: Opening): void {
  const { column, step } = opening;
  const ends = (last: Opening): boolean =>
    last.column > column || (last.column === column && !(step === '-' && last.step !== '-'));
  while (open.length > 0 && ends(open.at(-1) as Opening)) open.pop();
  open.push(opening);
}

function openings(line: string): Opening[] {
  const [, spaces = '', dashes = '', key] = LINE.exec(line) ?? [];
  const found = [...dashes.matchAll(/-/g)].map(({ index }) => ({ column: spaces.length + index, step: '-' }));
  if (key === undefined) return found;
  return [...found, { column: spaces.length + dashes.length, step: key.replace(/^["']|["']$/g, '') }];
}

/** The keys at a column around a line, up and down to where its map begins and ends. */
function keysAround(text: string, start: number, column: number): Set<string> {
  const [line = '', ...below] = text.slice(start).split('\n');
  const above = text.slice(0, start).split('\n').slice(0, -1).reverse();
  const begins = openings(line).some(({ step }) => step === '-');
  return new Set([...(begins ? [] : keysAt(above, column, true)), ...keysAt(below, column, false)]);
}

/** The keys at a column in the lines that belong to one map; an item is where one begins. */
function keysAt(lines: readonly string[], column: number, up: boolean): string[] {
  const keys: string[] = [];
  for (const line of lines) {
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    const found = openings(line);
    const item = found.some((opening) => opening.step === '-' && opening.column < column);
    if (item && !up) break;
    keys.push(...found.filter((opening) => opening.column === column && opening.step !== '-').map(({ step }) => step));
    if (item || line.length - line.trimStart().length < column) break;
  }
  return keys;
}
