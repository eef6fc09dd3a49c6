import type { Reference } from '../citations/reference.ts';
import type { Finding } from '../findings/finding.ts';
import type { Span } from '../text.ts';
import type { Decision, Layout, Paragraph } from './decision.ts';
import { blockAt } from './layout.ts';
import { citedNumbers, passageSpan } from './places.ts';

/** A paragraph of a decision with what it finds and cites. */
export interface Passage {
  readonly decision: Decision;
  /** The paragraph's number, or that of its section, or "". */
  readonly number: string;
  readonly span: Span;
  readonly findings: readonly PassageFinding[];
  /** Provisions of the GDPR, each once, in the order of the text. */
  readonly provisions: readonly string[];
}

export interface PassageFinding extends Span {
  readonly rule: string;
  readonly by: Source;
}

/** Whose word a finding is: the card's (read by a person), the authority's, not told, or a party's. */
export type Source = 'card' | 'authority' | 'text' | 'party';

/**
 * The passages of a decision: its paragraphs that state a breach or cite the GDPR. Findings that are not asserted and
 * references to other laws or to provisions that do not exist are left out. A text given twice gives its passages once.
 */
export function passages(
  decision: Decision,
  layout: Layout,
  references: readonly Reference[],
  findings: readonly Finding[],
): Passage[] {
  const drafts = new Map<Paragraph, Draft>();
  const draftAt = (offset: number): Draft | undefined => {
    const block = blockAt(layout, offset);
    if (block?.kind !== 'paragraph') return undefined;
    const draft = drafts.get(block) ?? { findings: [], provisions: new Set() };
    drafts.set(block, draft);
    return draft;
  };
  for (const finding of decision.card.findings) {
    const span = passageSpan(decision, layout, finding);
    if (span) draftAt(span.start)?.findings.push({ rule: finding.rule, by: 'card', ...span });
  }
  for (const { rule, status, speaker, start, end } of findings) {
    if (status === 'asserted') draftAt(start)?.findings.push({ rule, by: sourceOf(speaker?.role), start, end });
  }
  for (const { instrument, provision, exists, start } of references) {
    if (instrument === 'gdpr' && provision && exists !== false) draftAt(start)?.provisions.add(provision);
  }
  const numbers = citedNumbers(layout);
  const seen = new Set<string>();
  return layout.blocks.flatMap((block, i) => {
    const draft = block.kind === 'paragraph' ? drafts.get(block) : undefined;
    if (!draft) return [];
    const number = numbers[i] ?? '';
    const opening = `${number} ${decision.text.slice(block.start, Math.min(block.end, block.start + 80)).trim()}`;
    if (seen.has(opening)) return [];
    seen.add(opening);
    const end = block.start + decision.text.slice(block.start, block.end).trimEnd().length;
    return [
      {
        decision,
        number,
        span: { start: block.start, end },
        findings: draft.findings,
        provisions: [...draft.provisions],
      },
    ];
  });
}

interface Draft {
  readonly findings: PassageFinding[];
  readonly provisions: Set<string>;
}

function sourceOf(role: NonNullable<Finding['speaker']>['role'] | undefined): Source {
  if (role === undefined) return 'text';
  return role === 'authority' ? 'authority' : 'party';
}
