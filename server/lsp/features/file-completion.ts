import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { completeFile, type FileCompletion, type Names } from '../../workspace/completion.ts';
import { toOffset, toRange } from '../positions.ts';
import type { Session } from '../session.ts';

const KINDS: Readonly<Record<FileCompletion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

/** What may be written at a place of one of the workspace's own files. */
export function fileCompletions(
  path: string,
  uri: string,
  position: { line: number; character: number },
  session: Session,
): CompletionItem[] {
  const document = session.documents.get(uri);
  if (!document) return [];
  const offered = completeFile(path, document.getText(), toOffset(document, position), namesFor(uri, session));
  return offered.map(({ kind, label, detail, insert, span }, order) => ({
    label,
    detail,
    kind: KINDS[kind],
    filterText: label,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range: toRange(document, span), newText: insert },
  }));
}

function namesFor(uri: string, session: Session): Names {
  const { rules, statute } = session.workspaces.of(uri).knowledge;
  const cited = [...statute.provisions.values()].filter(({ id }) => /^\d/.test(id));
  return {
    rules: new Map([...rules.byId.values()].map(({ id, title }) => [id, title])),
    provisions: new Map(cited.map(({ id, summary }) => [id, summary])),
    classes: (language) => session.wordClasses(language),
  };
}
