import type { Analysis } from '../analysis.ts';
import { blockAt } from '../decisions/layout.ts';
import { sentences } from '../sentences.ts';
import { covers, type Span } from '../text.ts';
import { referenceAt } from './hover.ts';
import { type OutlineItem, outline } from './outline.ts';

/**
 * The stretches that a selection grows by from an offset, the smallest first, each within the next: the citation, the
 * clause, the sentence, the paragraph, the sections, the document.
 */
export function selections(analysis: Analysis, offset: number): Span[] {
  const { text, layout, references } = analysis;
  const citation = referenceAt(references, offset);
  const block = blockAt(layout, offset);
  const body = block?.kind === 'paragraph' && offset >= block.body ? block.body : (block?.start ?? 0);
  const paragraph = block && { start: body, end: trimmedEnd(text, block) };
  const sentence =
    paragraph &&
    sentences(text, paragraph.start, paragraph.end).find(({ start, end }) => start <= offset && offset <= end);
  const steps = [
    citation && { start: citation.start, end: citation.end },
    citation?.expression,
    sentence && clauseAt(text, sentence, offset),
    sentence,
    paragraph,
    block && { start: block.start, end: trimmedEnd(text, block) },
    ...sectionsAround(outline(analysis), offset).map((section) => ({
      start: section.start,
      end: trimmedEnd(text, section),
    })),
    { start: 0, end: text.length },
  ];
  const grown: Span[] = [];
  for (const step of steps) {
    const last = grown.at(-1);
    if (!step || step.end <= step.start || offset < step.start || step.end < offset) continue;
    if (last && (!covers(step, last) || step.end - step.start === last.end - last.start)) continue;
    grown.push({ start: step.start, end: step.end });
  }
  return grown;
}

/** A clause goes from comma to comma; numbers and citations keep theirs. */
const CUT = /[,;:](?=\s)|\s[–—-](?=\s)/g;

function clauseAt(text: string, sentence: Span, offset: number): Span {
  let { start } = sentence;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CUT)) {
    const at = sentence.start + match.index;
    if (at >= offset) return { start, end: at };
    start = at + match[0].length;
    while (text[start] === ' ' && start < offset) start++;
  }
  return { start, end: sentence.end };
}

/** The headings' sections that an offset stands in, the innermost first. */
function sectionsAround(items: readonly OutlineItem[], offset: number): OutlineItem[] {
  const around = items.find(({ start, end }) => start <= offset && offset < end);
  if (!around) return [];
  const inner = sectionsAround(around.children, offset);
  return around.kind === 'heading' ? [...inner, around] : inner;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
