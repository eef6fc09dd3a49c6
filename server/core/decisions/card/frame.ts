import type { Span } from '../../text.ts';
import type { Heading, Layout } from '../decision.ts';
import type { PageHead } from './head.ts';
import { pageHead } from './head.ts';
import type { CardKnowledge, CardWords } from './words.ts';

/** The parts of a text in which the facts of its card stand. */
export interface Frame {
  readonly text: string;
  readonly layout: Layout;
  readonly head: PageHead | undefined;
  /** Where the decision itself begins: after the head and the summary of a page about it. */
  readonly body: number;
  /** What a decision says of itself before its reasons. */
  readonly opening: Span;
  /** The operative parts: what is decided. */
  readonly operative: readonly Span[];
  /** Its last lines: place, date, signature. */
  readonly closing: Span;
  readonly words: CardWords;
  readonly knowledge: CardKnowledge;
}

const OPENING = 3500;
const OPERATIVE = 5000;
const CLOSING = 2500;
/** How much of the beginning and of the end is searched for the words that open what is decided. */
const FIRST = 6000;
const LAST = 12_000;

/** Finds the parts of a decision's text. @param words of the language it is written in */
export function frameOf(text: string, layout: Layout, words: CardWords, knowledge: CardKnowledge): Frame {
  const head = pageHead(text);
  const body = head ? bodyAfter(text, head.end) : 0;
  return {
    text,
    layout,
    head,
    body,
    opening: { start: body, end: Math.min(text.length, body + OPENING) },
    operative: operativeParts(text, body, layout, words),
    closing: { start: Math.max(body, text.length - CLOSING), end: text.length },
    words,
    knowledge,
  };
}

/** Whether an offset stands in what is decided. */
export function isOperative({ operative }: Frame, offset: number): boolean {
  return operative.some(({ start, end }) => start <= offset && offset < end);
}

/** On a page about a decision the decision follows its summary, under a heading that says that it is a translation. */
function bodyAfter(text: string, from: number): number {
  const heading = /English Machine Translation of the Decision|Machine Translation of the Decision/.exec(
    text.slice(from, from + 60_000),
  );
  if (!heading) return from;
  const start = from + heading.index + heading[0].length;
  const notice = /^\s*The decision below is a machine translation[^\n]*?for more details\./.exec(
    text.slice(start, start + 400),
  );
  return start + (notice?.[0].length ?? 0);
}

function operativeParts(text: string, body: number, layout: Layout, { patterns, sections }: CardWords): Span[] {
  const parts: Span[] = [];
  const decision = sections.find(({ name }) => name === 'decision');
  const starts = layout.blocks
    .filter((block): block is Heading => block.kind === 'heading' && decision?.words.test(block.title.trim()) === true)
    .map(({ start }) => start);
  // Authorities put what they decide first or last.
  const last = Math.max(body, text.length - LAST);
  const stretches =
    last < body + FIRST
      ? [[body, text.length]]
      : [
          [body, body + FIRST],
          [last, text.length],
        ];
  for (const [from = 0, to] of stretches) {
    for (const match of text.slice(from, to).matchAll(patterns.operative))
      if (isFormula(text, from + match.index, match[0])) starts.push(from + match.index);
  }
  for (const start of starts.filter((at) => at >= body).sort((a, b) => a - b)) {
    const before = parts.at(-1);
    if (before && start < before.end) continue;
    parts.push({ start, end: endOfPart(text, start, layout, patterns.reasons) });
  }
  return parts;
}

/** A formula of several words, or a word that stands by itself: on a line of its own or in capitals. */
function isFormula(text: string, at: number, words: string): boolean {
  if (/\s/.test(words.trim())) return true;
  if (words.length > 4 && words === words.toUpperCase()) return true;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at).trim();
  const rest = /^[^\n]*/.exec(text.slice(at + words.length))?.[0].trim() ?? '';
  return line === '' && /^[:.]?$/.test(rest);
}

/** The reasons, or the way to appeal, end what is decided. */
function endOfPart(text: string, start: number, layout: Layout, reasons: RegExp): number {
  const limit = Math.min(text.length, start + OPERATIVE);
  reasons.lastIndex = start + 20;
  for (let found = reasons.exec(text); found && found.index < limit; found = reasons.exec(text)) {
    const alone = isFormula(text, found.index, found[0].replace(/\s/g, '_'));
    const heading = layout.blocks.some(
      (block) => block.kind === 'heading' && block.start <= (found?.index ?? 0) && (found?.index ?? 0) < block.end,
    );
    if (alone || heading) return found.index;
  }
  return limit;
}
