import type { Values } from '../messages.ts';
import type { Span } from '../text.ts';
import { LIKE_MARKER, type Marker, type MarkerProblem, type Markers } from './marker.ts';

const LIKE = new RegExp(`${LIKE_MARKER.source}\\w*`, 'gi');
const WORD = 'gdpr-lens-ignore';
/** How far a comment may go on before its "-->". */
const LONGEST = 1000;

/**
 * The markers of a document by which the author silences a rule with a reason:
 * `<!-- gdpr-lens-ignore RULE[, RULE] [until YYYY-MM-DD]: REASON -->` anywhere, and in plain text the same words without
 * the comment on a line of their own, after `#`, `//`, `;`, `--`, `[` or nothing.
 * @param isRule whether a rule of that id exists
 */
export function readMarkers(text: string, isRule: (id: string) => boolean): Markers {
  const markers: Marker[] = [];
  const problems: MarkerProblem[] = [];
  for (const match of text.matchAll(LIKE)) {
    const frame = frameOf(text, match.index);
    // The word inside a sentence is talk about the marker, not one.
    if (!frame) continue;
    const read = readMarker(text, match[0], frame, isRule);
    if ('message' in read) problems.push(read);
    else markers.push(read);
  }
  return { markers, problems };
}

interface Frame extends Span {
  /** Where the words after the marker's name end; -1 for a comment that is not closed. */
  readonly stop: number;
  readonly word: number;
}

function frameOf(text: string, word: number): Frame | null {
  const comment = /<!--\s*$/.exec(text.slice(Math.max(0, word - 20), word));
  if (comment) {
    const stop = text.slice(word, word + LONGEST).indexOf('-->');
    const start = word - comment[0].length;
    return stop < 0
      ? { start, end: lineEnd(text, word), stop: -1, word }
      : { start, end: word + stop + 3, stop: word + stop, word };
  }
  const start = text.lastIndexOf('\n', word - 1) + 1;
  const lead = /^[ \t>]*(#+|\/\/|;+|--|\[|%|\*)?[ \t]*$/.exec(text.slice(start, word));
  if (!lead) return null;
  const end = lineEnd(text, word);
  const closing = lead[1] === '[' ? text.slice(word, end).lastIndexOf(']') : -1;
  return { start, end, stop: closing < 0 ? end : word + closing, word };
}

function readMarker(text: string, word: string, frame: Frame, isRule: (id: string) => boolean): Marker | MarkerProblem {
  const { start, end } = frame;
  const wrong = (key: string, values?: Values): MarkerProblem => ({
    start,
    end,
    message: { key: 'marker.nothing', values: { problem: { key, values } } },
  });
  if (word !== WORD) return wrong('marker.word', { word, right: WORD });
  if (frame.stop < 0) return wrong('marker.open');
  const content = text.slice(frame.word + word.length, frame.stop);
  const colon = content.indexOf(':');
  const reason =
    colon < 0
      ? ''
      : content
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  if (reason === '') return wrong('marker.reason');
  const [, names = '', date] = /^(.*?)(?:\buntil\s+(\S+)\s*)?$/s.exec(content.slice(0, colon).trim()) ?? [];
  const rules = names.split(/[\s,]+/).filter(Boolean);
  if (rules.length === 0) return wrong('marker.no-rule');
  const unknown = rules.find((id) => !isRule(id));
  if (unknown !== undefined) return wrong('marker.unknown-rule', { rule: unknown });
  if (date !== undefined && !isDate(date)) return wrong('marker.date', { date });
  return { start, end, rules, reason, ...(date === undefined ? {} : { until: date }), scope: scopeOf(text, frame) };
}

/** Whether it is a day of the calendar, written as ISO 8601 has it. */
export function isDate(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function scopeOf(text: string, { start, end }: Span): Span {
  const before = paragraphStart(text, start);
  const after = paragraphEnd(text, end);
  const alone = text.slice(before, start).trim() === '' && text.slice(end, after).trim() === '';
  if (!alone) return { start: before, end: after };
  const next = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  return { start: next, end: paragraphEnd(text, next) };
}

/** A paragraph ends at an empty line. */
function paragraphStart(text: string, at: number): number {
  for (let line = text.lastIndexOf('\n', at - 1); line > 0; line = text.lastIndexOf('\n', line - 1)) {
    const above = text.lastIndexOf('\n', line - 1) + 1;
    if (text.slice(above, line).trim() === '') return line + 1;
  }
  return 0;
}

function paragraphEnd(text: string, at: number): number {
  for (let line = lineEnd(text, at); line < text.length; line = lineEnd(text, line + 1)) {
    if (text.slice(line + 1, lineEnd(text, line + 1)).trim() === '') return line;
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
