import type { Span } from '../../text.ts';
import type { Told } from './card.ts';
import type { Frame } from './frame.ts';
import { type Authority, nameKey } from './words.ts';

/** Whose decision it is: the authority, its name as the decision has it, and where that stands. */
export interface TellsAuthority {
  readonly authority: Authority;
  readonly name: Told<string>;
}

/** How far into the decision names are counted. */
const REACH = 8000;
/** The head of a decision, and its first lines. */
const REACH_OF_HEAD = 2000;
const FIRST_LINES = 500;
/** What a name is worth at the head of the decision, at its end, and elsewhere; and a short name. */
const WEIGHT = { opening: 6, closing: 4, body: 1, short: 1 };
/** What a place or law of its country is worth, at most this often: it decides between authorities of one name. */
const CUE = 0.5;
const MOST_CUES = 6;
/** The best must have this many times what the next has. */
const MARGIN = 1.25;

/** The authority whose decision a text is; undefined when the text does not tell, or two remain. */
export function authorityOf(frame: Frame): TellsAuthority | undefined {
  const { text, head, opening, closing, body, knowledge } = frame;
  const field = head?.fields.get('Authority');
  if (field) {
    const named = tally(frame, [field.span]);
    const country = head?.fields.get('Jurisdiction')?.value;
    const fitting = [...named.values()].filter(({ authority }) => !country || authority.country === country);
    if (fitting.length === 1 && fitting[0]) return tells(fitting[0]);
  }
  const start = { start: body, end: Math.min(text.length, body + REACH) };
  const found = [...tally(frame, closing.start > start.end ? [start, closing] : [start]).values()];
  if (found.length > 1) for (const one of found) one.score += cues(one.authority, text.slice(opening.start, start.end));
  found.sort(
    (a, b) =>
      b.score - a.score ||
      knowledge.authorities.all.indexOf(a.authority) - knowledge.authorities.all.indexOf(b.authority),
  );
  const [best, second] = found;
  if (!best || best.score < 2) return undefined;
  return second && best.score < second.score * MARGIN ? undefined : tells(best);
}

interface Tally {
  readonly authority: Authority;
  score: number;
  name: { value: string; span: Span } | undefined;
  short: Span | undefined;
}

function tally({ text, opening, closing, knowledge }: Frame, stretches: readonly Span[]): Map<string, Tally> {
  const found = new Map<string, Tally>();
  const { anyName, byName, anyShort, byShort } = knowledge.authorities;
  const of = (authority: Authority): Tally => {
    const known = found.get(authority.id) ?? { authority, score: 0, name: undefined, short: undefined };
    found.set(authority.id, known);
    return known;
  };
  const weight = (at: number, { cited }: Authority): number => {
    if (at >= opening.start && at < opening.start + (cited ? FIRST_LINES : REACH_OF_HEAD)) return WEIGHT.opening;
    if (at >= closing.start) return WEIGHT.closing;
    return cited ? 0 : WEIGHT.body;
  };
  for (const { start, end } of stretches) {
    const stretch = text.slice(start, end);
    for (const match of stretch.matchAll(anyName)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      for (const { authority, name } of byName.get(nameKey(match[0])) ?? []) {
        const one = of(authority);
        one.score += weight(span.start, authority);
        // Of several names of one authority the table's first goes on the card.
        if (!one.name || authority.spelled.indexOf(name) < authority.spelled.indexOf(one.name.value))
          one.name = { value: name, span };
      }
    }
    for (const match of stretch.matchAll(anyShort)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      for (const authority of byShort.get(match[0]) ?? []) {
        const one = of(authority);
        if (!authority.cited) one.score += WEIGHT.short;
        one.short ??= span;
      }
    }
  }
  return found;
}

function cues({ cues: words }: Authority, text: string): number {
  if (!words) return 0;
  let count = 0;
  for (const _ of text.matchAll(words)) if (++count === MOST_CUES) break;
  return count * CUE;
}

function tells({ authority, name, short }: Tally): TellsAuthority {
  return { authority, name: name ?? { value: authority.name, span: short ?? { start: 0, end: 0 } } };
}
