import { type CodeAction, CodeActionKind, type Connection } from 'vscode-languageserver';
import { type Action, actions } from '../../core/features/actions.ts';
import { markerRemovals } from '../../core/features/corrections.ts';
import { isReplaceable, toRange, toSpan } from '../positions.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Session } from '../session.ts';

/** Actions that only lead to a page. */
const EXPLAIN: CodeActionKind = 'explain';

/** What may be done to a whole document without a second look: nothing that changes what it says. */
const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.gdprLens`;

/** The kinds of actions that are offered. */
export const ACTION_KINDS: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  EXPLAIN,
  FIX_ALL,
];

/** The light bulb: corrections, related decisions, suppressions, pages that explain. */
export function registerActions(connection: Connection, session: Session): void {
  connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
    const read = session.read(textDocument.uri);
    if (!read) return [];
    const { analysis, judgement, knowledge, document } = read;
    const at = toSpan(document, range);
    const offered = actions(analysis, judgement, knowledge, at, session.messages).flatMap((action) =>
      codeAction(action, read, session),
    );
    const { only } = context;
    // Actions on the whole document are offered only to those who ask for them.
    if (!only) return offered;
    return [...offered, ...fixAll(read, session)].filter(({ kind = '' }) => {
      return only.some((one) => kind === one || kind.startsWith(`${one}.`));
    });
  });
}

function fixAll({ analysis, judgement, document }: ReadDocument, { messages }: Session): CodeAction[] {
  const edits = markerRemovals(analysis, judgement)
    .filter(({ span }) => isReplaceable(document, span))
    .map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  if (edits.length === 0) return [];
  const title = messages.say('action.remove-markers');
  return [{ title, kind: FIX_ALL, edit: { changes: { [document.uri]: edits } } }];
}

/** A client without the commands of our extension is offered changes of words alone. */
function codeAction(action: Action, { document }: ReadDocument, { client, places }: Session): CodeAction[] {
  const { title } = action;
  const range = toRange(document, action.span);
  if (action.kind === 'replace') {
    if (!isReplaceable(document, action.span)) return [];
    const edit = { changes: { [document.uri]: [{ range, newText: action.text }] } };
    return [{ title, kind: CodeActionKind.QuickFix, edit }];
  }
  if (!client.virtualDocuments) return [];
  const run = (kind: CodeActionKind, command: string, ...args: unknown[]): CodeAction[] => {
    return [{ title, kind, command: { title, command, arguments: args } }];
  };
  switch (action.kind) {
    case 'related':
      return run(CodeActionKind.QuickFix, 'gdprLens.relatedDecisions', document.uri, range.start);
    case 'write-as':
      return run(CodeActionKind.RefactorRewrite, 'gdprLens.writeAs');
    case 'set-kind':
      return run(CodeActionKind.QuickFix, 'gdprLens.setKind');
    case 'explain': {
      if ('rule' in action.page) return run(EXPLAIN, 'gdprLens.open', places.rule(action.page.rule));
      const page = places.provisionPage(action.page.provision);
      return page ? run(EXPLAIN, 'gdprLens.open', page.uri, page.range) : [];
    }
    case 'suppress': {
      const command = action.where === 'document' ? 'gdprLens.suppressHere' : 'gdprLens.suppressInFile';
      const target = { uri: document.uri, rule: action.rule, line: range.start.line, words: action.words };
      return run(CodeActionKind.QuickFix, command, target);
    }
  }
}
