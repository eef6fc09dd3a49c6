import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Rule } from '../findings/rulebook.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Library } from '../library.ts';
import type { Span } from '../text.ts';
import { provisionName } from './naming.ts';
import { describePassage, passagePlace, relatedPassages } from './related.ts';

/** A problem that an editor or the command line shows. */
export interface Problem extends Span {
  /** The rule's id, or `unknown-provision`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
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

/** What the user may change: a severity by rule id, or `off`. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export const UNKNOWN_PROVISION = 'unknown-provision';

/** Passages named with each problem; all of them are one command away. */
const RELATED_SHOWN = 5;

/**
 * The problems of a document: asserted findings and provisions that do not exist, in the order of the text.
 * @param own the library's id of the document itself, if it is one of its decisions
 */
export function diagnostics(
  analysis: Analysis,
  knowledge: Knowledge,
  library: Library,
  severities: Severities = {},
  own?: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const finding of analysis.findings) {
    const rule = knowledge.rules.byId.get(finding.rule);
    const severity = severities[finding.rule] ?? rule?.severity;
    if (finding.status !== 'asserted' || !rule || !severity || severity === 'off') continue;
    problems.push(findingProblem(finding, rule, severity, library, own));
  }
  const severity = severities[UNKNOWN_PROVISION] ?? 'warning';
  if (severity !== 'off') {
    for (const reference of analysis.references) {
      if (reference.exists === false) problems.push(missingProvision(reference, severity));
    }
  }
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

function findingProblem(finding: Finding, rule: Rule, severity: Severity, library: Library, own?: string): Problem {
  const { provisions } = rule;
  const place = { rules: [finding.rule], provisions };
  const related = relatedPassages(place, library, own, finding).slice(0, RELATED_SHOWN);
  return {
    start: finding.start,
    end: finding.end,
    code: finding.rule,
    severity,
    message: findingMessage(rule),
    provisions,
    related: related.map((passage) => {
      const { label, reason } = describePassage(passage);
      return {
        decision: passage.decision.id,
        paragraph: passage.number,
        span: passagePlace(passage),
        message: `${label}: ${reason}`,
      };
    }),
  };
}

/** What the text states, which provision that touches, and what to do. */
export function findingMessage({ message, fix }: Rule): string {
  return `${message} ${fix}`;
}

function missingProvision({ start, end, provision, suggestions = [] }: Reference, severity: Severity): Problem {
  const meant = suggestions.map(({ instrument, provision: id }) =>
    instrument === 'gdpr' ? `${provisionName(id)} GDPR` : `${id} ${instrument.toUpperCase()}`,
  );
  const question = meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : '';
  return {
    start,
    end,
    code: UNKNOWN_PROVISION,
    severity,
    message: `The GDPR has no ${provisionName(provision ?? '')}.${question}`,
    provisions: [],
    related: [],
  };
}
