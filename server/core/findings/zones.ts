import type { Block } from '../sentences.ts';
import type { Span } from '../text.ts';

/** A stretch of a text that asserts nothing of its own, and the words or marks that say so. */
export interface Zone extends Span {
  readonly cue: Span;
}

const LONGEST_HEADING = 100;
const LONGEST_QUOTATION = 6000;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’' };

/** The zone a block is by its form: a heading, an empty box of a checklist, the header of a table; else null. */
export function zoneOf(text: string, list: readonly Block[], index: number, hasVerb: boolean): Zone | null {
  const block = list[index] as Block;
  const next = list[index + 1];
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

/**
 * The quotation of a law that words such as "Article 32 provides:" at `cue` open: up to its closing mark, or the list
 * that follows a colon.
 * @param at where the words end
 */
export function quotationAfter(
  text: string,
  cue: Span,
  sentence: Span,
  list: readonly Block[],
  index: number,
): Zone | null {
  for (let at = cue.end; at < Math.min(sentence.end + 3, text.length); at++) {
    const closing = CLOSING[text[at] ?? ''];
    if (!closing) continue;
    const end = text.indexOf(closing, at + 1);
    return end > 0 && end - at < LONGEST_QUOTATION ? { start: at, end: end + 1, cue } : null;
  }
  if (!/:\s*$/.test(text.slice(cue.end, sentence.end))) return null;
  let last = index;
  while (list[last + 1] && list[last + 1]?.kind === 'item') last++;
  const next = list[index + 1];
  if (last > index) return { start: sentence.end, end: (list[last] as Block).end, cue };
  const closing = next && CLOSING[text[next.start] ?? ''];
  if (!next || !closing) return null;
  const end = text.indexOf(closing, next.start + 1);
  return end > 0 && end - next.start < LONGEST_QUOTATION ? { start: next.start, end: end + 1, cue } : null;
}

function span({ start, end }: Span): Span {
  return { start, end };
}
