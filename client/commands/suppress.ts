import { commands, type Disposable, l10n, Position, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { FOLDER } from '../workspace-files.ts';

/** What the server says of the finding to silence. */
interface Target {
  readonly uri: string;
  readonly rule: string;
  /** The line on which the finding's paragraph begins. */
  readonly line: number;
  /** Words of the passage, by which a file knows it. */
  readonly words: string;
}

/**
 * `gdprLens.suppressHere` and `gdprLens.suppressInFile`: silence a finding with a reason, in the document or from
 * `.gdpr-lens/suppressions.yaml`.
 */
export function registerSuppress(): Disposable[] {
  return [
    commands.registerCommand('gdprLens.suppressHere', suppressHere),
    commands.registerCommand('gdprLens.suppressInFile', suppressInFile),
  ];
}

async function suppressHere({ uri, rule, line }: Target): Promise<void> {
  const given = await askReason(rule);
  if (!given) return;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const words = `gdpr-lens-ignore ${rule}${given.until ? ` until ${given.until}` : ''}: ${given.reason}`;
  const marker = ['markdown', 'html'].includes(document.languageId) ? `<!-- ${words} -->` : `# ${words}`;
  const change = new WorkspaceEdit();
  change.insert(document.uri, new Position(line, 0), `${marker}\n`);
  await workspace.applyEdit(change);
}

async function suppressInFile({ uri, rule, words }: Target): Promise<void> {
  const document = Uri.parse(uri, true);
  const folder = workspace.getWorkspaceFolder(document) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    void window.showInformationMessage(
      l10n.t('Open a folder first: suppressions are kept in its {0}/suppressions.yaml.', FOLDER),
    );
    return;
  }
  const given = await askReason(rule);
  if (!given) return;
  const file = Uri.joinPath(folder.uri, FOLDER, 'suppressions.yaml');
  const inside = document.path.startsWith(`${folder.uri.path}/`);
  const entry = [
    `  - rule: ${rule}`,
    ...(inside ? [`    file: ${JSON.stringify(document.path.slice(folder.uri.path.length + 1))}`] : []),
    `    text: ${JSON.stringify(words)}`,
    `    reason: ${JSON.stringify(given.reason)}`,
    ...(given.until ? [`    until: ${given.until}`] : []),
  ].join('\n');
  const known = await workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined,
  );
  const change = new WorkspaceEdit();
  if (!known) change.createFile(file, { contents: new TextEncoder().encode(`suppressions:\n${entry}\n`) });
  else if (known.getText().trim() === '') change.insert(file, new Position(0, 0), `suppressions:\n${entry}\n`);
  else {
    const end = known.lineAt(known.lineCount - 1).range.end;
    change.replace(file, new Range(end, end), `${end.character > 0 ? '\n' : ''}${entry}\n`);
  }
  await workspace.applyEdit(change);
  await known?.save();
}

async function askReason(rule: string): Promise<{ reason: string; until: string } | undefined> {
  const reason = await window.showInputBox({
    title: l10n.t('Suppress {0}', rule),
    prompt: l10n.t('Why is this no problem here? The reason stays with the text.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A suppression needs a reason.') : undefined),
  });
  if (!reason) return undefined;
  const until = await window.showInputBox({
    title: l10n.t('Suppress {0}', rule),
    prompt: l10n.t('Until when? A date such as 2027-06-30, or nothing for no end.'),
    validateInput: (value) =>
      value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : l10n.t('A date is written 2027-06-30.'),
  });
  return until === undefined ? undefined : { reason: reason.replace(/\s+/g, ' ').replaceAll('-->', '→').trim(), until };
}
