import { words } from '../../instruments/letters.ts';
import type { Instrument, Instruments, Unit } from '../../instruments.ts';
import { type LawClass, lawClass } from '../laws/lawwords.ts';
import type { Mention } from '../laws/mention.ts';
import { alike, type Evidence } from './evidence.ts';

/** The law named last. */
export interface NearLaw {
  readonly id: string | null;
  readonly end: number;
  readonly class: LawClass | null;
  /** How it was cited: by article, by section; `any` where it was only named. */
  readonly cited: string;
}

/** The laws named so far: the last one, and the last of each class. */
export interface Named {
  last: NearLaw | null;
  readonly byClass: Map<LawClass, string | null>;
}

/** Notes that a law was named. */
export function remember(
  state: Named,
  mention: Mention,
  id: string | null,
  cited: string,
  instruments: Instruments,
): void {
  // What the document says of itself is no other law nearby.
  if (mention.sort === 'self') return;
  state.last = { id, end: mention.end, class: mention.class, cited };
  const instrument = instruments.byId.get(id ?? '');
  const kind = instrument?.kind;
  const called = instrument && kind === 'treaty' ? titleOf(instrument) : mention.class;
  if (called) state.byClass.set(called, id);
  // A legislative decree may be a code, and an act one's constitution.
  if (kind === 'code' || kind === 'constitution') state.byClass.set(kind, id);
}

/**
 * The law that a mention means in its document; null where it cannot be told.
 * @param cited how it is cited: laws with sections are not meant by "Article 5", nor the GDPR by "§ 5"
 */
export function lawOf(
  mention: Mention,
  cited: string,
  evidence: Evidence,
  state: Named,
  instruments: Instruments,
): string | null {
  const { sort, ids, term } = mention;
  if (sort === 'self') return 'self';
  // A document may call its law by the name of another ("the Privacy Act"), but an abbreviation stays what it is.
  const meant = evidence.defined.get(term);
  if (sort === 'own' && ids.length === 1) {
    return meant !== undefined && term.includes(' ') && !ids.includes('gdpr') ? meant : (ids[0] ?? null);
  }
  if (sort === 'bare' && meant === undefined && VAGUE.has(term)) return null;
  if (sort === 'bare') return byClass(mention, evidence, state, instruments);
  if (meant !== undefined) return meant;
  if (sort === 'unknown') return misspelt(term, evidence, instruments);
  return choose(ids, cited, evidence, instruments);
}

/** "the Rules" may be anybody's, even where "the Regulation" is the GDPR; a translation calls that so too. */
export const VAGUE: ReadonlySet<string> = new Set(['rules', 'regulations']);

/** "the Regulation", "that law", "the Code". */
function byClass(
  { class: kind, pointing, term }: Mention,
  evidence: Evidence,
  state: Named,
  instruments: Instruments,
): string | null {
  if (!kind) return null;
  const latest = lastAlike(kind, state);
  if (pointing && latest !== undefined) return latest;
  const last = latest && !mayBeCalled(kind, latest, instruments) ? null : latest;
  const defined =
    evidence.defined.get(term) ?? evidence.defined.get(term.replace(/s$/, '')) ?? evidence.definedClass.get(kind);
  if (defined !== undefined) return defined;
  const named = [...evidence.named.keys()].filter(
    (id) => classIs(kind, id, instruments) && mayBeCalled(kind, id, instruments),
  );
  // "the Regulation" in a document about the GDPR is the GDPR, whatever other regulation it names in passing.
  if (kind === 'regulation' && evidence.about) return evidence.about;
  if (named.length === 1) return named[0] ?? null;
  if (last !== undefined || kind !== 'constitution') return last ?? null;
  const all = [...instruments.byId.values()].filter((law) => law.kind === kind);
  const called = all.filter(({ english }) => words(english).includes(kind));
  const idsOf = (laws: readonly Instrument[]): string[] => laws.map(({ id }) => id);
  return choose(idsOf(called), 'any', evidence, instruments) ?? choose(idsOf(all), 'any', evidence, instruments);
}

/**
 * Whether a law may be "the Regulation" or "the Code" of a document that does not say so: an authority's own regulation, or
 * the general code of a state, is only named in passing beside the one meant.
 */
function mayBeCalled(kind: LawClass, id: string, instruments: Instruments): boolean {
  if (kind === 'regulation') return /gdpr$|^(?:eu|gb)-/.test(id);
  return kind !== 'code' || !/\b(?:civil|criminal|penal)\b/i.test(instruments.byId.get(id)?.english ?? '');
}

/** What a treaty calls itself: "the Convention" is never the Charter, nor "the Charter" the ECHR. */
function titleOf({ english }: Instrument): LawClass {
  const titles = words(english).map(lawClass);
  return titles.find((title) => title !== null && TITLES.has(title)) ?? 'treaty';
}

/** Laws that are meant by their own title only. An act is no constitution, but a code or decree may be "the law". */
const TITLES: ReadonlySet<LawClass> = new Set<LawClass>(['charter', 'convention', 'treaty', 'constitution']);

function lastAlike(kind: LawClass, { byClass }: Named): string | null | undefined {
  const exact = byClass.get(kind);
  if (exact !== undefined || TITLES.has(kind)) return exact;
  const similar = [...byClass].filter(
    ([known]) => known !== 'code' && kind !== 'code' && !TITLES.has(known) && alike(known, kind),
  );
  return similar.length === 1 ? similar[0]?.[1] : undefined;
}

function classIs(kind: LawClass, id: string, instruments: Instruments): boolean {
  const instrument = instruments.byId.get(id);
  const known = instrument?.kind === 'treaty' ? titleOf(instrument) : instrument?.kind;
  return known === kind || (kind === 'law' && known === 'act');
}

/** Of several laws that share a name: the one the document names otherwise, else the only one of the states it deals with. */
function choose(ids: readonly string[], cited: string, evidence: Evidence, instruments: Instruments): string | null {
  // `any`: where a law is defined, nothing is cited yet.
  const unit: Unit = cited === 'section' || cited === 'paragraph' ? 'section' : 'article';
  const units = (id: string): readonly Unit[] => instruments.byId.get(id)?.units ?? [];
  const fitting =
    cited === 'any'
      ? ids
      : ids.filter((id) =>
          unit === 'section' ? units(id).some((known) => known !== 'article') : units(id).includes(unit),
        );
  // "Artikel 6 AVG" is the Dutch GDPR: the Austrian law of that abbreviation has sections.
  if (fitting.length === 1 && fitting.length < ids.length) return fitting[0] ?? null;
  const pool = fitting.length > 0 ? fitting : ids;
  const named = pool.filter((id) => evidence.named.has(id));
  if (named.length === 1) return named[0] ?? null;
  const states = new Set([...evidence.named.keys()].map((id) => instruments.byId.get(id)?.country ?? ''));
  const local = pool.filter((id) => {
    const country = instruments.byId.get(id)?.country ?? '';
    return country !== 'eu' && country !== 'coe' && states.has(country);
  });
  return named.length === 0 && local.length === 1 ? (local[0] ?? null) : null;
}

/** A slip in an abbreviation that the document uses elsewhere: "RGPG" for RGPD. */
function misspelt(term: string, evidence: Evidence, instruments: Instruments): string | null {
  if (term.length < 4 || term.includes(' ')) return null;
  const near = [...evidence.named.keys()].filter((id) =>
    instruments.byId.get(id)?.abbreviations.some((short) => oneSlip(term, short.toLowerCase().replace(/[^a-z]/g, ''))),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Whether two words differ by one letter put wrong, put in, left out, or exchanged with its neighbour. */
function oneSlip(a: string, b: string): boolean {
  if (b.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
