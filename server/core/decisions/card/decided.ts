import type { Told } from './card.ts';
import { datesIn } from './dates.ts';
import type { Frame } from './frame.ts';
import { kindIn } from './title.ts';

/** When a decision was taken, and when it was published. */
export interface Dates {
  readonly decided?: Told<string>;
  readonly published?: Told<string>;
}

/** What speaks for a date being that of the decision. */
const SIGN = { label: 2, kind: 2, joined: 1, lineEnd: 1, alone: 2, signed: 3 };
const NEEDED = 3;
const BEFORE = 90;
/** So far down a decision may name itself in running text. */
const HEAD = 900;

/** The dates of a decision: from the page's head, behind a label, in the title, or beside the signature. */
export function datesOf(frame: Frame): Dates {
  const { text, head, opening, closing, knowledge } = frame;
  const field = (label: string): Told<string> | undefined => {
    const span = head?.fields.get(label)?.span;
    return span && datesIn(text, knowledge.months, span.start, span.end)[0];
  };
  const scores = new Map<string, { score: number; told: Told<string> }>();
  let published = field('Published');
  const places = closing.start >= opening.end ? [opening, closing] : [{ start: opening.start, end: closing.end }];
  for (const place of places) {
    for (const told of datesIn(text, knowledge.months, place.start, place.end)) {
      if (isLabelledBy(text, told.span.start, frame.words.patterns.published)) published ??= told;
      else {
        const score = signs(frame, told, place.end === closing.end && told.span.start >= closing.start);
        const known = scores.get(told.value);
        if (score >= NEEDED) scores.set(told.value, { score: score + (known?.score ?? 0), told: known?.told ?? told });
      }
    }
  }
  const [best, second] = [...scores.values()].sort(
    (a, b) => b.score - a.score || a.told.span.start - b.told.span.start,
  );
  const tied = best && second && best.score === second.score;
  const decided = field('Decided') ?? (tied ? undefined : best?.told);
  return { ...(decided && { decided }), ...(published && { published }) };
}

function signs({ text, words, opening }: Frame, { span }: Told<string>, closing: boolean): number {
  const { kinds, decided } = words.patterns;
  const before = text.slice(Math.max(opening.start, span.start - BEFORE), span.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const rest = /^[^\n]*/.exec(text.slice(span.end, span.end + 60))?.[0].trim() ?? '';
  const ends = /^[).]?$/.test(rest);
  const head = span.start < opening.start + HEAD;
  let score = 0;
  // In running text a label before a date may be that of a letter: it counts with a colon, or on a line of its own.
  if (isLabelledBy(text, span.start, decided)) {
    if (/:\s*$/.test(before)) score += SIGN.label + SIGN.joined;
    else if (ends && labelBegins(line, decided)) score += SIGN.label;
  }
  if ((head || ends) && hasKind(line, kinds)) score += SIGN.kind;
  if (/(?:\bof|\bdu|\bvom|\bdel|\bde|\bdated|[,:–—-])\s*$/u.test(line)) score += SIGN.joined;
  if (ends) score += SIGN.lineEnd;
  // "Rome, April 28, 2022": a place and a date by themselves on a line.
  const place =
    /^\s*(?:(?:done (?:at|in)|fait à|en)\s+)?\p{Lu}[\p{L} .()-]{1,30},?(?:\s+(?:the|le|den|am|a|il|li|on))?\s*$/iu;
  if (ends && line.trim() === '') score += before.includes('\n') || span.start === opening.start ? SIGN.alone : 0;
  else if (ends && place.test(line)) score += closing ? SIGN.signed : SIGN.alone;
  return score;
}

/** "Dated the …" begins its line; "by letter dated …" does not. */
function labelBegins(line: string, labels: RegExp): boolean {
  const at = line.search(labels);
  return at >= 0 && at <= 3;
}

/** A kind of decision before a date on its line, unless it is one that the decision only has regard to. */
function hasKind(line: string, kinds: RegExp): boolean {
  const at = kindIn(line, kinds);
  return (
    at >= 0 &&
    !/(?:having regard to|considering|vu (?:la|le)|visto|vist[oa]|gesehen|unter hinweis)\s[^;]*$/iu.test(
      line.slice(0, at),
    )
  );
}

/** Whether a label ends right before an offset; blanks, a colon and a dash may stand between. */
function isLabelledBy(text: string, at: number, labels: RegExp): boolean {
  const before = text
    .slice(Math.max(0, at - 60), at)
    .replace(/[\s:–—-]+(?:the |le |el |il |den |am )?(?:\p{L}+day,? )?$/iu, '');
  for (const match of before.matchAll(labels)) if (match.index + match[0].length === before.length) return true;
  return false;
}
