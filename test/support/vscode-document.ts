import * as vscode from 'vscode';

/** A document shown in VS Code, and the place in it where `$0` stood. */
export interface Shown {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Shows a text as a new document; `$0` in it marks a place and is taken out. */
export async function show(marked: string, language = 'plaintext'): Promise<Shown> {
  const offset = Math.max(0, marked.indexOf('$0'));
  const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('$0', '') });
  await vscode.window.showTextDocument(document);
  return { document, position: document.positionAt(offset) };
}

/** The extension's diagnostics of a document, once there are any. */
export function diagnostics({ uri }: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return first(vscode.languages.onDidChangeDiagnostics, () => {
    const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'GDPR Lens');
    return ours.length ? ours : undefined;
  });
}

/** What the hovers at a place say, as Markdown. */
export async function hover({ document, position }: Shown): Promise<string> {
  await ready();
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((found) => found.contents as (vscode.MarkdownString | string)[]);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n\n');
}

/** The extension, active: its server answers from then on. */
export async function ready(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('gdpr-lens.gdpr-lens');
  if (!extension) throw new Error('the extension is not installed');
  await extension.activate();
  return extension;
}

/** The first value that is there, now or after one of the events. */
export function first<T>(event: vscode.Event<unknown>, value: () => T | undefined): Promise<T> {
  const now = value();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve) => {
    const listening = event(() => {
      const then = value();
      if (then === undefined) return;
      listening.dispose();
      resolve(then);
    });
  });
}
