import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describeKind } from '../../core/features/kinds.ts';
import { type OverviewPlace, overview } from '../../core/features/overview.ts';
import { toRange } from '../positions.ts';
import type { DocumentOverview } from '../protocol.ts';
import type { Session } from '../session.ts';

/** What an open document cites and states; null for one that is not read. */
export function overviewOf(uri: string, session: Session): DocumentOverview | null {
  const read = session.read(uri);
  if (!read) return null;
  const { places, messages } = session;
  const { references, findings } = overview(read.analysis, read.judgement, read.knowledge, messages);
  const located = locating(read.document);
  return {
    kind: describeKind(read.analysis, read.knowledge, messages),
    references: references.map(({ provision, places: found, ...group }) => ({
      ...group,
      page: provision === null ? null : (places.provisionPage(provision)?.uri ?? null),
      places: found.map(located),
    })),
    findings: findings.map(({ places: found, ...group }) => {
      return { ...group, page: places.rule(group.rule), places: found.map(located) };
    }),
  };
}

function locating(document: TextDocument) {
  return <T extends OverviewPlace>({ start, end, ...place }: T) => {
    return { ...place, range: toRange(document, { start, end }) };
  };
}
