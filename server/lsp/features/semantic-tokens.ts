import {
  type Connection,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokens } from '../../core/features/tokens.ts';
import { toRanges, toSpan } from '../positions.ts';
import type { Session } from '../session.ts';

/** Semantic tokens of a document, of a stretch of it, and what has changed of them since they were last asked for. */
export function registerSemanticTokens(connection: Connection, session: Session): void {
  /** By document: the tokens as last given, from which the changes are worked out. */
  const given = new Map<string, SemanticTokensBuilder>();
  session.documents.onDidClose(({ document }) => given.delete(document.uri));

  const builderOf = (uri: string): SemanticTokensBuilder => {
    const builder = given.get(uri) ?? new SemanticTokensBuilder();
    given.set(uri, builder);
    return builder;
  };

  connection.languages.semanticTokens.on(({ textDocument: { uri } }): SemanticTokens => {
    const read = session.read(uri);
    if (!read) return NONE;
    given.delete(uri);
    const builder = builderOf(uri);
    push(builder, tokens(read.analysis), read.document);
    return builder.build();
  });

  connection.languages.semanticTokens.onDelta(
    ({ textDocument: { uri }, previousResultId }): SemanticTokens | SemanticTokensDelta => {
      const read = session.read(uri);
      if (!read) return NONE;
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      push(builder, tokens(read.analysis), read.document);
      return builder.buildEdits();
    },
  );

  connection.languages.semanticTokens.onRange(({ textDocument, range }) => {
    const read = session.read(textDocument.uri);
    if (!read) return NONE;
    const builder = new SemanticTokensBuilder();
    push(builder, tokens(read.analysis, toSpan(read.document, range)), read.document);
    return builder.build();
  });
}

const NONE: SemanticTokens = { data: [] };

function push(builder: SemanticTokensBuilder, found: readonly Token[], document: TextDocument): void {
  for (const { start, end, type, modifiers } of found) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    for (const { line, character, length } of lines(document, start, end)) {
      builder.push(line, character, length, TOKEN_TYPES.indexOf(type), bits);
    }
  }
}

/** A token may not cross a line in the protocol: the pieces of a stretch, line by line. */
function lines(
  document: TextDocument,
  start: number,
  end: number,
): { line: number; character: number; length: number }[] {
  return toRanges(document, { start, end }).flatMap(({ start: from, end: to }) => {
    const pieces: { line: number; character: number; length: number }[] = [];
    for (let line = from.line; line <= to.line; line++) {
      const character = line === from.line ? from.character : 0;
      const last = line === to.line ? to.character : document.getLineRange(line).end.character;
      if (last > character) pieces.push({ line, character, length: last - character });
    }
    return pieces;
  });
}
