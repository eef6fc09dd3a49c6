import { type DecisionFacts, factsOf } from '../../core/features/library/facts.ts';
import { groupsOf } from '../../core/features/library/groups.ts';
import { itemOf } from '../../core/features/library/item.ts';
import { pictureOf } from '../../core/features/library/picture.ts';
import { latestFirst, selected } from '../../core/features/library/selection.ts';
import type {
  LibraryDecisions,
  LibraryDecisionsParams,
  LibraryItem,
  LibraryPicture,
  LibraryPictureParams,
  LibraryTree,
  LibraryTreeParams,
} from '../library-protocol.ts';
import { decisionUri } from '../pages.ts';
import type { Session } from '../session.ts';

/** The decisions of the library by groups. */
export function tree({ by, selection = {} }: LibraryTreeParams, session: Session): LibraryTree {
  const { library, knowledge, messages } = session;
  return { total: totalOf(session), ...groupsOf(library, by, selection, knowledge, messages) };
}

/** The decisions of a selection, the latest first. */
export function decisions({ selection, limit }: LibraryDecisionsParams, session: Session): LibraryDecisions {
  const all = latestFirst(selected(session.library, selection));
  return { total: all.length, decisions: all.slice(0, limit).map((facts) => item(facts, session)) };
}

/** The figures of a selection. */
export function picture(params: LibraryPictureParams, session: Session): LibraryPicture {
  const { library, knowledge, messages } = session;
  const found = pictureOf(library, params, knowledge, messages);
  const fines = found.fines.map((fine) => ({ ...fine, page: pageOf(fine.id, session) }));
  return { ...found, total: totalOf(session), fines };
}

/** A decision as lists show it. */
export function item(facts: DecisionFacts, session: Session): LibraryItem {
  return { ...itemOf(facts, session.messages), page: pageOf(facts.decision.id, session) };
}

/** The decision of an id as lists show it; undefined where there is none. */
export function itemOfId(id: string, session: Session): LibraryItem | undefined {
  const facts = factsOf(session.library).find(({ decision }) => decision.id === id);
  return facts && item(facts, session);
}

function totalOf({ library }: Session): number {
  return library.decisions.decisions.length;
}

function pageOf(id: string, { library }: Session): string {
  return decisionUri(id, library);
}
