import type { Card } from '../core/decisions/decision.ts';
import { readYaml } from './yaml.ts';

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

/** The fields of a card that a person wrote beside a decision, and what is wrong with the others. */
export function writtenCard(yaml: string): { written: Partial<Card>; problem: string | undefined } {
  const read = readYaml(yaml);
  if ('reason' in read) return { written: {}, problem: `The card is not YAML: ${read.reason}.` };
  if (read.value === null || read.value === undefined) return { written: {}, problem: undefined };
  if (!isObject(read.value)) return { written: {}, problem: 'The card is no list of fields.' };
  const fields = Object.entries(read.value);
  const wrong = fields.filter(([field, value]) => !fits(field, value)).map(([field]) => field);
  const written = Object.fromEntries(fields.filter(([field]) => !wrong.includes(field)));
  const problem =
    wrong.length > 0 ? `The card has fields that do not fit and are left out: ${wrong.join(', ')}.` : undefined;
  return { written, problem };
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
