import { sentences } from '../../sentences.ts';
import type { Span } from '../../text.ts';
import { type Amount, amountsIn } from './amounts.ts';
import type { Money, Told } from './card.ts';
import { datesIn } from './dates.ts';
import { type Frame, isOperative } from './frame.ts';
import type { Authority } from './words.ts';

/** What speaks for an amount being the fine imposed, or against it. */
const SIGN = { operative: 4, imposedBefore: 3, imposedBehind: 2, ceiling: -8 };
const NEEDED = 3;
const BEFORE = 170;
const BEHIND = 60;
const CEILING_BEFORE = 90;

/**
 * The fine imposed: not the ceiling of the law, the turnover, what was proposed or a reduction. Where several fines were
 * imposed it is their sum when the text states it; undefined when two amounts remain.
 */
export function fineOf(frame: Frame, authority: Authority | undefined): Told<Money> | undefined {
  const { text, head, body, knowledge } = frame;
  const field = head?.fields.get('Fine');
  if (field) {
    const [amount] = amountsIn(text, knowledge.money, authority?.currency, field.span.start, field.span.end);
    if (amount) return told(amount);
  }
  const amounts = amountsIn(text, knowledge.money, authority?.currency, body);
  const weighed = amounts.map((amount) => ({ amount, ...weigh(frame, amount) })).filter(({ score }) => score >= NEEDED);
  const top = Math.max(...weighed.map(({ score }) => score));
  const best = weighed.filter(({ score }) => score >= Math.max(NEEDED, top - SIGN.imposedBefore + 1));
  const distinct = [...new Map(best.map((one) => [key(one.amount), one.amount])).values()];
  const [first] = distinct;
  if (!first || distinct.length === 1) return first && told(first);
  return totalOf(distinct, [...best.filter(({ total }) => total).map(({ amount }) => amount), ...amounts]);
}

/** What a text says of a fine's amount around it. */
function weigh(frame: Frame, { span }: Amount): { score: number; total: boolean } {
  const { text, words } = frame;
  const { imposed, ceiling, total } = words.patterns;
  const sentence = sentenceAround(text, span);
  const before = text.slice(Math.max(sentence.start, span.start - BEFORE), span.start);
  const behind = text.slice(span.end, Math.min(sentence.end, span.end + BEHIND));
  let score = 0;
  if (before.search(imposed) >= 0) score += SIGN.imposedBefore;
  else if (behind.search(imposed) >= 0) score += SIGN.imposedBehind;
  else return { score: 0, total: false };
  if (isOperative(frame, span.start)) score += SIGN.operative;
  if (before.slice(-CEILING_BEFORE).search(ceiling) >= 0 || behind.slice(0, 40).search(ceiling) >= 0)
    score += SIGN.ceiling;
  // "on 3 May 2021 fined it 5,000 euros": a day in the same breath tells of an earlier fine.
  if (datesIn(before.slice(-40), frame.knowledge.months).length > 0) score -= 1;
  return { score, total: `${before.slice(-60)} ${behind.slice(0, 20)}`.search(total) >= 0 };
}

/** The amount that is the sum of the others, or is said to be their total. */
function totalOf(distinct: readonly Amount[], stated: readonly Amount[]): Told<Money> | undefined {
  for (const candidate of stated) {
    const { amount, currency } = candidate.value;
    const parts = distinct.filter((one) => key(one) !== key(candidate) && one.value.currency === currency);
    const sum = parts.reduce((all, { value }) => all + value.amount, 0);
    if (parts.length > 1 && Math.abs(sum - amount) < 0.01) return told(candidate);
  }
  return undefined;
}

/** The sentence that covers a span, looked for a little around it. */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - 320);
  const found = sentences(text, from, Math.min(text.length, span.end + 160));
  return found.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
}

function key({ value }: Amount): string {
  return `${value.amount} ${value.currency}`;
}

function told({ value, span }: Amount): Told<Money> {
  return { value, span };
}
