/** How amounts and dates are written in a language. */
export interface Written {
  /** "€1,500,000" */
  readonly amount: (amount: number) => string;
  /** "€1.5M" */
  readonly round: (amount: number) => string;
  /** "15 Apr 2022" */
  readonly date: (iso: string) => string;
}

/** @param currency ISO 4217; "" where there are no amounts */
export function writer(language: string, currency: string): Written {
  const money = currency === '' ? {} : ({ style: 'currency', currency } as const);
  const full = new Intl.NumberFormat(language, { ...money, minimumFractionDigits: 0, maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(language, { ...money, notation: 'compact', maximumSignificantDigits: 3 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    amount: (value) => full.format(value),
    round: (value) => short.format(value),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso))),
  };
}
