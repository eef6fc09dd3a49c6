import type { CardField, ReadCard, Told } from '../../decisions/card/card.ts';
import type { Card, Decision } from '../../decisions/decision.ts';
import type { Messages } from '../../messages.ts';
import type { Span } from '../../text.ts';
import { writtenAmount, writtenDate } from '../related.ts';

/** A field of a card as it is shown. */
export interface Field {
  readonly field: string;
  readonly value: string;
  /** The words of the text that tell it; null for what a person wrote. */
  readonly span: Span | null;
}

/** The fields of a decision's card in the order in which they are shown; those that nobody knows are left out. */
export function fieldsOf({ card, unknown = [], read }: Decision, messages: Messages): Field[] {
  return FIELDS.flatMap(({ field, of, told, write }) => {
    if (unknown.includes(field as CardField)) return [];
    const own = of(card);
    const value = write(own, messages);
    if (value === '') return [];
    const from = [read === undefined ? undefined : told(read)].flat().filter((one) => one !== undefined);
    const values = from.map((one) => one.value);
    const isRead = JSON.stringify(Array.isArray(own) ? values : values[0]) === JSON.stringify(own);
    return [{ field, value, span: (isRead && from[0]?.span) || null }];
  });
}

/** How lawyers cite a decision: "CNIL, SAN-2022-009, 15 April 2022". */
export function citationOf({ card }: Decision, messages: Messages): string {
  const date = card.dates.decided ?? card.dates.published;
  const whose = card.short || card.authority;
  return [whose, card.number || card.title, date && writtenDate(date, messages)].filter(Boolean).join(', ');
}

/** A field: its value on a card, where it was read, and how it is written; "" for no value. */
interface Shown<T = unknown> {
  readonly field: string;
  of(card: Card): T;
  told(read: ReadCard): Told<unknown> | readonly Told<unknown>[] | undefined;
  write(value: T, messages: Messages): string;
}

const FIELDS: readonly Shown[] = [
  text('authority'),
  text('jurisdiction'),
  text('number'),
  date('decided'),
  date('published'),
  shown({
    field: 'fine',
    of: ({ fine }) => fine,
    told: ({ fine }) => fine,
    write: (fine, messages) => (fine ? writtenAmount(fine, messages) : messages.say('amount.none')),
  }),
  text('outcome'),
  shown({
    field: 'infringed',
    of: ({ infringed }) => infringed,
    told: ({ infringed }) => infringed,
    write: (infringed) => infringed.join(', '),
  }),
  shown({
    field: 'parties',
    of: ({ parties }) => parties,
    told: ({ parties }) => parties,
    write: (parties, { say }) =>
      parties.map(({ name, role }) => (role === 'other' ? name : `${name} (${say(`party.${role}`)})`)).join('; '),
  }),
  text('sector'),
  text('language'),
  shown({ field: 'source', of: ({ source }) => source, told: () => undefined, write: (source) => source }),
  shown({ field: 'licence', of: ({ licence }) => licence, told: () => undefined, write: (licence) => licence }),
];

function text(field: 'authority' | 'jurisdiction' | 'number' | 'outcome' | 'sector' | 'language'): Shown {
  return shown({ field, of: (card) => card[field], told: (read) => read[field], write: (value) => value });
}

function date(field: 'decided' | 'published'): Shown {
  return shown({
    field,
    of: ({ dates }) => dates[field],
    told: (read) => read[field],
    write: (value, messages) => (value ? writtenDate(value, messages) : ''),
  });
}

function shown<T>(field: Shown<T>): Shown {
  return field as Shown;
}
