// npm start [-- FOLDER]: the extension in a real VS Code, from a fresh clone on. Needs Node and npm alone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atEnd, temporaryFolder } from './ending.mjs';
import { installPackages, root } from './npm.mjs';

const seeds = join(root, 'seeds');
const firstFile = 'cnil-san-2022-009/decision.txt';

// npm runs scripts in the root folder; a folder is meant from where npm was called.
const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? seeds);
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`There is no folder ${folder}.`);
  process.exit(2);
}

installPackages();
if (hasDesktop()) await openDesktop();
else await openServed();

function hasDesktop() {
  return spawnSync('code', ['--version'], { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;
}

async function openDesktop() {
  console.log('Building …');
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  console.log(`Opening ${folder} in VS Code …`);
  const paths = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, ...opened()];
  const shell = process.platform === 'win32';
  spawnSync('code', shell ? paths.map((path) => `"${path}"`) : paths, { shell, stdio: 'inherit' });
}

async function openServed() {
  console.log('Building and packing …');
  const { packageExtension } = await import('./package.mjs');
  const { vsix, size } = await packageExtension();
  console.log(`${vsix} (${size} KiB)`);
  const { installExtension, installVSCode, serveVSCode } = await import('./vscode.mjs');
  installVSCode();
  console.log('Starting VS Code …');
  atEnd(() => console.log('\nStopped.'));
  const extensions = temporaryFolder('gdpr-lens-extensions-').folder;
  installExtension(vsix, extensions);
  const vscode = await serveVSCode({ extensions });
  const address = vscode.url(
    folder,
    opened().map((file) => ['openFile', vscode.remote(file)]),
  );
  console.log(`\nOpen this address in a browser:\n\n  ${address}\n\nCtrl-C stops VS Code and removes what it wrote.`);
  openBrowser(address);
  await vscode.ended;
  process.exit(1);
}

// On the seeds: the decision that shows most.
function opened() {
  const file = join(folder, firstFile);
  return existsSync(file) ? [file] : [];
}

function openBrowser(address) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return;
  const open = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform];
  const [command, ...args] = open ?? (DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : []);
  if (!command) return;
  const quoted = process.platform === 'win32' ? `"${address}"` : address;
  const options = { stdio: 'ignore', detached: true, windowsVerbatimArguments: true };
  spawn(command, [...args, quoted], options)
    .on('error', () => {})
    .unref();
}
