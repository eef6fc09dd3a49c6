import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import { type Origin, type RelatedDecision, relatedDecisions } from '../decisions/related.ts';
import { charactersOf, referencesAt } from '../glance.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Library } from '../library.ts';
import type { Messages } from '../messages.ts';
import type { Span } from '../text.ts';
import type { Links } from './links.ts';
import { link, plain } from './markdown.ts';
import { gdprName, orList, provisionName } from './naming.ts';
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
  /** In the reader's language, which titles and the official text are in too. */
  readonly messages: Messages;
  /** The library's id of the document itself, when it is a decision of the library. */
  readonly own?: string;
}

/** How many decisions a hover names, and how many passages of each; what is left out is counted. */
const DECISIONS_SHOWN = 3;
const PASSAGES_SHOWN = 4;

/** What the reference at an offset refers to, or null where there is none or its law cannot be told. */
export function hover(analysis: Analysis, offset: number, context: HoverContext): Hover | null {
  const reference = referenceAt(referencesAt(analysis, { start: offset, end: offset }), offset);
  if (!reference) return null;
  const { law } = reference;
  const named = law ? charactersOf(analysis).slice(law.start, law.end).replace(/\s+/g, ' ') : '';
  const markdown = describe(reference, named, context);
  return markdown === null ? null : { span: { start: reference.start, end: reference.end }, markdown };
}

/** The innermost reference that covers an offset (its end included, where the caret stands after typing). */
export function referenceAt(references: readonly Reference[], offset: number): Reference | undefined {
  return references
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => Number(offset === a.end) - Number(offset === b.end) || a.end - a.start - (b.end - b.start))[0];
}

/** @param named the law as the text names it beside the reference, or "" */
function describe(reference: Reference, named: string, context: HoverContext): string | null {
  const { instrument, provision, exists } = reference;
  if (instrument === 'gdpr' || instrument === 'uk-gdpr') {
    if (provision === null) return null;
    return exists === false ? missing(reference, context) : gdprProvision(provision, instrument, context);
  }
  if (instrument === 'self') return context.messages.say('hover.self');
  if (instrument === null && named !== '') return context.messages.say('hover.named-law', { law: plain(named) });
  if (instrument === null) return context.messages.say('hover.unclear');
  return otherLaw(instrument, provision, context);
}

function gdprProvision(provision: string, instrument: string, context: HoverContext): string {
  const { knowledge, messages, links } = context;
  const note = instrument === 'uk-gdpr' ? `*${messages.say('hover.uk')}*` : '';
  const blocks = [note, provisionCard(provision, knowledge.statute, links, messages), decisions(provision, context)];
  return blocks.filter(Boolean).join('\n\n');
}

/** A line for each decision: what it is, and the paragraphs that apply the provision. */
function decisions(provision: string, { library, links, messages, own }: HoverContext): string {
  const from: Origin | undefined = own === undefined ? undefined : { decision: own, whose: 'others' };
  const shown = { from, limit: DECISIONS_SHOWN, each: PASSAGES_SHOWN };
  const { decisions, total } = relatedDecisions({ provisions: [provision], rules: [] }, library.index, shown);
  if (total === 0) return '';
  const lines = decisions.map((one) => decisionLine(one, links, messages));
  const left = total - DECISIONS_SHOWN;
  const more =
    left > 0
      ? `\n- ${messages.say(left === 1 ? 'hover.one-more-decision' : 'hover.more-decisions', { count: left })}`
      : '';
  return `**${messages.say('hover.decisions')}**\n${lines.join('\n')}${more}`;
}

function decisionLine({ decision, passages, count }: RelatedDecision, links: Links, messages: Messages): string {
  const shown = passages.map((passage) => {
    const { place } = describePassage(passage, messages);
    return link(place, links.passage(decision.id, passagePlace(passage)));
  });
  const left = count - shown.length;
  const { name, facts } = describeDecision(decision, messages);
  const named = shown.join(', ');
  const all = left > 0 ? messages.say('hover.more-passages', { passages: named, count: left }) : named;
  return `- ${plain(name)}${facts ? ` (${facts})` : ''}: ${all}`;
}

function missing({ provision, suggestions = [] }: Reference, { links, messages }: HoverContext): string {
  const named = suggestions.map(({ instrument, provision: id }) =>
    instrument === 'gdpr' ? link(gdprName(id, messages), links.provision(id)) : plain(`${id} (${instrument})`),
  );
  const meant = named.length > 0 ? `\n\n${messages.say('hover.meant', { names: orList(named, messages) })}` : '';
  const name = plain(provisionName(provision ?? '', messages));
  return `**${messages.say('hover.missing', { name })}**${meant}`;
}

function otherLaw(
  instrument: string,
  provision: string | null,
  { knowledge: { instruments }, messages: { say } }: HoverContext,
): string {
  const { title, english } = instruments.byId.get(instrument) ?? { title: instrument, english: '' };
  const name = english && english !== title ? `**${plain(english)}**  \n*${plain(title)}*` : `**${plain(title)}**`;
  const cited = provision ? `${say('hover.cited', { provision: plain(provision) })} ` : '';
  return `${name}\n\n${cited}${say('hover.other-law')}`;
}
