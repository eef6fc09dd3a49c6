// npm run test:desktop: the editor suites in a desktop VS Code, which this downloads.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildEditorTests, testBundles, workspace } from './editor.mjs';
import { root } from './npm.mjs';
import { packageExtension } from './package.mjs';

await packageExtension();
await buildEditorTests();
const { folder } = workspace();
await runTests({
  cachePath: join(root, '.cache/vscode-desktop'),
  extensionDevelopmentPath: root,
  extensionTestsPath: join(testBundles, 'node.js'),
  launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
});
