import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  MarkupKind,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Action, actions } from '../core/features/actions.ts';
import { completionDetails, completions } from '../core/features/completion.ts';
import { hover } from '../core/features/hover.ts';
import { lenses } from '../core/features/lenses.ts';
import { type OutlineItem, outline } from '../core/features/outline.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokens } from '../core/features/tokens.ts';
import { registerFindReferences } from './features/find-references.ts';
import { registerNavigation } from './features/navigation.ts';
import { registerSymbols } from './features/symbols.ts';
import { toOffset, toRange, toSpan } from './positions.ts';
import type { World } from './server.ts';
import type { ReadDocument, Session } from './session.ts';

/** The client's command that lists related decisions of a place; registered by the extension. */
const RELATED_COMMAND = 'gdprLens.relatedDecisions';

/** Answers the protocol's requests about documents, each from its analysis. */
export function registerFeatures(connection: Connection, session: Session, world: World): void {
  registerNavigation(connection, session);
  registerFindReferences(connection, session, world);
  registerSymbols(connection, session);

  connection.onHover(({ textDocument, position }) => {
    const read = session.read(textDocument.uri);
    const shown = read && hover(read.analysis, toOffset(read.document, position), session.context(read.own));
    if (!read || !shown) return null;
    return {
      range: toRange(read.document, shown.span),
      contents: { kind: MarkupKind.Markdown, value: shown.markdown },
    };
  });

  connection.onCompletion(({ textDocument, position }): CompletionItem[] => {
    const read = session.read(textDocument.uri);
    if (!read) return [];
    const { statute } = session.knowledge;
    const offered = completions(read.analysis, toOffset(read.document, position), statute, session.language);
    return offered.map(({ provision, label, detail, insert, span }, order) => ({
      label,
      detail,
      kind: CompletionItemKind.Reference,
      filterText: insert,
      sortText: String(order).padStart(4, '0'),
      textEdit: { range: toRange(read.document, span), newText: insert },
      data: provision,
    }));
  });

  connection.onCompletionResolve((item) => {
    const { knowledge, places, language } = session;
    const value = completionDetails(String(item.data), knowledge.statute, places, language);
    return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });

  connection.onDocumentSymbol(({ textDocument }) => {
    const read = session.read(textDocument.uri);
    return read ? outline(read.analysis).map((item) => toSymbol(item, read.document)) : [];
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const read = session.read(textDocument.uri);
    return read ? outline(read.analysis).flatMap((item) => toFolds(item, read.document)) : [];
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

  connection.onCodeAction(({ textDocument, range }): CodeAction[] => {
    const read = session.read(textDocument.uri);
    if (!read) return [];
    const offered = actions(read.analysis, read.judgement, read.knowledge.instruments, toSpan(read.document, range));
    return offered.flatMap((action) => codeAction(action, read, session.client.virtualDocuments));
  });
}

/** @param commands whether the client has the commands of our extension; without them only changes of words are offered */
function codeAction(action: Action, { document }: ReadDocument, commands: boolean): CodeAction[] {
  const { title } = action;
  const range = toRange(document, action.span);
  const kind = CodeActionKind.QuickFix;
  if (action.kind === 'replace')
    return [{ title, kind, edit: { changes: { [document.uri]: [{ range, newText: action.text }] } } }];
  if (!commands) return [];
  if (action.kind === 'related') {
    return [{ title, kind, command: { title, command: RELATED_COMMAND, arguments: [document.uri, range.start] } }];
  }
  const command = action.where === 'document' ? 'gdprLens.suppressHere' : 'gdprLens.suppressInFile';
  const target = { uri: document.uri, rule: action.rule, line: range.start.line, words: action.words };
  return [{ title, kind, command: { title, command, arguments: [target] } }];
}

function toSymbol(item: OutlineItem, document: TextDocument): DocumentSymbol {
  return {
    name: item.name,
    kind: item.kind === 'heading' ? SymbolKind.Namespace : SymbolKind.String,
    range: toRange(document, item),
    selectionRange: toRange(document, item.label),
    children: item.children.map((child) => toSymbol(child, document)),
  };
}

function toFolds(item: OutlineItem, document: TextDocument): FoldingRange[] {
  const { start, end } = toRange(document, item);
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const own = item.kind === 'heading' && last > start.line ? [{ startLine: start.line, endLine: last }] : [];
  return [...own, ...item.children.flatMap((child) => toFolds(child, document))];
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
