import type { Block } from '../../sentences.ts';
import type { Characters, Span } from '../../text.ts';

/** A stretch of a text that asserts nothing of its own, and the words or marks that say so. */
export interface Zone extends Span {
  readonly cue: Span;
}

const LONGEST_HEADING = 100;
export const LONGEST_QUOTATION = 4000;
/** How far behind the words that open a quotation its mark may stand. */
const NEAR = 40;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’' };

/** The blocks of a text in their places, as far as they are asked for. */
export interface Blocks {
  readonly length: number;
  at(index: number): Block | undefined;
}

/** Which zone a place lies in. */
export class Zones {
  private readonly zones: readonly Zone[];
  /** For each zone the one that reaches furthest among it and those before. */
  private readonly furthest: readonly Zone[];

  constructor(zones: readonly Zone[]) {
    this.zones = [...zones].sort((a, b) => a.start - b.start);
    let best: Zone | undefined;
    this.furthest = this.zones.map((zone) => {
      if (!best || zone.end > best.end) best = zone;
      return best;
    });
  }

  /** The zone at an offset, or null. */
  at(offset: number): Zone | null {
    let low = 0;
    let high = this.zones.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.zones[middle] as Zone).start <= offset) low = middle + 1;
      else high = middle;
    }
    const zone = this.furthest[low - 1];
    return zone && offset < zone.end ? zone : null;
  }
}

/** The zone a block is by its form: a heading, an empty box of a checklist, the header of a table; else null. */
export function zoneOf(text: Characters, list: Blocks, index: number, hasVerb: boolean): Zone | null {
  const block = list.at(index) as Block;
  const next = list.at(index + 1);
  const line = text.slice(block.start, Math.min(block.end, block.start + LONGEST_HEADING + 1));
  if (block.kind === 'heading') return { ...block, cue: span(block) };
  if (block.kind === 'row')
    return next?.kind === 'row' && /^\|?[\s|:-]+$/.test(text.slice(next.start, next.end))
      ? { ...block, cue: span(block) }
      : null;
  if (block.kind === 'item') {
    const box = /^(?:[-*+]\s+)?(?:\[\s?\]|[☐□])/.exec(line);
    return box ? { ...block, cue: { start: block.start, end: block.start + box[0].length } } : null;
  }
  const alone = block.first && (next?.first ?? false) && list.length > 2;
  const short = block.end - block.start <= LONGEST_HEADING && !/[\n.;:,!?…]/.test(line.replace(/^[\dIVX]+[.)]\s*/, ''));
  return block.kind === 'prose' && alone && short && !hasVerb ? { ...block, cue: span(block) } : null;
}

/** The words by which a numbered paragraph begins and that have no verb: "3. Shared accounts. We found none."; else null. */
export function labelOf(text: Characters, sentence: Span, block: Span): Zone | null {
  const { start, end } = sentence;
  if (start !== block.start || end - start > LONGEST_HEADING || end >= block.end) return null;
  return NUMBERED.test(text.slice(start, end)) ? { ...span(sentence), cue: span(sentence) } : null;
}

/** A number and at most five words. */
const NUMBERED = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]{1,4})[.)]?\s+\p{Lu}[^;:,\s]*(?:\s[^;:,\s]+){0,4}\.$/u;

/**
 * The quotation of a law that words such as "Article 32 provides:" at `cue` open: up to its closing mark, or the list
 * that follows a colon.
 * @param at where the words end
 */
export function quotationAfter(text: Characters, cue: Span, sentence: Span, list: Blocks, index: number): Zone | null {
  const reach = Math.min(sentence.end + 3, cue.end + NEAR, text.length);
  for (let at = cue.end; at < reach; at++) {
    const end = closingMark(text, at, (list.at(index) as Block).start);
    if (end > 0) return { start: at, end, cue };
  }
  if (!/:\s*$/.test(text.slice(cue.end, sentence.end))) return null;
  let last = index;
  while (list.at(last + 1)?.kind === 'item') last++;
  if (last > index) return { start: sentence.end, end: (list.at(last) as Block).end, cue };
  const next = list.at(index + 1);
  const end = next ? closingMark(text, next.start, next.start) : 0;
  return next && end > 0 ? { start: next.start, end, cue } : null;
}

/**
 * The quotation that stands right behind a reference: “According to Article 28(3) GDPR, "processing …"”.
 * @param by how much further on the reference stands than it says
 */
export function quotationBehind(text: Characters, reference: Citing, by = 0): Zone | null {
  const { expression, law } = reference;
  const last = Math.max(expression.end, law?.end ?? 0) + by;
  let at = last;
  while (at < last + 4 && /[\s,:(]/.test(text.charAt(at))) at++;
  const end = closingMark(text, at, at);
  return end > 0 ? { start: at, end, cue: { start: expression.start + by, end: last } } : null;
}

interface Citing {
  readonly expression: Span;
  readonly law?: Span;
}

/**
 * The end of the quotation that opens at `at`, or 0 when none does.
 * @param from where the block begins: straight marks open and close by turns
 */
function closingMark(text: Characters, at: number, from: number): number {
  const closing = CLOSING[text.charAt(at)];
  if (!closing || /\s/.test(text.charAt(at + 1) || ' ') || !/[\s([:]/.test(text.charAt(at - 1) || ' ')) return 0;
  if (closing === '"' && text.slice(from, at).split('"').length % 2 === 0) return 0;
  const last = at + LONGEST_QUOTATION;
  let end = placeOf(closing, text, at + 1, last);
  // an apostrophe closes nothing: "the patient’s file"
  while (closing === '’' && end > 0 && end + 1 < last && /\p{L}/u.test(text.charAt(end + 1)))
    end = placeOf(closing, text, end + 1, last);
  return end > 0 ? end + 1 : 0;
}

/** The first place of a mark between two others, or 0; looked for bit by bit, as most are near. */
function placeOf(mark: string, text: Characters, from: number, to: number): number {
  for (let at = from; at < Math.min(to, text.length); at += BIT) {
    const found = text.slice(at, Math.min(to, at + BIT)).indexOf(mark);
    if (found >= 0) return at + found;
  }
  return 0;
}

/** How many characters are looked through at a time. */
const BIT = 256;

function span({ start, end }: Span): Span {
  return { start, end };
}
