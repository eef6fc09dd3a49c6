import type { Money, Told } from './card.ts';
import type { MoneyWords } from './words.ts';

/** An amount of money where it is written. */
export interface Amount extends Told<Money> {
  /** The sign or word of the currency is one that several countries share. */
  readonly shared: boolean;
}

/** A figure with its separators: 50,000 or 50.000 or 50 000 or 50'000, with or without decimals. */
const FIGURE = String.raw`\d{1,3}(?:[.,'’   ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;
/** "million", "Mio.", "m", "millions d'", "millones de" after a figure. */
const SCALE = String.raw`\s*(\p{L}{1,10})\.?(?:\s+(?:d['’]|of|de|di)\s*)?`;
const BEFORE = new RegExp(
  String.raw`(?<![\d.,])(${FIGURE})(?:,[-–—]+)?(?:${SCALE})??\s*(?:\([^()]{3,120}\)\s*)?(?:d['’]|of |de |di |in |)$`,
  'u',
);
const AFTER = new RegExp(String.raw`^\s*(${FIGURE})(?![\d])(?:${SCALE})?`, 'u');
const REACH = 180;

/**
 * The amounts of money in a stretch of a text: "€50,000", "50.000 Euro", "1,500,000 (one million five hundred thousand)
 * euros", "PLN 22,739", "£1.25m", "10 millions d'euros", "kr. 75.000,-".
 * @param own the currency meant by a name that several countries share
 */
export function amountsIn(
  text: string,
  money: MoneyWords,
  own: string | undefined,
  from = 0,
  to = text.length,
): Amount[] {
  const found: Amount[] = [];
  let free = from;
  const { any } = money;
  any.lastIndex = from;
  for (let sign = any.exec(text); sign && sign.index < to; sign = any.exec(text)) {
    const code = money.code(sign[0]);
    if (code === undefined) continue;
    const end = sign.index + sign[0].length;
    const currency = code ?? own;
    const amount = nearer(
      beforeSign(text, Math.max(free, sign.index - REACH), sign.index, end, money),
      afterSign(text, end, money),
      end,
    );
    if (!amount || !currency || amount.value <= 0) continue;
    const span = { start: Math.min(amount.start, sign.index), end: Math.max(amount.end, end) };
    found.push({ value: { amount: amount.value, currency }, span, shared: code === null });
    free = span.end;
    if (span.end > any.lastIndex) any.lastIndex = span.end;
  }
  return found;
}

interface Figure {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Where its first digit stands. */
  readonly first: number;
  /** It has neither separators nor a scale. */
  readonly plain: boolean;
}

/** A figure behind the sign counts when there is none before it, when it touches it, or when the one before is a year. */
function nearer(before: Figure | undefined, after: Figure | undefined, sign: number): Figure | undefined {
  if (!before || !after) return before ?? after;
  const year = Number.isInteger(before.value) && before.value >= 1990 && before.value <= 2100 && before.plain;
  return year || after.first === sign ? after : before;
}

function beforeSign(text: string, from: number, sign: number, end: number, money: MoneyWords): Figure | undefined {
  const found = BEFORE.exec(text.slice(from, sign));
  if (!found?.[1]) return undefined;
  const factor = found[2] ? money.scale(found[2]) : 1;
  if (factor === undefined) return undefined;
  const value = figure(found[1], factor);
  const start = from + found.index;
  const plain = factor === 1 && /^\d+$/.test(found[1]);
  return value === undefined ? undefined : { value: value * factor, start, end, first: start, plain };
}

function afterSign(text: string, from: number, money: MoneyWords): Figure | undefined {
  const dot = text[from] === '.' ? 1 : 0;
  const found = AFTER.exec(text.slice(from + dot, from + dot + 60));
  if (!found?.[1]) return undefined;
  const factor = (found[2] && money.scale(found[2])) || 1;
  const value = figure(found[1], factor);
  const length = factor === 1 ? found[0].indexOf(found[1]) + found[1].length : found[0].trimEnd().length;
  const first = from + dot + found[0].indexOf(found[1]);
  return value === undefined
    ? undefined
    : { value: value * factor, start: from, end: from + dot + length, first, plain: false };
}

/** A figure's value: the last separator before one or two digits is decimal, and so is a single one before a scale. */
function figure(written: string, factor: number): number | undefined {
  const separators = written.replace(/\d/g, '');
  const last = written.search(/[.,]\d+$/);
  const decimals = last < 0 ? 0 : written.length - last - 1;
  const decimal = last >= 0 && (decimals !== 3 || (factor > 1 && separators.length === 1));
  const whole = (decimal ? written.slice(0, last) : written).replace(/\D/g, '');
  const value = Number(`${whole}.${decimal ? written.slice(last + 1) : '0'}`);
  return Number.isFinite(value) ? value : undefined;
}
