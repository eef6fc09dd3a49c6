import type { Card } from '../core/decisions/decision.ts';
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

/** What each field of a card holds, for those who wrote something else. */
const MEANT: Readonly<Record<string, string>> = {
  fine: 'an amount and a currency, {amount: 50000, currency: EUR}, or null where none was imposed',
  dates: 'decided and published, each as 2024-05-31',
  infringed: 'a list of provisions, ["5(1)(f)", "32"]',
  parties: `a list of parties, each with name and role (${ROLES.join(', ')})`,
  findings: 'a list, each with rule, paragraph and passage',
};

/** The fields of a card that a person wrote beside a decision, and what is wrong with the others. */
export function writtenCard(yaml: string): { written: Partial<Card>; problem: string | undefined } {
  const read = readYaml(yaml);
  if ('reason' in read) return { written: {}, problem: `The card is not YAML: ${read.reason}.` };
  if (read.value === null || read.value === undefined) return { written: {}, problem: undefined };
  if (!isObject(read.value)) return { written: {}, problem: 'The card is no list of fields.' };
  const fields = fieldsOf(read.value);
  const wrong = fields.filter(([field, value]) => !fits(field, value)).map(([field]) => field);
  const written = Object.fromEntries(fields.filter(([field]) => !wrong.includes(field)));
  const problem =
    wrong.length > 0 ? `The card has fields that do not fit and are left out: ${wrong.join(', ')}.` : undefined;
  return { written, problem };
}

/** What is wrong in a card that a person writes, each at its place in the YAML. */
export function cardProblems(yaml: string): (Span & { readonly message: string })[] {
  const read = readYaml(yaml);
  if ('reason' in read) return [{ ...read.span, message: `The card is not YAML: ${read.reason}.` }];
  if (!isObject(read.value)) return [{ ...placeInYaml(yaml, ''), message: 'The card is no list of fields.' }];
  return fieldsOf(read.value)
    .filter(([field, value]) => !fits(field, value))
    .map(([field]) => ({ ...placeInYaml(yaml, field), message: messageOf(field) }));
}

function messageOf(field: string): string {
  if (field in MEANT) return `${field} holds ${MEANT[field]}.`;
  return WORDS.includes(field) ? `${field} is words; leave it out where it is not known.` : `A card has no ${field}.`;
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
