import type { Reference } from '../citations/reference.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Rule } from '../findings/rulebook/rulebook.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Library } from '../library.ts';
import type { Messages } from '../messages.ts';
import { type Judgement, type Report, reportOf, UNKNOWN_PROVISION } from '../policy/judgement.ts';
import type { Severities } from '../policy/policy.ts';
import { overlaps, type Span } from '../text.ts';
import { gdprName, orList, provisionName } from './naming.ts';
import { describePassage, passagePlace, type RelatedPassage, relatedPassages } from './related.ts';
import { type RuleTexts, ruleTexts } from './rule-texts.ts';

/** A problem that an editor or the command line shows. */
export interface Problem extends Span {
  /** The rule's id, or `unknown-provision`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** A part of the message: what this very finding rests on beside its words. */
  readonly basis?: string;
  readonly provisions: readonly string[];
  readonly related: readonly RelatedPlace[];
}

/** A passage of a decision that a problem leads to. */
export interface RelatedPlace {
  readonly decision: string;
  readonly paragraph: string;
  readonly span: Span;
  readonly message: string;
}

/** Passages named with each problem: they are sent with every change of the text, and all of them are one command away. */
const RELATED_SHOWN = 3;

/** The problems of a document that are shown, and how many it has. */
export interface Problems {
  readonly shown: readonly Problem[];
  readonly all: number;
}

/**
 * The problems of a document in the order of the text: findings that are asserted and not silenced, provisions that do
 * not exist, and suppressions that do not do what they say.
 * @param own the library's id of the document itself, if it is one of its decisions
 */
export function diagnostics(
  judgement: Judgement,
  knowledge: Knowledge,
  library: Library,
  messages: Messages,
  severities: Severities = {},
  own?: string,
): readonly Problem[] {
  const all = Number.POSITIVE_INFINITY;
  return firstProblems(all, reportOf(judgement), knowledge, library, messages, severities, own).shown;
}

/**
 * So many of the problems from the first on, with the number of all.
 * @param report with as many findings, if there are so many
 */
export function firstProblems(
  most: number,
  report: Report,
  knowledge: Knowledge,
  library: Library,
  messages: Messages,
  severities: Severities = {},
  own?: string,
): Problems {
  const known = sayings(library, messages, own);
  const found: Problem[] = [];
  for (const finding of report.first) {
    const rule = knowledge.rules.byId.get(finding.rule);
    const severity = severityOf(finding.rule, severities, rule?.severity);
    if (rule && severity) found.push(findingProblem(finding, rule, severity, sayingOf(rule, known), messages));
  }
  const unknown = severityOf(UNKNOWN_PROVISION, severities);
  const missing = unknown ? report.missing : [];
  const remarks = report.remarks.flatMap((remark) => {
    const severity = severityOf(remark.code, severities);
    return severity
      ? [{ ...remark, message: messages.tell(remark.message), severity, provisions: [], related: [] }]
      : [];
  });
  const shown = [
    ...found,
    ...missing.map((reference) => missingProvision(reference, unknown ?? 'warning', messages)),
    ...remarks,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { shown: shown.slice(0, most), all: report.all + missing.length + remarks.length };
}

/** The findings that are shown as problems. */
export function reported(judgement: Judgement): readonly Finding[] {
  return reportOf(judgement).first;
}

/** The severity of a rule as the user set it; null when it is off. */
function severityOf(code: string, severities: Severities, usual: Severity = 'warning'): Severity | null {
  const severity = severities[code] ?? usual;
  return severity === 'off' ? null : severity;
}

function findingProblem(
  finding: Finding,
  { provisions }: Rule,
  severity: Severity,
  saying: Saying,
  messages: Messages,
): Problem {
  const { start, end, rule: code } = finding;
  const basis = basisOf(finding, messages);
  return {
    start,
    end,
    code,
    severity,
    message: basis ? `${saying.message} ${basis}` : saying.message,
    ...(basis && { basis }),
    provisions,
    related: placesOf(finding, saying, messages),
  };
}

/** What a finding rests on beside its words; nothing where they say it all. */
function basisOf({ days, again }: Finding, messages: Messages): string {
  if (days !== undefined) return messages.say('basis.reckoned', { days });
  return again ? messages.say('basis.again') : '';
}

/** The passages that a finding leads to: those of its rule, but for the one it stands in itself. */
function placesOf(finding: Finding, { shown, all, same }: Saying, messages: Messages): readonly RelatedPlace[] {
  if (!same.some(({ span }) => overlaps(span, finding))) return shown;
  return all
    .filter(({ same, span }) => !(same && overlaps(span, finding)))
    .slice(0, RELATED_SHOWN)
    .map((passage) => placeOfPassage(passage, messages));
}

/** What is said of all findings of a rule. */
interface Saying {
  readonly message: string;
  /** A little more than is shown, as the passage a finding stands in is left out. */
  readonly all: readonly RelatedPassage[];
  /** Those of the document itself. */
  readonly same: readonly RelatedPassage[];
  /** One value for all findings that none of them is left out for. */
  readonly shown: readonly RelatedPlace[];
}

/** What was said already to a reader of the library. */
interface Sayings {
  readonly library: Library;
  readonly messages: Messages;
  readonly own: string | undefined;
  readonly byRule: WeakMap<Rule, Saying>;
}

function sayings(library: Library, messages: Messages, own?: string): Sayings {
  const byReader = said.get(library) ?? new Map<string, Sayings>();
  said.set(library, byReader);
  const reader = `${messages.language} ${own}`;
  const known = byReader.get(reader) ?? { library, messages, own, byRule: new WeakMap() };
  byReader.set(reader, known);
  return known;
}

const said = new WeakMap<Library, Map<string, Sayings>>();

function sayingOf(rule: Rule, { library, messages, own, byRule }: Sayings): Saying {
  const known = byRule.get(rule);
  if (known) return known;
  const place = { rules: [rule.id], provisions: rule.provisions };
  const all = relatedPassages(place, library, own, undefined, 2 * RELATED_SHOWN);
  const shown = all.slice(0, RELATED_SHOWN).map((passage) => placeOfPassage(passage, messages));
  const fresh = {
    message: findingMessage(ruleTexts(rule, messages)),
    all,
    same: all.filter(({ same }) => same),
    shown,
  };
  byRule.set(rule, fresh);
  return fresh;
}

function placeOfPassage(passage: RelatedPassage, messages: Messages): RelatedPlace {
  const { label, reason } = describePassage(passage, messages);
  return {
    decision: passage.decision.id,
    paragraph: passage.number,
    span: passagePlace(passage),
    message: messages.say('name.titled', { name: label, title: reason }),
  };
}

/** What the text states, which provision that touches, and what to do. */
export function findingMessage({ message, fix }: RuleTexts): string {
  return `${message} ${fix}`;
}

/** What is said of a reference to a provision that does not exist. */
export function missingProvision(
  { start, end, provision, suggestions = [] }: Reference,
  severity: Severity,
  messages: Messages,
): Problem {
  const meant = suggestions.map(({ instrument, provision: id }) =>
    instrument === 'gdpr' ? gdprName(id, messages) : `${id} ${instrument.toUpperCase()}`,
  );
  const name = provisionName(provision ?? '', messages);
  return {
    start,
    end,
    code: UNKNOWN_PROVISION,
    severity,
    message:
      meant.length > 0
        ? messages.say('problem.missing-meant', { name, names: orList(meant, messages) })
        : messages.say('problem.missing', { name }),
    provisions: [],
    related: [],
  };
}
