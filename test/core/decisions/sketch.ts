import type { Block } from '../../../server/core/decisions/decision.ts';
import { layout } from '../../../server/core/decisions/layout.ts';

/** Draws a layout: a line for each block, "## A. Title" for headings, "12| words" for paragraphs, "12?| words" for implied numbers. */
export function sketch(text: string, length = 30): string {
  return layout(text)
    .blocks.map((block) => line(block, text, length))
    .join('\n');
}

/** A drawing without the indentation it has in a test. */
export function drawing(indented: string): string {
  const lines = indented.split('\n').filter((each, i, all) => each.trim() !== '' || (i > 0 && i < all.length - 1));
  const indent = Math.min(...lines.filter((each) => each.trim() !== '').map((each) => each.search(/\S/)));
  return lines.map((each) => each.slice(indent)).join('\n');
}

function line(block: Block, text: string, length: number): string {
  if (block.kind === 'heading')
    return `${'#'.repeat(block.level)} ${[block.number, block.title].filter(Boolean).join(' | ')}`;
  const words = text.slice(block.body, block.end).trim().replace(/\s+/g, ' ');
  return `${block.number}${block.implied ? '?' : ''}| ${words.slice(0, length).trim()}`;
}
