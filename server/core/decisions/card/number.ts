import type { Told } from './card.ts';
import type { Frame } from './frame.ts';
import { kindIn } from './title.ts';
import type { Authority } from './words.ts';

/** A number of figures alone could be anything: it needs a label or the word for the decision this close before it. */
const LABEL_REACH = 60;

/** The case number: from the head of the page, in the authority's own form, or behind a label. */
export function caseNumberOf(
  frame: Frame,
  authority: Authority | undefined,
  title: Told<string> | undefined,
): Told<string> | undefined {
  const { text, head, opening, closing } = frame;
  const field = head?.fields.get('National Case Number/Name');
  if (field) return field;
  for (const form of authority?.numbers ?? []) {
    for (const { start, end } of title ? [title.span, opening, closing] : [opening, closing]) {
      for (const match of text.slice(start, end).matchAll(form)) {
        const value = match[1] ?? match[0];
        const at = start + match.index + match[0].indexOf(value);
        const strong = /\p{L}/u.test(match[0]) || isLabelled(frame, at);
        if (strong) return { value, span: { start: at, end: at + value.length } };
      }
    }
  }
  return labelled(frame);
}

function isLabelled({ text, words }: Frame, at: number): boolean {
  const before = text.slice(Math.max(0, at - LABEL_REACH), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const near = line.trim() === '' ? before : line;
  return near.search(words.patterns.number) >= 0 || kindIn(near, words.patterns.kinds) >= 0;
}

/** "Case number: 2022/17", "Geschäftszeichen 12-345": whatever has a figure behind a label. */
function labelled({ text, opening, words }: Frame): Told<string> | undefined {
  const stretch = text.slice(opening.start, opening.end);
  for (const match of stretch.matchAll(words.patterns.number)) {
    const behind = match.index + match[0].length;
    const number = /^\.?\s*(?:n[or]?[.°º]*\s*)?[:#]?\s*((?=[^\s,;]*\d)[\p{L}\d][\p{L}\d./_-]*[\p{L}\d])/iu.exec(
      stretch.slice(behind, behind + 60),
    );
    const value = number?.[1];
    if (!number || !value || value.length < 4) continue;
    const start = opening.start + behind + number[0].length - value.length;
    return { value, span: { start, end: start + value.length } };
  }
  return undefined;
}
