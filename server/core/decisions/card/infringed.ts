import type { Reference } from '../../citations/reference.ts';
import type { Told } from './card.ts';
import { sentenceAround } from './fine.ts';
import { type Frame, isOperative } from './frame.ts';

/** Provisions found infringed, and those named for another purpose. */
export interface Infringements {
  readonly infringed: readonly Told<string>[];
  readonly cited: readonly Told<string>[];
}

const BEFORE = 230;
const BEHIND = 90;

/**
 * Tells the provisions of the GDPR that the authority finds infringed from those that it merely cites: by the words
 * before and behind each. What is decided counts first, then the sentences that set the fine, then the reasons. What is
 * alleged, proposed, denied or asked is not found. A whole article gives way to its paragraphs and points.
 */
export function infringements(frame: Frame, references: readonly Reference[]): Infringements {
  const named = references.filter((one) => one.start >= frame.body && isProvision(one) && one.via !== 'range');
  const found = named.flatMap((reference) => {
    const rank = rankOf(frame, reference);
    return rank ? [{ reference, rank }] : [];
  });
  const best = Math.max(0, ...found.map(({ rank }) => rank));
  // The reasons that set the fine and those that find the breach complete each other; what is decided stands alone.
  const counted = best === OPERATIVE ? found.filter(({ rank }) => rank === OPERATIVE) : found;
  const infringed = withoutWholes(eachOnce(counted.map(({ reference }) => reference)));
  const values = new Set(infringed.map(({ value }) => value));
  const cited = eachOnce(references.filter(isProvision)).filter(({ value }) => !values.has(value));
  return {
    infringed: infringed.sort((a, b) => compare(a.value, b.value)),
    cited: cited.sort((a, b) => compare(a.value, b.value)),
  };
}

const OPERATIVE = 3;
const FINING = 2;
const FINDING = 1;

function isProvision({ instrument, provision, exists }: Reference): boolean {
  return (instrument === 'gdpr' || instrument === 'uk-gdpr') && exists === true && /^\d/.test(provision ?? '');
}

/** 0 when nothing says that the provision was infringed; else how much the place counts. */
function rankOf(frame: Frame, reference: Reference): number {
  const provision = reference.provision ?? '';
  if (isOfPowers(provision)) return 0;
  const { text, words } = frame;
  const { infringing, unproven, between, imposed } = words.patterns;
  const { expression } = reference;
  // Most references stand far from any such word; sentences are only cut where it may matter.
  const around = text.slice(Math.max(0, expression.start - BEFORE), expression.end + BEHIND);
  if (around.search(infringing) < 0) return 0;
  const sentence = sentenceAround(text, expression);
  const from = Math.max(sentence.start, expression.start - BEFORE);
  const before = text.slice(from, expression.start);
  const cue = lastMatch(before, infringing);
  const behind = text.slice(expression.end, Math.min(sentence.end, expression.end + BEHIND));
  if (cue) {
    if (before.slice(cue.end).search(between) >= 0 || /[;:]\s/.test(before.slice(cue.end))) return 0;
  } else if (!followsInfringed(behind, infringing)) return 0;
  const clause = text.slice(Math.max(sentence.start, expression.start - 130), expression.end) + behind.slice(0, 30);
  if (clause.search(unproven) >= 0) return 0;
  if (isOperative(frame, reference.start)) return OPERATIVE;
  return text.slice(sentence.start, sentence.end).search(imposed) >= 0 ? FINING : FINDING;
}

/** "Article 32 was infringed": the verb stands close behind. */
function followsInfringed(behind: string, infringing: RegExp): boolean {
  const close = /^[^,;.]{0,50}/.exec(behind)?.[0] ?? '';
  return close.search(infringing) >= 0;
}

/** The authority's own powers and fines, remedies and the like are applied, not infringed; its requests (Art. 58(1)) can be refused. */
function isOfPowers(provision: string): boolean {
  const article = Number.parseInt(provision, 10);
  return (article > 49 && article !== 58) || article < 5 || /^58(?:$|\([236])/.test(provision);
}

function lastMatch(text: string, words: RegExp): { end: number } | undefined {
  let last: { end: number } | undefined;
  for (const match of text.matchAll(words)) last = { end: match.index + match[0].length };
  return last;
}

function eachOnce(references: readonly Reference[]): Told<string>[] {
  const first = new Map<string, Told<string>>();
  for (const { provision, start, end } of references)
    if (provision && !first.has(provision)) first.set(provision, { value: provision, span: { start, end } });
  return [...first.values()];
}

function withoutWholes(told: readonly Told<string>[]): Told<string>[] {
  return told.filter(
    ({ value }) => !told.some((other) => other.value !== value && other.value.startsWith(`${value}(`)),
  );
}

/** The order of the law: by article, paragraph, point. */
function compare(a: string, b: string): number {
  const parts = (provision: string): string[] => provision.split(/[()]+/).filter(Boolean);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    if (x !== y) return (Number(x) || 0) - (Number(y) || 0) || (x < y ? -1 : 1);
  }
  return 0;
}
