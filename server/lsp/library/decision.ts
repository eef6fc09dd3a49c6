import { type PassageColumns, passageAt, sizeOf } from '../../core/decisions/columns.ts';
import { citationOf, fieldsOf } from '../../core/features/library/card.ts';
import { excerptOf, paragraphSign } from '../../core/features/related.ts';
import { ruleTitle } from '../../core/features/rule-texts.ts';
import type { LibraryCard, LibraryPassage } from '../library-protocol.ts';
import type { Session } from '../session.ts';
import { itemOfId } from './lists.ts';

/** One decision with its card, each value with the place that tells it. */
export function card(id: string, session: Session): LibraryCard | null {
  const { library, places, messages } = session;
  const decision = library.decisions.byId(id);
  const shown = itemOfId(id, session);
  if (!decision || !shown) return null;
  const fields = fieldsOf(decision, messages).map(({ field, value, span }) => {
    return { field, value, location: span && places.locate(id, span) };
  });
  return {
    ...shown,
    fields,
    summary: decision.card.summary,
    citation: citationOf(decision, messages),
    published: /https?:\/\/[^\s<>"]+/.exec(decision.card.source)?.[0] ?? null,
    file: places.fileUri(decision),
    extracted: decision.extracted ?? false,
  };
}

/** The passages of a decision that state a breach or cite the GDPR, in the order of its text. */
export function passages(id: string, session: Session): LibraryPassage[] {
  const { library, places, knowledge, messages } = session;
  const decision = library.decisions.byId(id);
  if (!decision) return [];
  const columns: PassageColumns[] = [...library.index.decisions].flatMap((one) =>
    one.decision.id === id ? [one.columns] : [],
  );
  const all = columns.flatMap((own) => Array.from({ length: sizeOf(own) }, (_, i) => passageAt(own, i, decision)));
  return all.flatMap(({ number, span, findings, provisions }) => {
    const location = places.locate(id, { start: span.start, end: span.start });
    if (!location) return [];
    const stated = findings.flatMap(({ rule, by, start, end }) => {
      const at = places.locate(id, { start, end });
      return at ? [{ rule, title: ruleTitle(rule, knowledge.rules, messages), by, location: at }] : [];
    });
    const [first] = findings;
    const excerpt = excerptOf(decision, span, first);
    return [{ paragraph: paragraphSign(number), excerpt, findings: stated, provisions, location }];
  });
}
