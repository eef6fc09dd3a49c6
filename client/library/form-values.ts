import type { LibraryCardValues } from './protocol.ts';

/** The inputs of the form as the values of a card. */
export function formValues(inputs: Readonly<Record<string, string>>): {
  readonly values: LibraryCardValues;
  /** Fields whose input cannot be read. */
  readonly wrong: readonly string[];
} {
  const words = (field: string): string | undefined => inputs[field]?.trim().replace(/\s+/g, ' ') || undefined;
  const amount = amountOf(inputs.amount ?? '');
  const currency = (words('currency') ?? '').toUpperCase();
  const isFined = inputs.fined === 'fine';
  const fine = isFined ? { amount: amount ?? 0, currency } : inputs.fined === 'none' ? null : undefined;
  const parties = Object.keys(inputs)
    .filter((key) => key.startsWith('party.'))
    .flatMap((key) => {
      const name = words(key);
      return name ? [{ name, role: inputs[key.replace('party.', 'role.')] ?? 'other' }] : [];
    });
  const infringed = (words('infringed') ?? '')
    .split(/[,;]/)
    .map((provision) => provision.replace(/^\s*Art(?:icle|\.)?/i, '').replace(/\s+/g, ''))
    .filter(Boolean);
  const texts = Object.fromEntries(WORDS.flatMap((field) => (words(field) ? [[field, words(field)]] : [])));
  const values = { ...texts, ...(fine !== undefined && { fine }), parties, infringed };
  const isAmount = !isFined || (amount !== undefined && /^[A-Z]{3}$/.test(currency));
  const areProvisions = infringed.every((provision) => /^[1-9]\d?(\(\d{1,2}\))?(\([a-z]\))?$/.test(provision));
  return { values, wrong: [...(isAmount ? [] : ['fine']), ...(areProvisions ? [] : ['infringed'])] };
}

const WORDS = [
  'authority',
  'short',
  'jurisdiction',
  'number',
  'title',
  'decided',
  'published',
  'outcome',
  'sector',
  'language',
  'source',
  'licence',
  'summary',
] as const;

/** "50000", "50,000", "50.000", "1 500 000,50" and "1'500'000.50"; undefined for what is no amount above zero. */
function amountOf(written: string): number | undefined {
  const digits = written.trim().replace(/[\s'’\u00a0\u202f]/g, '');
  const [, whole = '', cents = ''] = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  const amount = Number(`${whole.replace(/[.,]/g, '')}.${cents || '0'}`);
  return whole !== '' && amount > 0 ? amount : undefined;
}
