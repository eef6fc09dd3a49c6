import type { CardField, ReadCard, Told } from '../../decisions/card/card.ts';
import type { Card } from '../../decisions/decision.ts';
import type { DecisionRecord } from '../../library/read-decision.ts';
import { excerptOf } from '../related.ts';

/** A card that was read from a text, to be looked through before it is kept. */
export interface Proposal {
  /** A name for its folder: `cnil-san-2022-009`. */
  readonly name: string;
  /** As YAML, with a comment for each field that could not be read. */
  readonly yaml: string;
  /** The fields that could be read. */
  readonly values: ProposedValues;
  /** The words that tell each of them. */
  readonly told: readonly { readonly field: string; readonly excerpt: string }[];
}

/** The fields of a card without its findings, dates in ISO. A fine of null: none was imposed. */
export type ProposedValues = Partial<Omit<Card, 'dates' | 'findings'>> & {
  readonly decided?: string;
  readonly published?: string;
};

/** The fields in the order in which a card has them, each as an empty one would be written. */
const FIELDS = {
  authority: '',
  short: '',
  jurisdiction: '',
  number: '',
  title: '',
  parties: '\n#   - name: …\n#     role: controller',
  sector: '',
  dates: '\n#   decided: 2024-05-31\n#   published: 2024-06-30',
  fine: ' {amount: 50000, currency: EUR}, or null where none was imposed',
  outcome: '',
  infringed: ' ["5(1)(f)", "32"]',
  source: ' the address where it is published',
  licence: '',
  language: '',
  summary: '',
} as const;

/** The card of a decision that was read, as a person is asked about it. */
export function proposalOf({ card, unknown, read }: DecisionRecord, text: string): Proposal {
  const { dates, findings, ...rest } = card;
  const entries = [
    ...Object.entries(rest).filter(([field]) => !unknown.includes(field as CardField)),
    ...Object.entries(dates),
  ];
  return {
    name: nameOf(card),
    yaml: yamlOf(card, unknown),
    values: Object.fromEntries(entries),
    told: toldOf(read).map(([field, { span }]) => ({ field, excerpt: excerptOf({ text }, span) })),
  };
}

function nameOf({ short, number, title }: Card): string {
  const told = [short, number].filter(Boolean).join(' ') || title;
  const slug = told
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return slug || 'decision';
}

function yamlOf(card: Card, unknown: readonly CardField[]): string {
  const lines = Object.entries(FIELDS).map(([field, form]) => {
    const known = field === 'dates' ? Object.keys(card.dates).length > 0 : !unknown.includes(field as CardField);
    return known ? `${field}:${written(card[field as keyof Card])}` : `# ${field}:${form}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A value behind its key: lists of words and small records in one line, lists of records in one line each. */
function written(value: unknown): string {
  if (typeof value === 'string') return ` ${scalar(value)}`;
  if (!Array.isArray(value)) return ` ${flow(value)}`;
  if (value.every((one) => typeof one === 'string')) return ` [${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  return value.map((one) => `\n  - ${flow(one)}`).join('');
}

function flow(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${flow(one)}`)
    .join(', ')}}`;
}

/** Words as they are where YAML takes them for such; else in quotes. */
function scalar(words: string): string {
  const plain = /^\p{L}[\p{L}\p{N} ,.()/’'-]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  return plain && words === words.trim() ? words : JSON.stringify(words);
}

function toldOf({ sections, cited, findings, ...read }: ReadCard): [field: string, told: Told<unknown>][] {
  return Object.entries(read).flatMap(([field, told]: [string, Told<unknown> | readonly Told<unknown>[]]) => {
    const [first] = [told].flat();
    return first && field !== 'language' ? [[field, first] as [string, Told<unknown>]] : [];
  });
}
