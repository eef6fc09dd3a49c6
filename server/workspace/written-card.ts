import type { Card } from '../core/decisions/decision.ts';
import type { Message } from '../core/messages.ts';
import type { Span } from '../core/text.ts';
import { placeInYaml, readYaml } from './yaml.ts';

const WORDS = [
  'authority',
  'short',
  'jurisdiction',
  'number',
  'title',
  'sector',
  'outcome',
  'source',
  'licence',
  'language',
  'summary',
];
const ROLES = ['controller', 'processor', 'complainant', 'other'];
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What each field of a card holds that is more than words, for those who wrote something else. */
const MEANT: Readonly<Record<string, Message>> = {
  fine: { key: 'card-file.fine', values: { example: '{amount: 50000, currency: EUR}' } },
  dates: { key: 'card-file.dates' },
  infringed: { key: 'card-file.infringed', values: { example: '["5(1)(f)", "32"]' } },
  parties: { key: 'card-file.parties', values: { roles: ROLES.join(', ') } },
  findings: { key: 'card-file.findings' },
};

/** The fields of a card that a person wrote beside a decision, and what is wrong with the others. */
export function writtenCard(yaml: string): { written: Partial<Card>; problem: Message | undefined } {
  const read = readYaml(yaml);
  if ('reason' in read) return { written: {}, problem: notYaml(read) };
  if (read.value === null || read.value === undefined) return { written: {}, problem: undefined };
  if (!isObject(read.value)) return { written: {}, problem: NO_FIELDS };
  const fields = fieldsOf(read.value);
  const wrong = fields.filter(([field, value]) => !fits(field, value)).map(([field]) => field);
  const written = Object.fromEntries(fields.filter(([field]) => !wrong.includes(field)));
  const misfits: Message = { key: 'card-file.misfits', values: { fields: wrong.join(', ') } };
  return { written, problem: wrong.length > 0 ? misfits : undefined };
}

/** What is wrong in a card that a person writes, each at its place in the YAML. */
export function cardProblems(yaml: string): (Span & { readonly message: Message })[] {
  const read = readYaml(yaml);
  if ('reason' in read) return [{ ...read.span, message: notYaml(read) }];
  if (!isObject(read.value)) return [{ ...placeInYaml(yaml, ''), message: NO_FIELDS }];
  return fieldsOf(read.value)
    .filter(([field, value]) => !fits(field, value))
    .map(([field]) => ({ ...placeInYaml(yaml, field), message: messageOf(field) }));
}

const NO_FIELDS: Message = { key: 'card-file.no-fields' };

function notYaml({ reason }: { readonly reason: string }): Message {
  return { key: 'card-file.yaml', values: { reason } };
}

function messageOf(field: string): Message {
  const words = WORDS.includes(field) ? 'card-file.words' : 'card-file.unknown';
  return MEANT[field] ?? { key: words, values: { field } };
}

/** A number of a case may be figures alone, which YAML takes for a number. */
function fieldsOf(card: Record<string, unknown>): [field: string, value: unknown][] {
  return Object.entries(card).map(([field, value]) => [
    field,
    WORDS.includes(field) && typeof value === 'number' ? String(value) : value,
  ]);
}

function fits(field: string, value: unknown): boolean {
  if (WORDS.includes(field)) return isWords(value);
  if (field === 'fine')
    return value === null || (isObject(value) && typeof value.amount === 'number' && isWords(value.currency));
  if (field === 'dates')
    return isObject(value) && Object.values(value).every((one) => typeof one === 'string' && DATE.test(one));
  if (field === 'infringed') return isListOf(value, isWords);
  if (field === 'parties')
    return isListOf(value, (one) => isObject(one) && isWords(one.name) && ROLES.includes(String(one.role)));
  if (field !== 'findings') return false;
  return isListOf(value, (one) => isObject(one) && isWords(one.rule) && isWords(one.paragraph) && isWords(one.passage));
}

function isListOf(value: unknown, fitting: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fitting);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
