import { type Connection, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { decisionSymbols, documentSymbols, type NamedPlace } from '../../core/features/symbols.ts';
import { SCHEME } from '../pages.ts';
import { toRange } from '../positions.ts';
import type { Session } from '../session.ts';

const KINDS: Readonly<Record<NamedPlace['kind'], SymbolKind>> = {
  decision: SymbolKind.File,
  article: SymbolKind.Interface,
  finding: SymbolKind.Event,
};

/** Go to Symbol in Workspace: decisions of the library, articles that open documents cite, findings in them. */
export function registerSymbols(connection: Connection, session: Session): void {
  connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    const { library, places, documents, knowledge, messages } = session;
    const decisions = decisionSymbols(query, library, messages).flatMap(({ decision, span, name, detail, kind }) => {
      const location = places.locate(decision, span);
      return location ? [{ name, kind: KINDS[kind], containerName: detail, location }] : [];
    });
    const inDocuments = documents.all().flatMap(({ uri }) => {
      const read = uri.startsWith(`${SCHEME}:`) ? undefined : session.read(uri);
      if (!read) return [];
      const file = decodeURIComponent(uri.split('/').pop() ?? uri);
      return documentSymbols(query, read.analysis, read.judgement, knowledge.statute, messages).map((symbol) => ({
        name: symbol.name,
        kind: KINDS[symbol.kind],
        containerName: [file, symbol.detail].filter(Boolean).join(' · '),
        location: { uri, range: toRange(read.document, symbol.span) },
      }));
    });
    return [...decisions, ...inDocuments];
  });
}
