import { commands, Disposable, l10n, type Memento, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SCHEME } from '../pages.ts';
import { ReadingRequest, SourceRequest } from '../protocol.ts';
import { openLocation } from './open.ts';

/** `gdprLens.openReadingView` and `gdprLens.openSource`: from a document to its layout by numbered paragraphs, and back. */
export function registerReadingView(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('gdprLens.openReadingView', async () => {
      const editor = window.activeTextEditor;
      if (!editor || editor.document.uri.scheme === SCHEME) return;
      const { asUri, asRange } = client.code2ProtocolConverter;
      const target = { uri: asUri(editor.document.uri), range: asRange(editor.selection) };
      const location = await client.sendRequest(ReadingRequest, target);
      if (location) await openLocation(client, location);
      else
        void window.showInformationMessage(
          l10n.t('GDPR Lens does not read this document: its language is not among the languages set.'),
        );
    }),
    commands.registerCommand('gdprLens.openSource', async () => {
      const editor = window.activeTextEditor;
      if (editor?.document.uri.scheme !== SCHEME) return;
      const { asUri, asRange } = client.code2ProtocolConverter;
      const target = { uri: asUri(editor.document.uri), range: asRange(editor.selection) };
      const location = await client.sendRequest(SourceRequest, target);
      if (location) await openLocation(client, location);
      else void window.showInformationMessage(l10n.t('This page has no source document.'));
    }),
  );
}

/** A line of this many characters is a wall of text that an editor can neither number nor fold. */
const LONG_LINE = 10_000;
const OFFERED = 'readingViewOffered';

/** Offers the reading view when a document with a very long line is shown, once for each document. */
export function offerReadingView(memory: Memento): Disposable {
  const offer = async (document: TextDocument | undefined): Promise<void> => {
    if (!document || !['plaintext', 'markdown'].includes(document.languageId) || document.uri.scheme === SCHEME) return;
    const uri = document.uri.toString();
    const offered = memory.get<string[]>(OFFERED, []);
    if (offered.includes(uri) || !hasLongLine(document)) return;
    await memory.update(OFFERED, [...offered.slice(-999), uri]);
    const open = l10n.t('Open Reading View');
    const message = l10n.t(
      'This text stands in one long line. The reading view lays it out by headings and numbered paragraphs.',
    );
    if ((await window.showInformationMessage(message, open)) === open)
      await commands.executeCommand('gdprLens.openReadingView');
  };
  void offer(window.activeTextEditor?.document);
  return window.onDidChangeActiveTextEditor((editor) => offer(editor?.document));
}

function hasLongLine(document: TextDocument): boolean {
  for (let line = 0; line < Math.min(document.lineCount, 1000); line++) {
    if (document.lineAt(line).text.length > LONG_LINE) return true;
  }
  return false;
}
