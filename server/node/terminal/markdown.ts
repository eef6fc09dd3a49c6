import type { Messages } from '../../core/messages.ts';
import { paint, type Style } from './style.ts';

/**
 * Our Markdown (hovers and pages) for a terminal: headings and emphasis in bold, links by their words, and behind them
 * the address where it leads out into the web and says more than the words.
 */
export function terminalMarkdown(markdown: string, style: Style, { say }: Messages): string {
  // Words that mean nothing without their address.
  const named = [say('card.official'), say('page.official'), 'ELI'];
  return markdown
    .split('\n')
    .map((line) => {
      const [, heading] = /^#{1,6} (.*)$/.exec(line) ?? [];
      if (heading !== undefined) return paint(inline(heading, style, named), 'bold', style);
      return inline(line.replace(/ {2}$/, ''), style, named);
    })
    .join('\n');
}

function inline(line: string, style: Style, named: readonly string[]): string {
  return unescaped(
    line
      .replace(/\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, (_, label: string, address: string) =>
        named.includes(label) ? `${label}: ${address}` : label,
      )
      .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, (_, words: string) => paint(words, 'bold', style))
      .replace(/(?<!\\)\*(.+?)(?<!\\)\*/g, (_, words: string) => words)
      .replace(/(?<!\\)`(.+?)(?<!\\)`/g, (_, words: string) => paint(words, 'cyan', style)),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/\\([\\`*_[\]|~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
