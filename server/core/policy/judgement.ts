import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import type { Finding } from '../findings/finding.ts';
import { charactersOf, firstAsserted, hasText, missingReferences } from '../glance.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Message } from '../messages.ts';
import { type Characters, overlaps, type Span } from '../text.ts';
import type { BaselineEntry } from './baseline.ts';
import { fits } from './kinds.ts';
import { LIKE_MARKER, type Marker, NO_MARKERS } from './marker.ts';
import { readMarkers } from './markers.ts';
import { rulesInPassing } from './passing.ts';
import type { Policy, Suppression } from './policy.ts';

/** The rule by which provisions that do not exist are told; it is silenced like any other. */
export const UNKNOWN_PROVISION = 'unknown-provision';

/** Why an asserted finding is not reported. */
export type Silence =
  | { readonly by: 'marker'; readonly reason: string; readonly at: Span }
  | { readonly by: 'file'; readonly reason: string }
  | { readonly by: 'baseline' }
  | { readonly by: 'party' }
  | { readonly by: 'passing' }
  | { readonly by: 'off' };

export interface JudgedFinding {
  readonly finding: Finding;
  /** Absent: it is reported, if it is asserted. */
  readonly silence?: Silence;
}

export interface JudgedReference {
  readonly reference: Reference;
  /** Absent: it is reported. */
  readonly silence?: Silence;
}

/** A remark about a suppression that does not do what its author meant. */
export interface Remark extends Span {
  readonly code: 'bad-suppression' | 'expired-suppression' | 'unused-suppression';
  readonly message: Message;
}

export interface Judgement {
  /** Every finding but those in the words of markers, in the order of the text. */
  readonly findings: readonly JudgedFinding[];
  /** The references to provisions that do not exist. */
  readonly missing: readonly JudgedReference[];
  readonly remarks: readonly Remark[];
  /** Suppressions from files that silenced something here. */
  readonly used: ReadonlySet<Suppression>;
}

/**
 * Applies what the user has decided to the findings of a document.
 * @param file the document's path from the workspace's root, with slashes
 */
export function judge(analysis: Analysis, knowledge: Knowledge, policy: Policy, file: string): Judgement {
  const { findings } = analysis;
  const text = charactersOf(analysis);
  const marked = hasText(analysis, LIKE_MARKER, LIKE_MARKER.source.length);
  const isRule = (id: string) => id === UNKNOWN_PROVISION || knowledge.rules.byId.has(id);
  const { markers, problems } = marked ? readMarkers(analysis.text, isRule) : NO_MARKERS;
  const left = new Map(
    policy.baseline.filter((entry) => entry.file === file).map((entry) => [key(entry), entry.count]),
  );
  const files = policy.suppressions.filter((entry) => concerns(entry, file) && !expired(entry, policy.today));
  const silenceFor = silencing(analysis, knowledge, policy);
  const usedMarkers = new Set<Marker>();
  const used = new Set<Suppression>();

  const silenceOf = (finding: Finding): Silence | undefined => {
    const marker = markers.find((one) => one.rules.includes(finding.rule) && overlaps(one.scope, finding));
    if (marker) usedMarkers.add(marker);
    if (marker && !expired(marker, policy.today)) return { by: 'marker', reason: marker.reason, at: marker };
    const entry = files.find(({ rule, text: words }) => rule === finding.rule && quotes(text, finding, words));
    if (entry) {
      used.add(entry);
      return { by: 'file', reason: entry.reason };
    }
    const known = left.size > 0 ? key({ rule: finding.rule, text: quotedWords(text, finding) }) : '';
    const count = left.get(known) ?? 0;
    if (count > 0) {
      left.set(known, count - 1);
      return { by: 'baseline' };
    }
    return silenceFor(finding);
  };

  // A marker names the rule in words that the rule itself would find.
  const talk = [...markers, ...problems];
  const stated = findings.filter((finding) => !talk.some((marker) => overlaps(marker, finding)));
  const judged = stated.map((finding): JudgedFinding => {
    const silence = finding.status === 'asserted' ? silenceOf(finding) : undefined;
    return silence ? { finding, silence } : { finding };
  });
  const missing = missingReferences(analysis).map((reference): JudgedReference => {
    const silence = silenceOf(asFinding(reference));
    return silence ? { reference, silence } : { reference };
  });
  const remarks = [
    ...problems.map((problem): Remark => ({ ...problem, code: 'bad-suppression' })),
    ...markers.flatMap((marker) => remarkOn(marker, usedMarkers.has(marker), policy.today)),
  ];
  return { findings: judged, missing, remarks: remarks.sort((a, b) => a.start - b.start), used };
}

/** A provision that does not exist as what silences a finding sees it: known by the words of the whole reference. */
function asFinding({ start, end, expression }: Reference): Finding {
  return { start, end, rule: UNKNOWN_PROVISION, status: 'asserted', cue: null, clause: expression };
}

/** What is reported of a document, from the first finding on. */
export interface Report {
  readonly first: readonly Finding[];
  /** How many findings are reported, those that are not given too. */
  readonly all: number;
  /** The references to provisions that do not exist. */
  readonly missing: readonly Reference[];
  readonly remarks: readonly Remark[];
}

/** What a judgement reports. */
export function reportOf({ findings, missing, remarks }: Judgement): Report {
  const first = findings.flatMap(({ finding, silence }) =>
    finding.status === 'asserted' && !silence ? [finding] : [],
  );
  const reported = missing.flatMap(({ reference, silence }) => (silence ? [] : [reference]));
  return { first, all: first.length, missing: reported, remarks };
}

/** So many of the findings that `judge` would report. Where nothing in or beside the text speaks of silence, that is quick. */
export function firstReported(
  most: number,
  analysis: Analysis,
  knowledge: Knowledge,
  policy: Policy,
  file: string,
): Report {
  const silenced =
    hasText(analysis, LIKE_MARKER, LIKE_MARKER.source.length) ||
    policy.baseline.some((entry) => entry.file === file) ||
    policy.suppressions.some((entry) => concerns(entry, file));
  if (silenced) return reportOf(judge(analysis, knowledge, policy, file));
  const silenceFor = silencing(analysis, knowledge, policy);
  const reported = firstAsserted(analysis, (finding) => !silenceFor(finding), most);
  return { ...reported, missing: missingReferences(analysis), remarks: [] };
}

/** Tells the silence that is a matter of the rule or the speaker, wherever a finding stands. */
function silencing(
  analysis: Analysis,
  knowledge: Knowledge,
  { omitParties, severities, tellPassing }: Policy,
): (finding: Finding) => Silence | undefined {
  const silences = new Map<string, Silence>();
  if (!tellPassing) for (const rule of rulesInPassing(analysis, knowledge)) silences.set(rule, { by: 'passing' });
  for (const [rule, severity] of Object.entries(severities)) if (severity === 'off') silences.set(rule, { by: 'off' });
  return ({ rule, speaker }) => (omitParties && isParty(speaker) ? { by: 'party' } : silences.get(rule));
}

/** The baseline entries that would silence what is reported of a document now. */
export function baselineOf(judgement: Judgement, text: string, file: string): BaselineEntry[] {
  const counts = new Map<string, BaselineEntry>();
  const missing = judgement.missing.map(({ reference, silence }) => ({ finding: asFinding(reference), silence }));
  for (const { finding, silence } of [...judgement.findings, ...missing]) {
    if (finding.status !== 'asserted' || (silence && silence.by !== 'baseline')) continue;
    const entry = { file, rule: finding.rule, text: quotedWords(text, finding) };
    const known = counts.get(key(entry));
    counts.set(key(entry), { ...entry, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The words by which a finding is known: its clause, with single spaces and small letters. */
export function quotedWords(text: Characters, { clause }: Finding): string {
  return folded(text.slice(clause.start, clause.end));
}

function quotes(text: Characters, finding: Finding, words: string): boolean {
  const quoted = folded(words);
  return (
    quoted !== '' &&
    (quotedWords(text, finding).includes(quoted) || folded(text.slice(finding.start, finding.end)).includes(quoted))
  );
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function key({ rule, text }: { readonly rule: string; readonly text: string }): string {
  return `${rule}\n${text}`;
}

/** Whether a suppression is meant for a document. */
export function concerns(suppression: Suppression, file: string): boolean {
  return suppression.file === undefined || fits(file, suppression.file);
}

/** Whether the last day on which it silences has passed. */
export function expired({ until }: { readonly until?: string }, today: string): boolean {
  return until !== undefined && until < today;
}

/** Whether only a party states it: an allegation or a defence, not the authority's word. */
function isParty(speaker: Finding['speaker']): boolean {
  return speaker !== undefined && speaker.role !== 'authority' && speaker.role !== 'law';
}

function remarkOn(marker: Marker, used: boolean, today: string): Remark[] {
  const { start, end, rules, until } = marker;
  if (!used)
    return [
      {
        start,
        end,
        code: 'unused-suppression',
        message: { key: 'marker.unused', values: { rules: rules.join(', ') } },
      },
    ];
  if (until === undefined || !expired(marker, today)) return [];
  return [{ start, end, code: 'expired-suppression', message: { key: 'marker.expired', values: { date: until } } }];
}
