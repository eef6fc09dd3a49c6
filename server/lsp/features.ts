import {
  type CodeLens,
  type Connection,
  MarkupKind,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hover } from '../core/features/hover.ts';
import { lenses } from '../core/features/lenses.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokens } from '../core/features/tokens.ts';
import { registerActions } from './features/actions.ts';
import { registerFindReferences } from './features/find-references.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerStructure } from './features/structure.ts';
import { registerSymbols } from './features/symbols.ts';
import { registerWritingHelp } from './features/writing-help.ts';
import { toOffset, toRange, toSpan } from './positions.ts';
import type { World } from './server.ts';
import type { Session } from './session.ts';

/** The client's command that lists related decisions of a place; registered by the extension. */
const RELATED_COMMAND = 'gdprLens.relatedDecisions';

/** Answers the protocol's requests about documents, each from its analysis. */
export function registerFeatures(connection: Connection, session: Session, world: World): void {
  registerNavigation(connection, session);
  registerFindReferences(connection, session, world);
  registerSymbols(connection, session);
  registerStructure(connection, session);
  registerWritingHelp(connection, session);
  registerActions(connection, session);

  connection.onHover(({ textDocument, position }) => {
    const read = session.read(textDocument.uri);
    const shown = read && hover(read.analysis, toOffset(read.document, position), session.context(read.own));
    if (!read || !shown) return null;
    return {
      range: toRange(read.document, shown.span),
      contents: { kind: MarkupKind.Markdown, value: shown.markdown },
    };
  });

  connection.languages.semanticTokens.on(({ textDocument }) => {
    const read = session.read(textDocument.uri);
    return read ? encode(tokens(read.analysis), read.document) : { data: [] };
  });

  connection.languages.semanticTokens.onRange(({ textDocument, range }) => {
    const read = session.read(textDocument.uri);
    return read ? encode(tokens(read.analysis, toSpan(read.document, range)), read.document) : { data: [] };
  });

  connection.onCodeLens(({ textDocument }): CodeLens[] => {
    const read = session.read(textDocument.uri);
    if (!read || !session.client.virtualDocuments) return [];
    return lenses(read.analysis, read.judgement, session.library, read.own).map(({ span, title }) => {
      const range = toRange(read.document, span);
      return { range, command: { title, command: RELATED_COMMAND, arguments: [textDocument.uri, range.start] } };
    });
  });
}

function encode(found: readonly Token[], document: TextDocument): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, modifiers } of found) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    for (const piece of lines(document, start, end)) {
      builder.push(piece.line, piece.character, piece.length, TOKEN_TYPES.indexOf(type), bits);
    }
  }
  return builder.build();
}

/** A token may not cross a line in the protocol: the pieces of a stretch, line by line. */
function lines(
  document: TextDocument,
  start: number,
  end: number,
): { line: number; character: number; length: number }[] {
  const from = document.positionAt(start);
  const to = document.positionAt(end);
  const pieces: { line: number; character: number; length: number }[] = [];
  for (let line = from.line; line <= to.line; line++) {
    const lineStart = document.offsetAt({ line, character: 0 });
    const lineEnd = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const first = Math.max(start, lineStart);
    const length = Math.min(end, lineEnd) - first;
    if (length > 0) pieces.push({ line, character: first - lineStart, length });
  }
  return pieces;
}
