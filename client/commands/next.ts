import { commands, type Disposable, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NextRequest } from '../protocol.ts';

/** `gdprLens.nextReference` and the like: step through the references and findings of the document, round and round. */
export function registerNext(client: BaseLanguageClient): Disposable[] {
  const step = (command: string, stop: 'reference' | 'finding', forward: boolean): Disposable =>
    commands.registerCommand(command, async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const { asUri, asPosition } = client.code2ProtocolConverter;
      const position = asPosition(editor.selection.start);
      const range = await client.sendRequest(NextRequest, { uri: asUri(editor.document.uri), position, stop, forward });
      if (!range) {
        const none =
          stop === 'finding'
            ? l10n.t('This document has no findings.')
            : l10n.t('This document has no references to the GDPR.');
        void window.showInformationMessage(none);
        return;
      }
      const found = client.protocol2CodeConverter.asRange(range);
      editor.selection = new Selection(found.start, found.end);
      editor.revealRange(found, TextEditorRevealType.InCenterIfOutsideViewport);
    });
  return [
    step('gdprLens.nextReference', 'reference', true),
    step('gdprLens.previousReference', 'reference', false),
    step('gdprLens.nextFinding', 'finding', true),
    step('gdprLens.previousFinding', 'finding', false),
  ];
}
