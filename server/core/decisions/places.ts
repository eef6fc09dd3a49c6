import { covers, type Span } from '../text.ts';
import type { Block, CardFinding, Decision, Layout } from './decision.ts';

/**
 * The stretch that a paragraph or section number names: "64" a paragraph, "5.3" a section with all under its heading.
 * Where a number stands twice (a text given twice, numbering begun anew), the first wins; whoever means another has
 * its offsets. Undefined for a number that the layout does not have.
 */
export function placeOfNumber(layout: Layout, number: string): Span | undefined {
  return placesOfNumber(layout, number)[0];
}

/** Every stretch that a number names: paragraphs before sections, each in the order of the text. */
export function placesOfNumber({ blocks }: Layout, number: string): Span[] {
  if (number === '') return [];
  const named = blocks.flatMap((block, i) => (block.number === number ? [{ block, i }] : []));
  const paragraphs = named.filter(({ block }) => block.kind === 'paragraph').map(({ block }) => spanOf(block));
  const sections = named.filter(({ block }) => block.kind === 'heading').map(({ i }) => section(blocks, i));
  return [...paragraphs, ...sections];
}

/** For each block the number by which a lawyer cites it: its own, or that of the innermost section it stands in, or "". */
export function citedNumbers({ blocks }: Layout): string[] {
  const open: { level: number; number: string }[] = [];
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push(block);
    }
    return block.number || (open.findLast(({ number }) => number !== '')?.number ?? '');
  });
}

/** Where the words of a card's finding stand in the text, within the paragraph it names; null when they do not. */
export function passageSpan({ text }: Decision, layout: Layout, { paragraph, passage }: CardFinding): Span | null {
  for (const place of placesOfNumber(layout, paragraph)) {
    const start = text.indexOf(passage, place.start);
    const span = { start, end: start + passage.length };
    if (start >= 0 && passage !== '' && covers(place, span)) return span;
  }
  return null;
}

/** From a heading to the next that is not below it. */
function section(blocks: readonly Block[], index: number): Span {
  const heading = blocks[index];
  const level = heading?.kind === 'heading' ? heading.level : 0;
  const next = blocks.findIndex((block, i) => i > index && block.kind === 'heading' && block.level <= level);
  const last = blocks[next < 0 ? blocks.length - 1 : next - 1];
  return { start: heading?.start ?? 0, end: last?.end ?? 0 };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
