import * as vscode from 'vscode';
import { equal, ok } from '../../support/vscode-assert.ts';
import { ready } from '../../support/vscode-document.ts';

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

describe('the keyboard', () => {
  it('leads to what is asked for often, by keys that do nothing else', async () => {
    const { packageJSON } = await ready();
    const own = (packageJSON.contributes.keybindings as Keybinding[]).map(({ command }) => command);
    ok(own.includes('workbench.view.extension.gdprLens'), 'no key opens the side view');
    const all = await usual();
    const ours = all.filter(({ command }) => own.includes(command));
    equal(ours.length, own.length);
    const taken = ours.flatMap(({ key }) => {
      const others = all.filter((other) => collide(other.key, key) && !own.includes(other.command));
      return others.map(({ command }) => `${key}: ${command}`);
    });
    equal(taken.join('\n'), '');
  });
});

/** The keys of a chord come one after the other: what is bound to the first alone never lets the second through. */
function collide(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The keybindings before the user has changed any: VS Code's own and those of its extensions. */
async function usual(): Promise<Keybinding[]> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
  );
  const written = document.getText();
  const found = [...written.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
  ok(found.length > 500, `${found.length} keybindings: ${written.slice(0, 200)}`);
  return found.map(([, key = '', command = '']) => ({ key, command }));
}
