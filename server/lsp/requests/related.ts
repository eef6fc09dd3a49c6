import type { Position } from 'vscode-languageserver';
import {
  describePassage,
  excerptOf,
  passagePlace,
  placeAt,
  placeOf,
  relatedPassages,
} from '../../core/features/related.ts';
import { toOffset } from '../positions.ts';
import type { RelatedItem } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Passages given at most: the best. Lists of decisions have all, each with its count. */
const MOST = 100;

/** The passages related to a place of an open document; without a position, to the whole of it. */
export function related(uri: string, position: Position | undefined, session: Session): RelatedItem[] {
  const read = session.read(uri);
  if (!read) return [];
  const { analysis, document, own } = read;
  const { place, span } = position
    ? placeAt(analysis, toOffset(document, position), session.knowledge.rules)
    : { place: placeOf(analysis.findings, analysis.references), span: undefined };
  return relatedPassages(place, session.library, own, span, MOST).flatMap((passage) => {
    const location = session.places.locate(passage.decision.id, passagePlace(passage));
    if (!location) return [];
    const excerpt = excerptOf(passage.decision, passage.span, passage.at);
    return [{ ...describePassage(passage, session.messages), excerpt, same: passage.same, location }];
  });
}
