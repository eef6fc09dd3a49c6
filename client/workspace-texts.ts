import { type Disposable, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findTexts } from './find-texts.ts';
import { type WorkspaceText, WorkspaceTextsRequest } from './protocol.ts';

/** Texts that a search over the workspace reads at most, and their size in bytes. */
const MOST_FILES = 2000;
const MOST_BYTES = 40_000_000;

/** The endings of files by language id; files of other languages are searched when they are open. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  plaintext: ['txt', 'text'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm'],
};

/** Gives the server the texts of the workspace, on whatever file system they are, and says when some are left out. */
export function registerWorkspaceTexts(client: BaseLanguageClient): Disposable {
  return client.onRequest(WorkspaceTextsRequest, async () => {
    const languages = workspace.getConfiguration('gdprLens').get<string[]>('languages', []);
    const endings = languages.flatMap((language) => ENDINGS[language] ?? []);
    if (endings.length === 0) return [];
    const found = await findTexts(endings);
    const files = found.slice(0, MOST_FILES);
    const texts: WorkspaceText[] = [];
    let bytes = 0;
    let left = found.length - files.length;
    for (const uri of files) {
      const content = await workspace.fs.readFile(uri).then(undefined, () => undefined);
      // A file that vanished meanwhile, or that is no text, is none.
      if (!content || content.includes(0)) continue;
      if (bytes + content.byteLength > MOST_BYTES) {
        left++;
        continue;
      }
      bytes += content.byteLength;
      texts.push({ uri: client.code2ProtocolConverter.asUri(uri), text: new TextDecoder().decode(content) });
    }
    if (left > 0)
      void window.showInformationMessage(
        l10n.t('{0} texts of the workspace were not searched: they are too many or too large.', left),
      );
    return texts;
  });
}
