import * as vscode from 'vscode';
import { ok } from '../../support/vscode-assert.ts';

describe('the extension in VS Code', () => {
  it('activates when a plain text is open', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Article 32 GDPR' });
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension('gdpr-lens.gdpr-lens');
    ok(extension, 'the extension is not installed');
    await extension.activate();
    ok(extension.isActive, 'the extension is not active');
  });
});
