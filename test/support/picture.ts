import assert from 'node:assert/strict';
import type { Span } from '../../server/core/text.ts';

// The fixture language: a text with carets under the words that matter, and after the carets what is expected there.
//
//   We rely on Art. 6 GDPR and on Art. 100 GDPR.
//              ^^^^^^^^^^^ 6
//                                ^^^^^^^^^^^^^^^ 100, which does not exist
//
// A text without carets says that nothing must be found. `$0` marks the caret of the user.

/** A stretch marked in a picture. */
export interface Mark extends Span {
  readonly label: string;
}

export interface Picture {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where `$0` stood, or -1. */
  readonly cursor: number;
}

/** Reads a picture: lines whose only content before the label is spaces and carets mark the line of text above them. */
export function picture(drawn: string): Picture {
  const lines = unindent(drawn);
  const text: string[] = [];
  const marks: Mark[] = [];
  let start = 0;
  let length = 0;
  let cursor = -1;
  for (const line of lines) {
    const caret = /^( *)(\^+)( (.*))?$/.exec(line);
    if (!caret) {
      start += text.length > 0 ? length + 1 : 0;
      const at = line.indexOf('$0');
      if (at >= 0) cursor = start + at;
      const shown = line.replace('$0', '');
      text.push(shown);
      length = shown.length;
      continue;
    }
    const from = start + (caret[1] ?? '').length;
    marks.push({ start: from, end: from + (caret[2] ?? '').length, label: caret[4] ?? '' });
  }
  return { text: text.join('\n'), marks, cursor };
}

/** Draws what was found under a text, in the same language, so that a failing test shows two pictures. */
export function draw(text: string, marks: readonly Mark[]): string {
  let start = 0;
  const drawn: string[] = [];
  for (const line of text.split('\n')) {
    const end = start + line.length;
    drawn.push(line);
    for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (mark.start < start || mark.start > end) continue;
      const carets = '^'.repeat(Math.max(1, Math.min(mark.end, end) - mark.start));
      drawn.push(`${' '.repeat(mark.start - start)}${carets} ${mark.label}`.trimEnd());
    }
    start = end + 1;
  }
  return drawn.join('\n');
}

/** Asserts that what is found in a picture's text is what the picture shows: no more, no less. */
export function assertPicture(drawn: string, find: (text: string) => readonly Mark[]): void {
  const { text, marks } = picture(drawn);
  assert.equal(draw(text, find(text)), draw(text, marks));
}

function unindent(drawn: string): string[] {
  const lines = drawn
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent));
}
