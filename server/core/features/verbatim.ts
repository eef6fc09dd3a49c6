import type { Span } from '../text.ts';

/**
 * The stretches of a text that are no prose, and have to stay letter by letter: Markdown's code and fences, tags, addresses
 * and the targets of links. In the order of the text; they may overlap.
 */
export function verbatim(text: string): Span[] {
  const found = [...fences(text)];
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length });
  return found.sort((a, b) => a.start - b.start);
}

const PATTERNS: readonly RegExp[] = [
  // `code`, ``code`` on one line
  /(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g,
  // <https://…>, <a href="…">, </a>
  /<[a-z/!][^<>\n]{0,2000}>/gi,
  /<(code|pre|script|style)\b[^>]{0,500}>[\s\S]{0,20000}?<\/\1>/gi,
  // the target of a link, and of a reference to one
  /\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/g,
  /^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+/gm,
  // a bare address
  /\b(?:https?|ftp|file|mailto):[^\s<>"]+|\bwww\.[^\s<>"]+/gi,
];

/** Fenced code: from a line of ``` or ~~~ to the next of the kind, or to the end of the text. */
function* fences(text: string): Generator<Span> {
  let open: { readonly mark: string; readonly start: number } | null = null;
  for (const { 0: line, 1: mark = '', 2: info = '', index } of text.matchAll(/^[ \t>]*(`{3,}|~{3,})([^\n]*)$/gm)) {
    if (!open) open = { mark, start: index };
    else if (mark.startsWith(open.mark) && info.trim() === '') {
      yield { start: open.start, end: index + line.length };
      open = null;
    }
  }
  if (open) yield { start: open.start, end: text.length };
}
