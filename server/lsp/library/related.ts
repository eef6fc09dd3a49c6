import { type Place, relatedDecisions } from '../../core/decisions/related.ts';
import { referenceAt } from '../../core/features/hover.ts';
import { factsOf } from '../../core/features/library/facts.ts';
import { provisionName } from '../../core/features/naming.ts';
import { describePassage, excerptOf, paragraphSign, passagePlace, placeOf } from '../../core/features/related.ts';
import { ruleTitle } from '../../core/features/rule-texts.ts';
import type { LibraryRelated, LibraryRelatedItem, LibraryRelatedParams } from '../library-protocol.ts';
import { subjectOfPage } from '../pages.ts';
import { toOffset } from '../positions.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Session } from '../session.ts';
import { item } from './lists.ts';

/** Decisions given where no limit is asked for. */
const LIMIT = 200;

/** The decisions that have to do with an article, a finding or a document; null where none of these is meant. */
export function relatedTo(params: LibraryRelatedParams, session: Session): LibraryRelated | null {
  const read = params.uri === undefined ? undefined : session.read(params.uri);
  const asked = askedFor(params, read, session);
  if (!asked) return null;
  const { index } = session.library;
  const from = read?.own === undefined ? undefined : { decision: read.own, whose: 'others' as const };
  const { decisions, total } = relatedDecisions(asked.place, index, { from, limit: params.limit ?? LIMIT, each: 1 });
  const facts = new Map(factsOf(session.library).map((one) => [one.decision.id, one]));
  const items = decisions.flatMap(({ decision, passages: [best], count }): LibraryRelatedItem[] => {
    const known = facts.get(decision.id);
    const location = best && session.places.locate(decision.id, passagePlace(best));
    if (!known || !best || !location) return [];
    const { reason } = describePassage(best, session.messages);
    const excerpt = excerptOf(decision, best.span, best.at);
    const paragraph = paragraphSign(best.number);
    return [{ ...item(known, session), reason, paragraph, excerpt, location, passages: count }];
  });
  return { subject: asked.subject, total, decisions: items };
}

interface Asked {
  readonly subject: string;
  readonly place: Place;
}

function askedFor(
  { about, id, uri = '', position }: LibraryRelatedParams,
  read: ReadDocument | undefined,
  session: Session,
): Asked | undefined {
  if (about === 'document') {
    if (!read) return undefined;
    const name = decodeURIComponent(uri.split('/').pop() ?? uri);
    return { subject: name, place: placeOf(read.analysis.findings, read.analysis.references) };
  }
  const offset = read && position && toOffset(read.document, position);
  const page = subjectOfPage(session.places.pageAt(uri));
  if (about === 'finding') {
    const at = read && offset !== undefined ? findingAt(read, offset) : undefined;
    const rule = id ?? at ?? page.rule;
    if (rule === undefined) return undefined;
    const subject = ruleTitle(rule, (read ?? session).knowledge.rules, session.messages);
    return { subject, place: { rules: [rule], provisions: [] } };
  }
  const reference = read && offset !== undefined ? referenceAt(read.analysis.references, offset) : undefined;
  const cited = reference?.exists && isGdpr(reference.instrument) ? reference.provision : undefined;
  const provision = id ?? cited ?? page.provision;
  if (provision === undefined || provision === null) return undefined;
  return { subject: provisionName(provision, session.messages), place: { rules: [], provisions: [provision] } };
}

function findingAt({ analysis }: ReadDocument, offset: number): string | undefined {
  const asserted = analysis.findings.filter(({ status }) => status === 'asserted');
  return asserted.find(({ start, end }) => start <= offset && offset <= end)?.rule;
}

function isGdpr(instrument: string | null): boolean {
  return instrument === 'gdpr' || instrument === 'uk-gdpr';
}
