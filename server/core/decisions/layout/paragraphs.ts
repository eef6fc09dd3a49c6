import type { Span } from '../../text.ts';
import type { Paragraph } from '../decision.ts';
import { impliedStarts, nextSentence, Openings } from './implied.ts';
import { indexAt } from './lines.ts';
import type { Numbered } from './numbering.ts';

/** How far a number may have slipped into the sentence before its own. */
const SLIP = 150;

/** The paragraphs of a run, with those between them whose numbers are missing; `titles` are the headings within lines. */
export function numberedParagraphs(text: string, run: readonly Numbered[], titles: readonly Span[]): Paragraph[] {
  const own = run.map((label) => paragraphOf(text, label));
  let openings: Openings | undefined;
  return own.flatMap((paragraph, i) => {
    const missing = missingAfter(run, i);
    const next = own[i + 1];
    if (!next || missing === 0) return [paragraph];
    openings ??= openingsOf(text, run, own);
    const title = titles[indexAt(titles, paragraph.body) + 1];
    const gap = { start: paragraph.body, end: Math.min(next.start, title?.start ?? next.start) };
    const first = Number(paragraph.number) + 1;
    const implied = impliedStarts(text, gap, missing, openings);
    return [paragraph, ...implied.map((at, k) => ({ ...plain(at), number: String(first + k), implied: true }))];
  });
}

/** A paragraph without number. */
export function plain(start: number): Paragraph {
  return { kind: 'paragraph', start, end: start, number: '', body: start, implied: false };
}

/** A number within a line that a small letter follows has slipped: its words begin with the next sentence. */
function paragraphOf(text: string, { start, body, written, line }: Numbered): Paragraph {
  const slipped = line < 0 && /^\d/.test(written) && /^\p{Ll}/u.test(text.slice(body, body + 2));
  const words = slipped ? nextSentence(text, body, SLIP) : body;
  return { kind: 'paragraph', start, end: start, number: written, body: words, implied: slipped };
}

function missingAfter(run: readonly Numbered[], i: number): number {
  const label = run[i];
  const next = run[i + 1];
  return label && next && /^\d+$/.test(next.written) ? Math.max(0, next.value - label.value - 1) : 0;
}

/** A paragraph with numbers missing after it tells of its opening only: a sentence in it may open a missing one. */
function openingsOf(text: string, run: readonly Numbered[], paragraphs: readonly Paragraph[]): Openings {
  return new Openings(
    text,
    paragraphs.map(({ body }, i) => ({
      start: body,
      end: missingAfter(run, i) > 0 ? body : (paragraphs[i + 1]?.start ?? body),
    })),
  );
}
