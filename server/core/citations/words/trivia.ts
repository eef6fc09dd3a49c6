import { isDigit, letter } from '../../instruments/letters.ts';

/** The furthest a link's address, a tag or a page header may reach. */
const REACH = 400;

/** A line that only a page header or footer has: "Page 3 of 10", "- 12 -", "3/14", with the line breaks around it. */
const PAGE_LINE =
  /^\s*[\n\f]\s*(?:(?:page|seite|pagina|página|p\.)[ \t]*\d{1,4}(?:[ \t]*(?:of|de|sur|von|di|\/)[ \t]*\d{1,4})?|[-–—][ \t]*\d{1,4}[ \t]*[-–—]|\d{1,4}[ \t]*\/[ \t]*\d{1,4})[ \t]*[\r\n\f]\s*/i;

/**
 * Skips what carries no meaning between two words of a citation.
 * @returns where the next word or mark begins and how far it is: 0 glued, 1 blanks, 2 a line break, 3 a blank line
 */
export function skipTrivia(text: string, from: number): { next: number; gap: number } {
  let next = from;
  let gap = 0;
  let lines = 0;
  for (;;) {
    const code = text.charCodeAt(next);
    if (code === 10 || code === 12) {
      const page = pageLine(text, next);
      if (page > next) {
        next = page;
        gap = Math.max(gap, 2);
        continue;
      }
      lines++;
      gap = Math.max(gap, lines > 1 ? 3 : 2);
      next = quoteMark(text, next + 1);
    } else if (isBlank(code)) {
      gap = Math.max(gap, 1);
      next++;
    } else if (isNothing(code)) {
      next++;
    } else if (code === BACKSLASH || code === 91) {
      next = note(text, next) || next + 1;
    } else if (code === 93) {
      next = address(text, next + 1);
    } else if (code === 60) {
      const end = tag(text, next);
      if (end === 0) return { next, gap };
      next = end;
      gap = Math.max(gap, 1);
    } else if (code === 38 && text.startsWith('&nbsp;', next)) {
      next += '&nbsp;'.length;
      gap = Math.max(gap, 1);
    } else {
      return { next, gap };
    }
  }
}

const BACKSLASH = 92;

function isBlank(code: number): boolean {
  return (
    code === 32 || code === 9 || code === 13 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
  );
}

/** Soft hyphens, zero-width characters, emphasis (`*`, `_`), code ticks and raised footnote numbers. */
function isNothing(code: number): boolean {
  return (
    code === 0xad ||
    code === 42 ||
    code === 95 ||
    code === 96 ||
    (code >= 0x200b && code <= 0x200d) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    (code >= 0x2070 && code <= 0x2079)
  );
}

/** Past the `>` of a quoted line. */
function quoteMark(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === 32 && next < at + 8) next++;
  return text.charCodeAt(next) === 62 ? next + 1 : at;
}

/** Past a footnote mark such as `[12]` or `[^3]`; 0 where none stands. */
function note(text: string, at: number): number {
  let next = at;
  if (text.charCodeAt(next) === BACKSLASH) next++;
  if (text.charCodeAt(next) !== 91) return 0;
  next++;
  if (text.charCodeAt(next) === 94) next++;
  const digits = next;
  while (isDigit(text.charCodeAt(next)) && next < digits + 4) next++;
  if (next === digits) return 0;
  if (text.charCodeAt(next) === BACKSLASH) next++;
  return text.charCodeAt(next) === 93 ? next + 1 : 0;
}

/** Past the address of a Markdown link, whose `]` stands before `at`. */
function address(text: string, at: number): number {
  if (text.charCodeAt(at) !== 40) return at;
  const start = text.slice(at + 1, at + 9);
  if (!/^(?:https?:|#|\/|\.|<|www\.)/.test(start)) return at;
  const end = text.slice(at, at + REACH).indexOf(')');
  return end < 0 ? at : at + end + 1;
}

/** Past a tag such as `<em>` or `<br/>`, or a whole `<sup>…</sup>`; 0 where none stands. */
function tag(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (!letter(code) && code !== 47) return 0;
  const ahead = text.slice(at, at + REACH);
  const raised = /^<sup>\s*\[?\(?\d{1,3}\)?\]?\s*<\/sup>/i.exec(ahead);
  if (raised) return at + raised[0].length;
  const end = ahead.indexOf('>');
  return end < 0 || ahead.lastIndexOf('<', end) > 0 ? 0 : at + end + 1;
}

/** Where the text goes on after a page header that begins with the line break at `at`. */
function pageLine(text: string, at: number): number {
  const found = PAGE_LINE.exec(text.slice(at, at + 80));
  return found ? at + found[0].length : 0;
}
