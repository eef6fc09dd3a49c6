import * as vscode from 'vscode';
import { equal, ok } from '../../support/vscode-assert.ts';
import { ready, show } from '../../support/vscode-document.ts';

describe('the extension', () => {
  it('activates when a plain text is open', async () => {
    await show('Article 32 GDPR');
    ok((await ready()).isActive, 'the extension is not active');
  });

  it('has registered every command of its manifest', async () => {
    const { packageJSON } = await ready();
    const contributed: string[] = packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
    ok(contributed.length, 'the manifest has no commands');
    const registered = await vscode.commands.getCommands(true);
    equal(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
  });
});
