import { commands, type Disposable, Range, type TextEditor, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { shownEditor } from '../shown-document.ts';

/** Opens a place that the server named, and selects it. */
export async function openLocation(
  client: BaseLanguageClient,
  location: Location,
  beside = false,
): Promise<TextEditor> {
  const selection = client.protocol2CodeConverter.asRange(location.range);
  return open(client.protocol2CodeConverter.asUri(location.uri), selection, beside);
}

/** `gdprLens.open`: opens an address, for links and other commands. */
export function registerOpen(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gdprLens.open', (uri: string, range?: Location['range']) =>
    range ? openLocation(client, { uri, range }) : open(Uri.parse(uri, true)),
  );
}

async function open(uri: Uri, selection = new Range(0, 0, 0, 0), beside = false): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  // Where texts are read already, not over a page such as the first steps.
  const viewColumn = beside ? ViewColumn.Beside : (shownEditor()?.viewColumn ?? ViewColumn.Active);
  return window.showTextDocument(document, { selection, viewColumn });
}
