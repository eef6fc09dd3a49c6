import { paint, type Style } from './style.ts';

/**
 * Our Markdown (hovers and pages) for a terminal: headings and emphasis in bold, links by their words, and behind them
 * the address where it leads out into the web and says more than the words.
 */
export function terminalMarkdown(markdown: string, style: Style): string {
  return markdown
    .split('\n')
    .map((line) => {
      const [, heading] = /^#{1,6} (.*)$/.exec(line) ?? [];
      if (heading !== undefined) return paint(inline(heading, style), 'bold', style);
      return inline(line.replace(/ {2}$/, ''), style);
    })
    .join('\n');
}

function inline(line: string, style: Style): string {
  return unescaped(
    line
      .replace(/\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, (_, label: string, address: string) =>
        NAMED.test(label) ? `${label}: ${address}` : label,
      )
      .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, (_, words: string) => paint(words, 'bold', style))
      .replace(/(?<!\\)\*(.+?)(?<!\\)\*/g, (_, words: string) => words)
      .replace(/(?<!\\)`(.+?)(?<!\\)`/g, (_, words: string) => paint(words, 'cyan', style)),
  );
}

/** Words that mean nothing without their address. */
const NAMED = /^(Official text.*|ELI)$/;

function unescaped(text: string): string {
  return text
    .replace(/\\([\\`*_[\]|~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
