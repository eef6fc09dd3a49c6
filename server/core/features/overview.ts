import type { Analysis } from '../analysis.ts';
import { citedNumbers } from '../decisions/places.ts';
import type { Status } from '../findings/finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Messages } from '../messages.ts';
import type { JudgedFinding, Judgement, Silence } from '../policy/judgement.ts';
import type { Span } from '../text.ts';
import { officialTitle, provisionName } from './naming.ts';
import { ruleTitle } from './rule-texts.ts';

/** A place of the document in the overview. */
export interface OverviewPlace extends Span {
  /** The words there. */
  readonly words: string;
  /** "¶64", "§5.3", or "". */
  readonly paragraph: string;
}

/** The references to one article, recital or chapter of the GDPR, or to one other law. */
export interface ReferenceGroup {
  /** A provision of the GDPR, another law, the document's own articles, or what cannot be told. */
  readonly kind: 'gdpr' | 'law' | 'self' | 'unclear';
  readonly name: string;
  readonly title: string;
  /** The provision that has a page; null for other laws, and where the law cannot be told. */
  readonly provision: string | null;
  readonly places: readonly OverviewPlace[];
}

/** The findings of one rule. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  readonly places: readonly FindingPlace[];
}

export interface FindingPlace extends OverviewPlace {
  readonly status: Status;
  /** The words that decided the status, or "". */
  readonly cue: string;
  /** Why an asserted finding is not shown as a problem. */
  readonly silence: Silence['by'] | null;
  /** The reason given for that, or "". */
  readonly reason: string;
}

/** All that was found in a document, to be seen at a glance. */
export interface Overview {
  /** Articles in the order of the law, then recitals, chapters, other laws, and what cannot be told. */
  readonly references: readonly ReferenceGroup[];
  /** Rules that something is reported of come first, each in the order of the text. */
  readonly findings: readonly FindingGroup[];
}

/** Letters of a place's words that are shown. */
const WORDS = 120;

/** What a document cites and states, by article and by rule; findings of every status with the words that decided. */
export function overview(analysis: Analysis, judgement: Judgement, knowledge: Knowledge, messages: Messages): Overview {
  const placeOf = placing(analysis);
  return {
    references: referenceGroups(analysis, placeOf, knowledge, messages),
    findings: findingGroups(analysis, judgement, placeOf, knowledge, messages),
  };
}

type PlaceOf = (span: Span) => OverviewPlace;

/** Names places by their paragraph; asked for in the order of the text or not. */
function placing({ text, layout }: Analysis): PlaceOf {
  const numbers = citedNumbers(layout);
  const { blocks } = layout;
  return ({ start, end }) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const number = numbers[low - 1] ?? '';
    const words = text.slice(start, Math.min(end, start + WORDS)).replace(/\s+/g, ' ');
    const paragraph = number && `${/^\d+$/.test(number) ? '¶' : '§'}${number}`;
    return { start, end, words: end - start > WORDS ? `${words}…` : words, paragraph };
  };
}

function referenceGroups(
  { references }: Analysis,
  placeOf: PlaceOf,
  { statute, instruments }: Knowledge,
  messages: Messages,
): ReferenceGroup[] {
  const groups = new Map<string, { group: Omit<ReferenceGroup, 'places'>; rank: number; places: OverviewPlace[] }>();
  for (const reference of references) {
    const { instrument, provision, exists } = reference;
    const ours = instrument === 'gdpr' && provision !== null;
    const top = ours ? (statute.provisions.get(provision)?.top ?? provision) : null;
    const key = top ?? `law ${instrument}`;
    const known = groups.get(key) ?? {
      rank: rankOf(top, instrument),
      places: [],
      group: top
        ? {
            kind: 'gdpr',
            name: provisionName(top, messages),
            title: officialTitle(statute, top, messages.language),
            provision: exists ? top : null,
          }
        : lawGroup(instrument, instruments),
    };
    groups.set(key, known);
    const last = known.places.at(-1);
    // The members of a range share its words.
    if (last?.start !== reference.start || last.end !== reference.end) known.places.push(placeOf(reference));
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank).map(({ group, places }) => ({ ...group, places }));
}

const RECITALS = 1_000;
const CHAPTERS = 2_000;
const LAWS = 3_000;
const UNCLEAR = 4_000;

function rankOf(top: string | null, instrument: string | null): number {
  if (top === null) return instrument === null ? UNCLEAR : LAWS;
  if (top.startsWith('recital ')) return RECITALS + Number(top.slice('recital '.length));
  return /^\d/.test(top) ? Number.parseInt(top, 10) : CHAPTERS;
}

function lawGroup(instrument: string | null, { byId }: Knowledge['instruments']): Omit<ReferenceGroup, 'places'> {
  if (instrument === null) return { kind: 'unclear', name: '', title: '', provision: null };
  if (instrument === 'self') return { kind: 'self', name: '', title: '', provision: null };
  const law = byId.get(instrument);
  const name = law?.abbreviations[0] ?? law?.english ?? instrument;
  const title = law?.english || law?.title || '';
  return { kind: 'law', name, title: title === name ? '' : title, provision: null };
}

function findingGroups(
  { text }: Analysis,
  { findings }: Judgement,
  placeOf: PlaceOf,
  { rules }: Knowledge,
  messages: Messages,
): FindingGroup[] {
  const groups = new Map<string, FindingPlace[]>();
  for (const { finding, silence } of findings) {
    const { rule, status, cue } = finding;
    const place: FindingPlace = {
      ...placeOf(finding),
      status,
      cue: cue ? text.slice(cue.start, cue.end).replace(/\s+/g, ' ') : '',
      silence: silence?.by ?? null,
      reason: reasonOf(silence),
    };
    groups.set(rule, [...(groups.get(rule) ?? []), place]);
  }
  const all = [...groups].map(([rule, places]) => ({ rule, title: ruleTitle(rule, rules, messages), places }));
  const isReported = ({ places }: FindingGroup): boolean =>
    places.some(({ status, silence }) => status === 'asserted' && silence === null);
  return [...all.filter(isReported), ...all.filter((group) => !isReported(group))];
}

function reasonOf(silence: JudgedFinding['silence']): string {
  return silence && 'reason' in silence ? silence.reason : '';
}
