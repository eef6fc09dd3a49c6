import type { Span } from '../../text.ts';
import type { Card, CardFinding, Party } from '../decision.ts';

/** A value that was read from a text, and the passage that tells it. */
export interface Told<T> {
  readonly value: T;
  readonly span: Span;
}

export interface Money {
  readonly amount: number;
  /** ISO 4217: `EUR`. */
  readonly currency: string;
}

/** A part of a decision by what it is for. */
export interface Section extends Span {
  readonly kind: 'facts' | 'reasons' | 'sanction' | 'decision' | 'appeal';
  readonly title: string;
}

/** What a text tells of the decision it holds. What cannot be told is absent, or an empty list. */
export interface ReadCard {
  readonly authority?: Told<string>;
  readonly short?: Told<string>;
  readonly jurisdiction?: Told<string>;
  readonly number?: Told<string>;
  readonly title?: Told<string>;
  readonly language?: Told<string>;
  readonly sector?: Told<string>;
  readonly decided?: Told<string>;
  readonly published?: Told<string>;
  /** Null when the text tells that there is none; absent when it does not tell. */
  readonly fine?: Told<Money | null>;
  readonly outcome?: Told<string>;
  /** The sentence by which a page of GDPRhub sums the decision up. */
  readonly summary?: Told<string>;
  readonly parties: readonly Told<Party>[];
  /** Provisions of the GDPR found infringed, in the order of the law. */
  readonly infringed: readonly Told<string>[];
  /** Provisions that are named for another purpose. */
  readonly cited: readonly Told<string>[];
  readonly findings: readonly Told<CardFinding>[];
  readonly sections: readonly Section[];
}

/** The fields of a card that a text may leave open. */
export type CardField = keyof Card | 'dates.decided' | 'dates.published';

/**
 * A card of what was read, over which the fields of a card written by hand go. What neither tells is empty; `unknown`
 * names those fields, so that "no fine" and "the fine is not told" can be kept apart.
 */
export function cardOf(read: ReadCard, written: Partial<Card> = {}): { card: Card; unknown: readonly CardField[] } {
  const told = {
    authority: read.authority?.value,
    short: read.short?.value,
    jurisdiction: read.jurisdiction?.value,
    number: read.number?.value,
    title: read.title?.value,
    sector: read.sector?.value,
    outcome: read.outcome?.value,
    language: read.language?.value,
    summary: read.summary?.value,
    source: undefined,
    licence: undefined,
  };
  const dates = { ...valueAs('decided', read.decided), ...valueAs('published', read.published), ...written.dates };
  const words = Object.fromEntries(Object.entries(told).map(([field, value]) => [field, value ?? '']));
  const lists = {
    parties: read.parties.map(({ value }) => value),
    infringed: read.infringed.map(({ value }) => value),
    findings: read.findings.map(({ value }) => value),
  };
  const card = { ...words, ...lists, fine: read.fine?.value ?? null, ...written, dates } as Card;
  const unknown = [
    ...(Object.keys(told) as (keyof typeof told)[]).filter((field) => card[field] === ''),
    ...(read.fine || written.fine !== undefined ? [] : (['fine'] as const)),
    ...(dates.decided ? [] : (['dates.decided'] as const)),
    ...(dates.published ? [] : (['dates.published'] as const)),
    ...(Object.keys(lists) as (keyof typeof lists)[]).filter((field) => card[field].length === 0),
  ];
  return { card, unknown };
}

function valueAs(name: 'decided' | 'published', told: Told<string> | undefined): Card['dates'] {
  return told ? { [name]: told.value } : {};
}
