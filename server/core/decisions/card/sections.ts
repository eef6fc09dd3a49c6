import type { Section } from './card.ts';
import type { Frame } from './frame.ts';

/** The parts of a decision that its headings name: facts, reasons, sanction, decision, appeal. Each reaches to the next heading of its rank. */
export function sectionsOf({ layout, words, body }: Frame): Section[] {
  const { blocks } = layout;
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'heading' || block.end <= body) return [];
    const title = block.title.trim().replace(/[:.]$/, '');
    const kind = words.sections.find(({ words: named }) => named.test(title))?.name as Section['kind'] | undefined;
    if (!kind) return [];
    const next = blocks.findIndex((other, j) => j > i && other.kind === 'heading' && other.level <= block.level);
    const end = (next < 0 ? blocks.at(-1)?.end : blocks[next]?.start) ?? block.end;
    return [{ kind, title: block.title, start: block.start, end }];
  });
}
