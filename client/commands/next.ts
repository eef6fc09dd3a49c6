import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NextParams, NextRequest } from '../protocol.ts';
import { shownEditor } from '../shown-document.ts';

/**
 * `gdprLens.nextReference` and the like: step through the references and findings of the document, round and
 * round; with `true`, the hover there is shown too.
 */
export function registerNext(client: BaseLanguageClient): Disposable[] {
  const step = (command: string, stop: NextParams['stop'], forward: boolean): Disposable =>
    commands.registerCommand(command, async (hover = false) => {
      const editor = shownEditor();
      if (!editor) {
        void window.showInformationMessage(l10n.t('Open a document first.'));
        return;
      }
      const { document, viewColumn } = editor;
      const { asUri, asPosition } = client.code2ProtocolConverter;
      const position = asPosition(editor.selection.start);
      const range = await client.sendRequest(NextRequest, { uri: asUri(document.uri), position, stop, forward });
      if (!range) {
        void window.showInformationMessage(
          stop === 'finding'
            ? l10n.t('This document has no findings.')
            : l10n.t('This document has no references to the GDPR.'),
        );
        return;
      }
      const selection = client.protocol2CodeConverter.asRange(range);
      await window.showTextDocument(document, { viewColumn, selection });
      if (hover === true) await commands.executeCommand('editor.action.showHover');
    });
  return [
    step('gdprLens.nextReference', 'reference', true),
    step('gdprLens.previousReference', 'reference', false),
    step('gdprLens.nextFinding', 'finding', true),
    step('gdprLens.previousFinding', 'finding', false),
  ];
}
