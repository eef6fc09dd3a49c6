import { type CodeLens, type Connection, MarkupKind } from 'vscode-languageserver';
import { hover } from '../core/features/hover.ts';
import { lenses } from '../core/features/lenses.ts';
import { registerActions } from './features/actions.ts';
import { ReferenceFinder } from './features/find-references.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerSemanticTokens } from './features/semantic-tokens.ts';
import { registerStructure } from './features/structure.ts';
import { registerSymbols } from './features/symbols.ts';
import { registerWritingHelp } from './features/writing-help.ts';
import { toOffset, toRange } from './positions.ts';
import type { World } from './server.ts';
import type { Session } from './session.ts';

/** The client's command that lists related decisions of a place; registered by the extension. */
const RELATED_COMMAND = 'gdprLens.relatedDecisions';

/** Answers the protocol's requests about documents, each from its analysis. */
export function registerFeatures(connection: Connection, session: Session, world: World): void {
  registerNavigation(connection, session);
  registerSymbols(connection, session);
  registerStructure(connection, session);
  registerWritingHelp(connection, session);
  registerActions(connection, session);
  registerSemanticTokens(connection, session);

  // loaded when references are first looked for
  let finder: ReferenceFinder | null = null;
  connection.onReferences((params, token) => {
    finder ??= new ReferenceFinder(connection, session, world);
    return finder.find(params, token);
  });

  connection.onHover(({ textDocument, position }) => {
    const read = session.read(textDocument.uri);
    const shown = read && hover(read.analysis, toOffset(read.document, position), session.context(read.own));
    if (!read || !shown) return null;
    return {
      range: toRange(read.document, shown.span),
      contents: { kind: MarkupKind.Markdown, value: shown.markdown },
    };
  });

  connection.onCodeLens(({ textDocument }): CodeLens[] => {
    const read = session.read(textDocument.uri);
    if (!read || !session.client.virtualDocuments) return [];
    return lenses(read.analysis, read.judgement, session.library, session.messages, read.own).map(({ span, title }) => {
      const range = toRange(read.document, span);
      return { range, command: { title, command: RELATED_COMMAND, arguments: [textDocument.uri, range.start] } };
    });
  });
}
