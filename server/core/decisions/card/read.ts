import type { Reference } from '../../citations/reference.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CardFinding, Layout } from '../decision.ts';
import { blockAt } from '../layout.ts';
import { citedNumbers } from '../places.ts';
import { authorityOf } from './authority.ts';
import type { Money, ReadCard, Told } from './card.ts';
import { datesOf } from './decided.ts';
import { fineOf } from './fine.ts';
import { frameOf } from './frame.ts';
import { infringements } from './infringed.ts';
import { languageOf } from './language.ts';
import { caseNumberOf } from './number.ts';
import { outcomeOf } from './outcome.ts';
import { partiesOf } from './parties.ts';
import { sectionsOf } from './sections.ts';
import { sectorOf } from './sector.ts';
import { titleOf } from './title.ts';
import type { CardKnowledge } from './words.ts';

/**
 * Reads the card of a decision from its text: whose it is, its number and dates, the parties, the fine, what was found
 * infringed. The head of a page of GDPRhub is read where there is one. Each value has the span that tells it; what
 * cannot be told is left out rather than guessed. Takes any text, and what was read in it; throws nothing.
 * @param text offsets are UTF-16 code units
 */
export function readCard(
  text: string,
  layout: Layout,
  references: readonly Reference[],
  findings: readonly Finding[],
  knowledge: CardKnowledge,
): ReadCard {
  const language = languageOf(text, knowledge.languages);
  const words = knowledge.words.get(language ?? 'en') ?? knowledge.words.get('en');
  if (!words) return { parties: [], infringed: [], cited: [], findings: [], sections: [] };
  const frame = frameOf(text, layout, words, knowledge);
  const whose = authorityOf(frame);
  const title = titleOf(frame);
  const fine = fineOf(frame, whose?.authority);
  const { infringed, cited } = infringements(frame, references);
  const outcome = outcomeOf(frame, whose !== undefined, fine, infringed);
  const parties = partiesOf(frame, title, whose !== undefined);
  const whole = { start: 0, end: text.length };
  return {
    ...present('language', language === undefined ? undefined : { value: language, span: whole }),
    ...present('authority', whose?.name),
    ...present('short', whose && { value: whose.authority.short, span: whose.name.span }),
    ...present('jurisdiction', whose && { value: whose.authority.country, span: whose.name.span }),
    ...present('number', caseNumberOf(frame, whose?.authority, title)),
    ...present('title', title),
    ...present('sector', sectorOf(frame, parties)),
    ...datesOf(frame),
    // That nothing was imposed is told by what was decided instead.
    ...present<'fine', Money | null>('fine', fine ?? noFine(outcome)),
    ...present('outcome', outcome),
    ...present('summary', frame.head?.summary),
    parties: parties.map(({ value, span }) => ({ value, span })),
    infringed,
    cited,
    findings: cardFindings(text, layout, findings),
    sections: sectionsOf(frame),
  };
}

function noFine(outcome: Told<string> | undefined): Told<null> | undefined {
  const none = outcome?.value === 'No violation found' || outcome?.value === 'Complaint rejected';
  return none ? { value: null, span: outcome.span } : undefined;
}

/** The asserted findings under the numbers of their paragraphs, one of a rule in each. */
function cardFindings(text: string, layout: Layout, findings: readonly Finding[]): Told<CardFinding>[] {
  const numbers = citedNumbers(layout);
  const index = new Map(layout.blocks.map((block, i) => [block, numbers[i] ?? '']));
  const seen = new Set<string>();
  return findings.flatMap(({ rule, status, start, end }) => {
    const block = status === 'asserted' ? blockAt(layout, start) : undefined;
    const paragraph = block && index.get(block);
    if (!block || !paragraph || seen.has(`${rule} ${paragraph}`)) return [];
    seen.add(`${rule} ${paragraph}`);
    return [{ value: { rule, paragraph, passage: text.slice(start, end) }, span: { start, end } }];
  });
}

function present<K extends string, T>(field: K, told: Told<T> | undefined): { [F in K]?: Told<T> } {
  return (told ? { [field]: told } : {}) as { [F in K]?: Told<T> };
}
