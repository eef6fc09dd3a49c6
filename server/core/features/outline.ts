import type { Analysis } from '../analysis.ts';
import type { Block } from '../decisions/decision.ts';
import type { Span } from '../text.ts';

/** A heading or numbered paragraph with all that stands under it. */
export interface OutlineItem extends Span {
  readonly kind: Block['kind'];
  readonly name: string;
  /** The stretch to select: the heading's line, or the paragraph's number. */
  readonly label: Span;
  readonly children: readonly OutlineItem[];
}

/** Words of a paragraph that name it in the outline. */
const NAME_LENGTH = 60;

/** The headings of a document as a tree, with the numbered paragraphs under them. */
export function outline({ layout, text }: Analysis): OutlineItem[] {
  const roots: OpenItem[] = [];
  const open: OpenItem[] = [];
  for (const block of layout.blocks) {
    if (block.kind === 'paragraph' && block.number === '') {
      for (const item of open) item.end = block.end;
      continue;
    }
    const level = block.kind === 'heading' ? block.level : Number.POSITIVE_INFINITY;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const item: OpenItem = { ...itemOf(block, text), level, children: [] };
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
    for (const above of open) above.end = block.end;
  }
  return roots;
}

interface OpenItem extends OutlineItem {
  end: number;
  level: number;
  children: OpenItem[];
}

function itemOf(block: Block, text: string): Omit<OpenItem, 'level' | 'children'> {
  const { start, end, kind, number } = block;
  if (block.kind === 'heading') {
    return { start, end, kind, name: `${number} ${block.title}`.trim() || '…', label: { start, end } };
  }
  const opening = text
    .slice(block.body, Math.min(end, block.body + NAME_LENGTH))
    .replace(/\s+/g, ' ')
    .trim();
  return {
    start,
    end,
    kind,
    name: `${number}. ${opening}${end - block.body > NAME_LENGTH ? '…' : ''}`,
    label: { start, end: block.body },
  };
}
