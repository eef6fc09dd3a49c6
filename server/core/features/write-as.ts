import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import { type Law, references } from '../citations/references.ts';
import { type Style, write } from '../citations/write.ts';
import { covers, type Span } from '../text.ts';

/** A change of words. */
export interface Edit extends Span {
  readonly text: string;
}

/** What writing references in a style changes, and how many it leaves as they are. */
export interface Rewriting {
  readonly edits: readonly Edit[];
  /** References that are written otherwise but stay: ranges, short forms, and what would not be read back the same. */
  readonly left: number;
}

/** How much of the text around an expression is read again to see that its meaning is kept. */
const AROUND = 200;

/**
 * The changes that write references to the GDPR in a style: those of the expression at an offset, or all of the document.
 * Each change is read back in its surroundings; one that would not give the same provisions is left out.
 * @param at an offset inside an expression; absent for the whole document
 */
export function writeAs(analysis: Analysis, style: Style, law: Law, at?: number): Rewriting {
  const edits: Edit[] = [];
  let left = 0;
  for (const members of expressions(analysis.references)) {
    const { expression } = members[0] as Reference;
    if (at !== undefined && (at < expression.start || expression.end < at)) continue;
    const changes = members.every(isPlain) ? members.map((member) => edit(member, style, law)) : [];
    const differing = changes.filter(({ start, end, text }) => analysis.text.slice(start, end) !== text);
    if (changes.length > 0 && differing.length === 0) continue;
    if (differing.length > 0 && keepsMeaning(analysis.text, expression, changes, members, law))
      edits.push(...differing);
    else left += members.length;
  }
  return { edits, left };
}

/** The references to the GDPR by the expression they are parts of, in the order of the text. */
function expressions(all: readonly Reference[]): Reference[][] {
  const found = new Map<string, Reference[]>();
  for (const reference of all) {
    const { instrument, expression } = reference;
    if (instrument !== 'gdpr' && instrument !== 'uk-gdpr') continue;
    const key = `${expression.start} ${expression.end}`;
    found.set(key, [...(found.get(key) ?? []), reference]);
  }
  return [...found.values()];
}

/** A provision written out, that exists. */
function isPlain({ via, exists, provision }: Reference): boolean {
  return (via === 'explicit' || via === 'context') && exists === true && provision !== null;
}

function edit({ start, end, provision, instrument }: Reference, style: Style, { instruments }: Law): Edit {
  return { start, end, text: write(provision ?? '', instrument ?? 'gdpr', style, instruments) };
}

function keepsMeaning(
  text: string,
  expression: Span,
  edits: readonly Edit[],
  members: readonly Reference[],
  law: Law,
): boolean {
  const from = Math.max(0, expression.start - AROUND);
  const rewritten = applyEdits(text.slice(from, expression.end + AROUND), edits, from);
  const grown = edits.reduce((sum, { start, end, text: words }) => sum + words.length - (end - start), 0);
  const inside = { start: expression.start - from, end: expression.end - from + grown };
  const read = references(rewritten, law).filter((reference) => covers(inside, reference));
  const named = (all: readonly Reference[]): string =>
    all.map(({ instrument, provision }) => `${instrument} ${provision}`).join();
  return named(read) === named(members);
}

/** A text with edits applied; `from` is where it begins in the document that the edits' offsets count in. */
export function applyEdits(text: string, edits: readonly Edit[], from = 0): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, start - from) + words;
    done = end - from;
  }
  return result + text.slice(done);
}
