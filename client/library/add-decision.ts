import { commands, Disposable, env, l10n, type QuickPickItem, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openLocation } from '../commands/open.ts';
import { shownDocument } from '../shown-document.ts';
import { page, panelOptions } from '../webview/page.ts';
import { cardForm, type FormMessage } from './card-form.ts';
import { cardYaml } from './card-yaml.ts';
import { formValues } from './form-values.ts';
import { chooseFolder, registerLibraryFolders } from './library-folders.ts';
import { beginning } from './pick-decision.ts';
import {
  LibraryCheckCardRequest,
  LibraryKeepRequest,
  type LibraryProposal,
  type LibraryProposeParams,
  LibraryProposeRequest,
} from './protocol.ts';

/**
 * `gdprLens.addDecision`: reads a file, the document shown or the clipboard, shows its card for correction, and keeps
 * it.
 */
export function registerAddDecision(client: BaseLanguageClient, extension: Uri, hasFiles: boolean): Disposable {
  return Disposable.from(
    registerLibraryFolders(),
    commands.registerCommand('gdprLens.addDecision', async (file?: Uri) => {
      const asked = file ? await origin(client, file) : await askOrigin(client);
      if (!asked) return;
      const options = { location: { viewId: 'gdprLens.decisions' } };
      const proposal = await window.withProgress(options, () => client.sendRequest(LibraryProposeRequest, asked));
      if ('problem' in proposal) void window.showWarningMessage(l10n.t('Nothing was added. {0}', proposal.problem));
      else showForm(client, extension, proposal, hasFiles);
    }),
  );
}

/** A file as the server can read it: by its address, or its text where it is on no disk. */
async function origin(client: BaseLanguageClient, file: Uri): Promise<LibraryProposeParams> {
  if (file.scheme === 'file') return { uri: client.code2ProtocolConverter.asUri(file) };
  return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
}

/** The endings of what the library reads. */
const FORMS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'pdf', 'docx'];

async function askOrigin(client: BaseLanguageClient): Promise<LibraryProposeParams | undefined> {
  const document = shownDocument();
  const items: (QuickPickItem & { from: 'file' | 'document' | 'clipboard' })[] = [
    { label: l10n.t('From a file…'), description: l10n.t('text, Markdown, HTML, PDF or Word'), from: 'file' },
    ...(document
      ? [{ label: l10n.t('The open document'), description: nameOf(document.uri), from: 'document' as const }]
      : []),
    { label: l10n.t('The clipboard'), from: 'clipboard' },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Add a decision to the library') });
  if (chosen?.from === 'document') return document && { text: document.getText() };
  if (chosen?.from === 'file') {
    const filters = { [l10n.t('text, Markdown, HTML, PDF or Word')]: FORMS };
    const [file] = (await window.showOpenDialog({ title: l10n.t('The decision to add'), filters })) ?? [];
    return file && origin(client, file);
  }
  if (chosen?.from !== 'clipboard') return undefined;
  const text = await env.clipboard.readText();
  if (text.trim() !== '') return { text };
  void window.showInformationMessage(l10n.t('The clipboard holds no text.'));
  return undefined;
}

function showForm(client: BaseLanguageClient, extension: Uri, proposal: LibraryProposal, hasFiles: boolean): void {
  const title = l10n.t('Add a decision to the library');
  const options = { ...panelOptions(extension), retainContextWhenHidden: true };
  const panel = window.createWebviewPanel('gdprLens.card', title, ViewColumn.Active, options);
  panel.webview.onDidReceiveMessage(async (message: FormMessage) => {
    if (message.kind === 'cancel') panel.dispose();
    else if (message.kind === 'open') await commands.executeCommand('gdprLens.open', message.uri);
    else {
      const wrong = await keep(client, proposal, message.values, hasFiles);
      if (wrong) await panel.webview.postMessage(wrong);
      else panel.dispose();
    }
  });
  panel.webview.html = page(panel.webview, extension, 'card-form', title, cardForm(proposal));
}

/** What is wrong, by the fields of the form; "card" is the whole of it. */
type Wrong = Readonly<Record<string, string>>;

/** Keeps the decision; what is wrong, when it cannot be kept. */
async function keep(
  client: BaseLanguageClient,
  { text, folders }: LibraryProposal,
  inputs: Readonly<Record<string, string>>,
  hasFiles: boolean,
): Promise<Wrong | undefined> {
  const { values, wrong } = formValues(inputs);
  if (wrong.includes('fine')) return { fine: l10n.t('An amount and a currency such as 50000 EUR.') };
  if (wrong.length > 0) return { infringed: l10n.t('Provisions of the GDPR such as 32, 28(3), 5(1)(f).') };
  const card = cardYaml(values);
  const problems = await client.sendRequest(LibraryCheckCardRequest, { card: card.text });
  if (problems.length > 0) {
    const field = (line: number): string => card.fields[line]?.replace('dates', 'decided') ?? 'card';
    return Object.fromEntries(problems.map(({ range, message }) => [field(range.start.line), message]));
  }
  const name = inputs.name?.trim() ?? '';
  if (name === '') return { name: l10n.t('The folder needs a name.') };
  // A server without files keeps decisions itself, for as long as it runs.
  const folder = hasFiles ? await chooseFolder(folders) : '';
  if (folder === undefined) return { card: l10n.t('Nothing was kept: no folder was chosen.') };
  const kept = await client.sendRequest(LibraryKeepRequest, { folder, name, text, card: card.text });
  if ('problem' in kept) return { [kept.exists ? 'name' : 'card']: kept.problem };
  const open = l10n.t('Open');
  const ways = kept.decision.page === '' ? [] : [open];
  const told = window.showInformationMessage(l10n.t('{0} is in the library.', kept.decision.name), ...ways);
  void told.then((chosen) => (chosen ? openLocation(client, beginning(kept.decision)) : undefined));
  return undefined;
}

function nameOf({ path }: Uri): string {
  return path.split('/').pop() ?? path;
}
