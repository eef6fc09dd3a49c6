import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import { type Law, references } from '../citations/references.ts';
import { type Style, write } from '../citations/write.ts';
import { covers, type Span } from '../text.ts';
import { verbatim } from './verbatim.ts';
import { isWhollySaid } from './wholly-said.ts';

/** A change of words. */
export interface Edit extends Span {
  readonly text: string;
}

/** What writing references in a style changes, and what it leaves as it is. */
export interface Rewriting {
  readonly edits: readonly Edit[];
  /** How many references are written otherwise but stay. */
  readonly left: number;
  /**
   * The expressions they stand in: ranges, short forms, those whose law is a matter of doubt, those that say more than a
   * provision, those in code and addresses, and what would not be read back the same.
   */
  readonly kept: readonly Span[];
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
  const kept: Span[] = [];
  let left = 0;
  const untouched = verbatim(analysis.text);
  const sure = at === undefined ? lawsSaid(analysis.references) : null;
  for (const members of expressions(analysis.references)) {
    const { expression } = members[0] as Reference;
    if (at !== undefined && (at < expression.start || expression.end < at)) continue;
    const changes = changesOf(members, analysis.text, style, law);
    const differing = changes?.filter(({ start, end, text }) => analysis.text.slice(start, end) !== text);
    if (differing?.length === 0) continue;
    const may =
      !untouched.some(({ start, end }) => start < expression.end && expression.start < end) &&
      (!sure || members.every(sure)) &&
      !isLedByLaw(members, analysis.references);
    if (changes && differing && may && keepsMeaning(analysis.text, expression, changes, members, law)) {
      edits.push(...differing);
    } else {
      left += members.length;
      kept.push(expression);
    }
  }
  return { edits, left, kept };
}

/** The changes of one expression; null where one of its references cannot be written without loss. */
function changesOf(members: readonly Reference[], text: string, style: Style, law: Law): Edit[] | null {
  const edits = members.map((member) => (isPlain(member) ? edit(member, text, style, law) : null));
  return edits.every((one) => one !== null) ? edits : null;
}

/** How far behind an expression the law of its list is looked for. */
const LIST = 80;

/** Whether the law is named in front, and would stand there twice: "GDPR Article 28", "GDPR 6(1)(f)", "of the GDPR, its Articles". */
function isLedByLaw(members: readonly Reference[], all: readonly Reference[]): boolean {
  const [{ expression, instrument, via }] = members as [Reference];
  if (via !== 'explicit' || members.some(({ law }) => law)) return false;
  return !all.some(
    (other) =>
      other.instrument === instrument &&
      other.law !== undefined &&
      other.start >= expression.end &&
      other.start - expression.end < LIST,
  );
}

/**
 * Tells the references whose law is beyond doubt: it is named beside them, or elsewhere for the same article, or they cite
 * a point such as 6(1)(f), or nothing else in the document has articles.
 */
function lawsSaid(all: readonly Reference[]): (reference: Reference) => boolean {
  const articleOf = ({ provision }: Reference): string => provision?.split('(')[0] ?? '';
  const said = new Set(all.flatMap((one) => (one.via === 'explicit' && one.exists ? [articleOf(one)] : [])));
  const alone = all.every(({ instrument }) => instrument === 'gdpr' || instrument === 'uk-gdpr');
  return (one) =>
    one.via === 'explicit' || alone || said.has(articleOf(one)) || (one.provision?.split('(').length ?? 0) > 2;
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

function edit(reference: Reference, text: string, style: Style, { instruments }: Law): Edit | null {
  const { start, end, provision, instrument, law } = reference;
  const words = text.slice(start, end);
  const named = law && start <= law.start && law.end <= end ? { start: law.start - start, end: law.end - start } : null;
  if (!isWhollySaid(words, reference, named)) return null;
  const [before, after] = marks(words, text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3)) ?? [];
  if (before === undefined || after === undefined) return null;
  return { start, end, text: `${before}${write(provision ?? '', instrument ?? 'gdpr', style, instruments)}${after}` };
}

/**
 * The mark of emphasis that has to be set anew before and after the words, as one of a pair stands in them and the other
 * outside: "**Art. 5**(1)(f) GDPR". Null where marks within cannot be kept so.
 */
function marks(words: string, before: string, after: string): readonly [string, string] | null {
  const [mark, ...more] = words.match(/[*_]+/g) ?? [];
  if (mark === undefined) return ['', ''];
  if (more.length > 0) return null;
  if (before.endsWith(mark)) return ['', mark];
  return after.startsWith(mark) ? [mark, ''] : null;
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
