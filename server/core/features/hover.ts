import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import { type Origin, type RelatedDecision, relatedDecisions } from '../decisions/related.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Library } from '../library.ts';
import type { Language } from '../statute.ts';
import type { Span } from '../text.ts';
import type { Links } from './links.ts';
import { link, plain } from './markdown.ts';
import { provisionName } from './naming.ts';
import { provisionCard } from './provision-card.ts';
import { describeDecision, describePassage, passagePlace } from './related.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the hover draws from, beside the document. */
export interface HoverContext {
  readonly knowledge: Knowledge;
  readonly library: Library;
  readonly links: Links;
  /** The reader's language, for titles and the official text. */
  readonly language: Language;
  /** The library's id of the document itself, when it is a decision of the library. */
  readonly own?: string;
}

/** How many decisions a hover names, and how many passages of each; what is left out is counted. */
const DECISIONS_SHOWN = 3;
const PASSAGES_SHOWN = 4;

/** What the reference at an offset refers to, or null where there is none or its law cannot be told. */
export function hover(analysis: Analysis, offset: number, context: HoverContext): Hover | null {
  const reference = referenceAt(analysis.references, offset);
  if (!reference) return null;
  const markdown = describe(reference, context);
  return markdown === null ? null : { span: { start: reference.start, end: reference.end }, markdown };
}

/** The innermost reference that covers an offset (its end included, where the caret stands after typing). */
export function referenceAt(references: readonly Reference[], offset: number): Reference | undefined {
  return references
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => Number(offset === a.end) - Number(offset === b.end) || a.end - a.start - (b.end - b.start))[0];
}

function describe(reference: Reference, context: HoverContext): string | null {
  const { instrument, provision, exists } = reference;
  if (instrument === 'gdpr' || instrument === 'uk-gdpr') {
    if (provision === null) return null;
    return exists === false ? missing(reference, context) : gdprProvision(provision, instrument, context);
  }
  if (instrument === 'self') return 'An article of this document itself.';
  if (instrument === null) return 'It cannot be told from the text which law this refers to.';
  return otherLaw(instrument, provision, context.knowledge);
}

function gdprProvision(provision: string, instrument: string, context: HoverContext): string {
  const { knowledge, language, links } = context;
  const note =
    instrument === 'uk-gdpr'
      ? '*Cited from the UK GDPR, which keeps the numbering; the UK may have amended its text.*'
      : '';
  const blocks = [note, provisionCard(provision, knowledge.statute, links, language), decisions(provision, context)];
  return blocks.filter(Boolean).join('\n\n');
}

/** A line for each decision: what it is, and the paragraphs that apply the provision. */
function decisions(provision: string, { library, links, own }: HoverContext): string {
  const from: Origin | undefined = own === undefined ? undefined : { decision: own, whose: 'others' };
  const shown = { from, limit: DECISIONS_SHOWN, each: PASSAGES_SHOWN };
  const { decisions, total } = relatedDecisions({ provisions: [provision], rules: [] }, library.index, shown);
  if (total === 0) return '';
  const lines = decisions.map((one) => decisionLine(one, links));
  const more = total > DECISIONS_SHOWN ? `\n- … and ${total - DECISIONS_SHOWN} more decisions` : '';
  return `**Decisions that apply it**\n${lines.join('\n')}${more}`;
}

function decisionLine({ decision, passages, count }: RelatedDecision, links: Links): string {
  const shown = passages.map((passage) => {
    const { place } = describePassage(passage);
    return link(place, links.passage(decision.id, passagePlace(passage)));
  });
  const left = count - shown.length;
  const { name, facts } = describeDecision(decision);
  return `- ${plain(name)}${facts ? ` (${facts})` : ''}: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function missing({ provision, suggestions = [] }: Reference, { links }: HoverContext): string {
  const named = suggestions.map(({ instrument, provision: id }) =>
    instrument === 'gdpr' ? link(`${provisionName(id)} GDPR`, links.provision(id)) : plain(`${id} (${instrument})`),
  );
  const meant = named.length > 0 ? `\n\nPerhaps meant: ${named.join(' or ')}.` : '';
  return `**The GDPR has no ${plain(provisionName(provision ?? ''))}.**${meant}`;
}

function otherLaw(instrument: string, provision: string | null, { instruments }: Knowledge): string {
  const { title, english } = instruments.byId.get(instrument) ?? { title: instrument, english: '' };
  const name = english && english !== title ? `**${plain(english)}**  \n*${plain(title)}*` : `**${plain(title)}**`;
  return `${name}\n\n${provision ? `Cited: ${plain(provision)}. ` : ''}This is another law than the GDPR.`;
}
