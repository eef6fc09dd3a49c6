import type { LibraryCardValues } from './protocol.ts';

/** The fields of a card in the order in which it is written. */
const FIELDS = [
  'authority',
  'short',
  'jurisdiction',
  'number',
  'title',
  'parties',
  'sector',
  'dates',
  'fine',
  'outcome',
  'infringed',
  'source',
  'licence',
  'language',
  'summary',
] as const;

/** A card as YAML, one line for each field; what is not known is left out. `fields` has the field of each line. */
export function cardYaml(values: LibraryCardValues): { readonly text: string; readonly fields: readonly string[] } {
  const { decided, published, parties, infringed } = values;
  const written: Record<string, unknown> = {
    ...values,
    dates: decided || published ? { ...(decided && { decided }), ...(published && { published }) } : undefined,
    parties: parties?.length ? parties : undefined,
    infringed: infringed?.length ? infringed : undefined,
  };
  const fields = FIELDS.filter((field) => written[field] !== undefined && written[field] !== '');
  return { text: fields.map((field) => `${field}: ${flow(written[field])}\n`).join(''), fields };
}

/** A value on one line. A string in JSON's quotes means the same in YAML, whatever stands in it. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{ ${entries.join(', ')} }`;
}
