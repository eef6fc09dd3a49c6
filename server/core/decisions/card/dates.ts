import type { Told } from './card.ts';

/** A word of letters, with the marks that ordinals and abbreviations carry. */
const WEEKDAY = String.raw`(?:\p{L}+day,?\s+)?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|ère|º|°|ª)?\.?`;
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`((?:19|20)\d\d)`;

/**
 * The ways dates are written: 15 April 2022, 15. April 2022, 15 de abril de 2022, 15th day of April 2022, 1er avril 2022;
 * April 15, 2022; 2022. április 15.; 2022-04-15; 15.04.2022, 15/4/2022, 15. 4. 2022.
 */
const WRITTEN = new RegExp(
  [
    String.raw`(?<![\d.,/-])${WEEKDAY}${DAY}\s+(?:day\s+)?(?:(?:of|de|del|di)\s+)?${MONTH},?\s+(?:(?:de|del|of)\s+)?${YEAR}`,
    String.raw`(?<!\p{L})${MONTH}\s+${DAY},?\s+${YEAR}`,
    String.raw`(?<!\d)${YEAR}\.?\s+${MONTH}\s+${DAY}`,
    String.raw`(?<![\d.,/-])${YEAR}[-/](\d{1,2})[-/](\d{1,2})(?![\d/-])`,
    String.raw`(?<![\d.,/-])(\d{1,2})(?:\.\s?|/|-)(\d{1,2})(?:\.\s?|/|-)${YEAR}(?![\d/-])`,
  ].join('|'),
  'gu',
);

/** Every date has its year; the rest of it stands this close before or behind. */
const YEARS = /(?:19|20)\d\d(?!\d)/g;
const BEFORE = 40;
const BEHIND = 24;

/**
 * The dates in a stretch of a text, as ISO dates. Day and month in figures stand in the European order. What is no
 * date of the calendar is left out, and so is a month without a day.
 */
export function datesIn(text: string, months: ReadonlyMap<string, number>, from = 0, to = text.length): Told<string>[] {
  const found: Told<string>[] = [];
  let free = from;
  YEARS.lastIndex = from;
  for (let year = YEARS.exec(text); year && year.index + 4 <= to; year = YEARS.exec(text)) {
    const start = Math.max(free, year.index - BEFORE);
    for (const match of text.slice(start, Math.min(to, year.index + BEHIND)).matchAll(WRITTEN)) {
      const [whole, d1, m1, y1, m2, d2, y2, y3, m3, d3, y4, m4, d4, d5, m5, y5] = match;
      const named = m1 ?? m2 ?? m3;
      const month = named ? months.get(named.toLowerCase()) : Number(m4 ?? m5);
      const value = isoDate(Number(y1 ?? y2 ?? y3 ?? y4 ?? y5), month, Number(d1 ?? d2 ?? d3 ?? d4 ?? d5));
      if (!value) continue;
      const span = { start: start + match.index, end: start + match.index + whole.length };
      found.push({ value, span });
      free = span.end;
    }
    if (free > YEARS.lastIndex) YEARS.lastIndex = free;
  }
  return found;
}

function isoDate(year: number, month: number | undefined, day: number): string | undefined {
  if (!month || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
