import {
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type InlayHint,
  MarkupKind,
  type SignatureHelp,
} from 'vscode-languageserver';
import { articleTitles } from '../../core/features/article-titles.ts';
import { completionDetails, completions } from '../../core/features/completion.ts';
import { signature } from '../../core/features/signature.ts';
import { titleCompletions } from '../../core/features/title-completion.ts';
import { ownFile } from '../own-files.ts';
import { toOffset, toRange, toSpan } from '../positions.ts';
import type { Session } from '../session.ts';
import { fileCompletions } from './file-completion.ts';

/** Help while a citation is being typed or read: completion, the points of a bracket, titles of articles. */
export function registerWritingHelp(connection: Connection, session: Session): void {
  connection.onCompletion(({ textDocument, position }): CompletionItem[] => {
    const file = ownFile(textDocument.uri);
    if (file) return fileCompletions(file, textDocument.uri, position, session);
    const read = session.read(textDocument.uri);
    if (!read) return [];
    const { statute } = session.knowledge;
    const caret = toOffset(read.document, position);
    const offered = [
      ...completions(read.analysis, caret, statute, session.language),
      ...titleCompletions(read.analysis, caret, statute, session.messages),
    ];
    return offered.map(({ provision, label, detail, insert, span, filter }, order) => ({
      label,
      detail,
      kind: CompletionItemKind.Reference,
      filterText: filter ?? insert,
      sortText: String(order).padStart(4, '0'),
      textEdit: { range: toRange(read.document, span), newText: insert },
      data: provision,
    }));
  });

  connection.onCompletionResolve((item) => {
    if (item.data === undefined) return item;
    const { knowledge, places, messages } = session;
    const value = completionDetails(String(item.data), knowledge.statute, places, messages);
    return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });

  connection.onSignatureHelp(({ textDocument, position }): SignatureHelp | null => {
    const document = session.documents.get(textDocument.uri);
    if (!document || !session.settings.enable) return null;
    const { knowledge, messages } = session;
    const found = signature(document.pieces, toOffset(document, position), knowledge.statute, messages);
    if (!found) return null;
    const { label, documentation, parts, active } = found;
    return {
      activeSignature: 0,
      activeParameter: active,
      signatures: [
        {
          label,
          documentation: { kind: MarkupKind.Markdown, value: documentation },
          parameters: parts.map(({ start, end, summary }) => ({ label: [start, end], documentation: summary })),
        },
      ],
    };
  });

  connection.languages.inlayHint.on(({ textDocument, range }): InlayHint[] => {
    const read = session.settings.articleTitles ? session.read(textDocument.uri) : undefined;
    if (!read) return [];
    const { knowledge, language, places } = session;
    const shown = articleTitles(read.analysis, toSpan(read.document, range), knowledge.statute, language);
    return shown.map(({ offset, title, provision }) => {
      const location = places.provisionPage(provision);
      return {
        position: read.document.positionAt(offset),
        label: [{ value: title, ...(location && { location }) }],
        paddingLeft: true,
      };
    });
  });
}
