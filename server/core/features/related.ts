import type { Analysis } from '../analysis.ts';
import type { Decision } from '../decisions/decision.ts';
import { blockAt } from '../decisions/layout.ts';
import { wordBag } from '../decisions/likeness.ts';
import { countRelated, type Origin, type Place, type Related, related } from '../decisions/related.ts';
import type { RuleBook } from '../findings/rulebook/rulebook.ts';
import type { Library } from '../library.ts';
import type { Messages } from '../messages.ts';
import type { Span } from '../text.ts';
import { provisionName } from './naming.ts';

/** A passage of the library with why it is related; `same` when it stands in the document itself. */
export interface RelatedPassage extends Related {
  readonly same: boolean;
}

/** Passages that a page names; how many more there are is said. */
export const PASSAGES_ON_PAGE = 50;

/** What a list shows of a passage. */
export interface PassageDescription {
  /** "CNIL SAN-2022-009 ¶64" */
  readonly label: string;
  /** "CNIL SAN-2022-009" */
  readonly name: string;
  /** "¶64", "§5.3", or "passage" where it has no number. */
  readonly place: string;
  /** "15 April 2022 · €1,500,000" */
  readonly facts: string;
  /** "same finding: shared-account; applies 32(1)(b)" */
  readonly reason: string;
}

/**
 * The passages of the library that have to do with a place, best first; those of the document itself come last.
 * @param own the library's id of the document, if it is one of its decisions
 * @param at the place's span in that decision, whose own passage is left out
 */
export function relatedPassages(
  place: Place,
  { index }: Library,
  own?: string,
  at?: Span,
  limit = Number.POSITIVE_INFINITY,
): RelatedPassage[] {
  if (own === undefined) return related(place, index, undefined, limit).map((passage) => ({ ...passage, same: false }));
  const others = related(place, index, { decision: own, whose: 'others' }, limit);
  const same = related(place, index, { decision: own, span: at, whose: 'own' }, limit - others.length);
  return [
    ...others.map((passage) => ({ ...passage, same: false })),
    ...same.map((passage) => ({ ...passage, same: true })),
  ];
}

/** How many passages `relatedPassages` gives. Those of other decisions are counted once for a rule and a library. */
export function countPassages(place: Place, library: Library, own?: string, at?: Span): number {
  const key = [place.rules, place.provisions, own].join(' ');
  const known = counts.get(library) ?? new Map<string, number>();
  counts.set(library, known);
  const from: Origin | undefined = own === undefined ? undefined : { decision: own, whose: 'others' };
  const others = known.get(key) ?? countRelated(place, library.index, from);
  known.set(key, others);
  const same = own === undefined ? 0 : countRelated(place, library.index, { decision: own, span: at, whose: 'own' });
  return others + same;
}

const counts = new WeakMap<Library, Map<string, number>>();

/**
 * What is at an offset: the findings there, with the provisions that their rules touch, the references, and the words of
 * the paragraph; else all that the document states and cites.
 */
export function placeAt(analysis: Analysis, offset: number, rules: RuleBook): { place: Place; span?: Span } {
  const covering = <T extends Span>(spans: readonly T[]): T[] =>
    spans.filter(({ start, end }) => start <= offset && offset <= end);
  const findings = covering(analysis.findings).filter(({ status }) => status === 'asserted');
  const references = covering(analysis.references).filter(isGdpr);
  const span = findings[0] ?? references[0];
  if (!span) return { place: placeOf(analysis.findings, analysis.references) };
  const { start, end } = blockAt(analysis.layout, offset) ?? span;
  return { place: placeIn({ text: analysis.text, findings, references }, { start, end }, rules), span };
}

/** What findings and references of a text are about, with the provisions that their rules touch and the words of a stretch. */
export function placeIn(
  { text, findings, references }: Pick<Analysis, 'text' | 'findings' | 'references'>,
  { start, end }: Span,
  rules: RuleBook,
): Place {
  const { rules: stated, provisions } = placeOf(findings, references);
  const touched = stated.flatMap((rule) => rules.byId.get(rule)?.provisions ?? []);
  return { rules: stated, provisions: [...new Set([...provisions, ...touched])], words: wordBag(text, start, end) };
}

/** The rules of asserted findings and the GDPR provisions of references, each once. */
export function placeOf(findings: Analysis['findings'], references: Analysis['references']): Place {
  const rules = findings.filter(({ status }) => status === 'asserted').map(({ rule }) => rule);
  const provisions = references
    .filter(isGdpr)
    .flatMap(({ provision, exists }) => (provision && exists ? [provision] : []));
  return { rules: [...new Set(rules)], provisions: [...new Set(provisions)] };
}

/** Where a jump to a passage leads: the words that state the finding, else the passage's beginning. */
export function passagePlace({ span, at }: Related): Span {
  return at ?? { start: span.start, end: span.start };
}

/** Letters of a passage that a list shows. */
const EXCERPT = 160;

/**
 * The words of a passage that a list shows: those around what matters, else its first. Cut between words, with an ellipsis
 * where something is left out.
 * @param at the words that matter, inside the passage
 */
export function excerptOf({ text }: Pick<Decision, 'text'>, { start, end }: Span, at?: Span): string {
  const passage = text.slice(start, end).replace(/\s/g, ' ').trimEnd();
  const spare = at ? Math.floor((EXCERPT - Math.min(EXCERPT, at.end - at.start)) / 2) : 0;
  const wanted = at ? at.start - start - spare : 0;
  const from = Math.max(0, Math.min(wanted, passage.length - EXCERPT));
  // a word that is cut is left out
  const first = from === 0 ? 0 : passage.indexOf(' ', from - 1) + 1;
  const last = from + EXCERPT < passage.length ? passage.lastIndexOf(' ', from + EXCERPT) : passage.length;
  const shown = passage
    .slice(first, last > first ? last : from + EXCERPT)
    .replace(/ +/g, ' ')
    .trim();
  return `${first > 0 ? '… ' : ''}${shown}${last < passage.length ? ' …' : ''}`;
}

/** The words by which a list names a passage. */
export function describePassage({ decision, number, reasons }: Related, messages: Messages): PassageDescription {
  const { name, facts } = describeDecision(decision, messages);
  const place = paragraphSign(number);
  return {
    label: place ? `${name} ${place}` : name,
    name,
    place: place || messages.say('related.passage'),
    facts,
    reason: reasons.map((reason) => writtenReason(reason, messages)).join('; '),
  };
}

/** A path as it is; an address, which a browser has instead, without its signs for other letters. */
function readable(path: string): string {
  if (!/^[a-z][\w+.-]+:\/\//.test(path)) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** "¶64", "§5.3", or "" */
export function paragraphSign(number: string): string {
  return number && `${/^\d+$/.test(number) ? '¶' : '§'}${number}`;
}

/** What a decision is called, and its date and fine; what is not known is left out. */
export function describeDecision(decision: Decision, messages: Messages): Pick<PassageDescription, 'name' | 'facts'> {
  const { dates, fine } = decision.card;
  const date = dates.decided ?? dates.published;
  const none = decision.unknown?.includes('fine') ? '' : messages.say('amount.none');
  return {
    name: decisionName(decision),
    facts: [date && writtenDate(date, messages), fine ? writtenAmount(fine, messages) : none]
      .filter(Boolean)
      .join(' · '),
  };
}

/** "CNIL SAN-2022-009"; where neither authority nor number is known the name of the file, else the title. */
export function decisionName({ card, path, id }: Decision): string {
  const parts = readable(path ?? '').split(/[/\\]/);
  const name = parts.at(-1) ?? '';
  const file = /^decision\.\w+$/i.test(name) ? parts.at(-2) : name;
  return [card.short, card.number].filter(Boolean).join(' ') || file || card.title || id;
}

function isGdpr({ instrument }: Analysis['references'][number]): boolean {
  return instrument === 'gdpr' || instrument === 'uk-gdpr';
}

/** "15 April 2022", of an ISO date. */
export function writtenDate(iso: string, { say }: Messages): string {
  const [year = 0, number, day] = iso.split('-').map(Number);
  const month = number === undefined ? undefined : say('date.months').split(' ')[number - 1];
  if (month === undefined) return String(year);
  return day === undefined ? say('date.month', { month, year }) : say('date.day', { day, month, year });
}

/** "€1,500,000" */
export function writtenAmount({ amount, currency }: { amount: number; currency: string }, { say }: Messages): string {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, say('amount.thousands'));
  return currency === 'EUR' ? say('amount.euro', { digits }) : say('amount.other', { currency, digits });
}

function writtenReason(reason: Related['reasons'][number], messages: Messages): string {
  const { say } = messages;
  if (reason.kind === 'finding') return say('related.finding', { rule: reason.rule });
  if (reason.kind === 'provision') return say('related.provision', { provision: reason.provision });
  return say('related.article', { name: provisionName(reason.article, messages) });
}
