import { type Disposable, l10n, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { PageRequest } from './protocol.ts';

/** The scheme of the documents that exist only in the editor: decisions, reading views, provisions, rules. */
export const SCHEME = 'gdpr-lens';

/** Shows the server's pages as read-only documents. */
export function registerPages(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      if (client.state !== State.Running) await client.start();
      await openSource(uri);
      const page = await client.sendRequest(PageRequest, { uri: uri.toString() });
      return page?.text ?? `${l10n.t('GDPR Lens has no page at {0}.', uri.toString(true))}\n`;
    },
  });
}

/** A reading view is made from its source, which the server knows only while it is open. */
async function openSource(uri: Uri): Promise<void> {
  if (!uri.path.startsWith('/reading/') || uri.query === '') return;
  const source = decodeURIComponent(uri.query);
  const known = workspace.textDocuments.some((document) => document.uri.toString() === source);
  if (!known) await workspace.openTextDocument(Uri.parse(source, true));
}
