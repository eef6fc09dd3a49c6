import { type CodeAction, CodeActionKind, type Connection } from 'vscode-languageserver';
import { type Action, actions } from '../../core/features/actions.ts';
import { toRange, toSpan } from '../positions.ts';
import type { ReadDocument, Session } from '../session.ts';

/** Actions that only lead to a page. */
const EXPLAIN: CodeActionKind = 'explain';

/** The kinds of actions that are offered. */
export const ACTION_KINDS: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  EXPLAIN,
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
    return only
      ? offered.filter(({ kind = '' }) => only.some((one) => kind === one || kind.startsWith(`${one}.`)))
      : offered;
  });
}

/** A client without the commands of our extension is offered changes of words alone. */
function codeAction(action: Action, { document }: ReadDocument, { client, places }: Session): CodeAction[] {
  const { title } = action;
  const range = toRange(document, action.span);
  if (action.kind === 'replace') {
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
