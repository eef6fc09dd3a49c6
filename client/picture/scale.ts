/** Where values stand on an axis, from 0 to 100 percent, and the values at which it is labelled. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Whole powers of ten around amounts above zero, each as far from the next. Without amounts, from 1 to 10. */
export function logScale(amounts: readonly number[]): Scale {
  const logs = amounts.filter((amount) => amount > 0).map(Math.log10);
  const least = Math.floor(Math.min(...(logs.length > 0 ? logs : [0])));
  const most = Math.max(least + 1, Math.ceil(Math.max(...(logs.length > 0 ? logs : [0]))));
  const ticks = Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));
  return { at: (amount) => percent((Math.log10(amount) - least) / (most - least)), ticks };
}

/** Whole years around dates as ISO writes them, with some twelve labels; `at` takes what `timeOf` gives. */
export function yearScale(dates: readonly string[]): Scale {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const first = Math.min(...years);
  const end = Math.max(...years) + 1;
  const step = Math.ceil((end - first) / 12);
  const ticks = Array.from({ length: Math.floor((end - first) / step) + 1 }, (_, i) => first + i * step);
  return { at: (time) => percent((time - first) / (end - first)), ticks };
}

/** A date as a year with its fraction: 2022.5 is the middle of 2022. */
export function timeOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
