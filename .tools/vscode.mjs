// A real VS Code from npm alone, as a server on this machine: for `npm start` where there is no desktop VS Code, and for tests.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { start, temporaryFolder } from './ending.mjs';
import { installed, npm, root } from './npm.mjs';

const cache = join(root, '.cache/vscode');
const vscode = join(cache, 'node_modules/code-server/lib/vscode');
const server = join(vscode, 'out/server-main.js');

// Where trust is asked for, folders open in the restricted mode without a question first.
const trust = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

// No question, no advertisement and no request between the user and the page.
const settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
};

/** Installs the VS Code of .tools/vscode into the cache, without running any package's install script. */
export function installVSCode(say = console.log) {
  mkdirSync(cache, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(root, '.tools/vscode', file), join(cache, file));
  const complete = installed(vscode, { lock: 'npm-shrinkwrap.json', dev: false }) && existsSync(server);
  if (installed(cache) && complete) return;
  say('Installing VS Code (once, about 300 MB) …');
  if (!installed(cache)) npm(['ci', '--ignore-scripts'], cache);
  npm(['install', '--no-save', '--ignore-scripts', '--omit=dev'], vscode);
}

/** Installs a .vsix into a folder of extensions and returns the folder it was unpacked to. */
export function installExtension(vsix, extensions) {
  const { folder, remove } = temporaryFolder('gdpr-lens-install-');
  try {
    execFileSync(process.execPath, [server, ...folders(folder, extensions), '--install-extension', vsix], {
      stdio: 'pipe',
      env: environment(),
    });
  } finally {
    remove();
  }
  const unpacked = readdirSync(extensions).find((name) => existsSync(join(extensions, name, 'package.json')));
  if (!unpacked) throw new Error(`VS Code did not install ${vsix}`);
  return join(extensions, unpacked);
}

/**
 * Serves VS Code on 127.0.0.1 behind a token. `url(folder, payload)` is the address of a window on a folder,
 * `remote(path)` a file's URI inside it; `outside()` names the connections beyond this machine that a `guarded` server
 * refused; a server that `asksTrust` trusts no folder until the user does; `stop()` ends the server and removes its folders.
 */
export async function serveVSCode({ extensions, args = [], guarded = false, asksTrust = false }) {
  const { folder: data, remove } = temporaryFolder('gdpr-lens-vscode-');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...settings, ...(asksTrust && trust) }));
  const outside = join(data, 'outside.log');
  const token = randomBytes(16).toString('hex');
  const options = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  const quiet = ['--disable-telemetry', '--disable-update-check', ...(asksTrust ? [] : ['--disable-workspace-trust'])];
  const running = start(process.execPath, [server, ...folders(data, extensions), ...options, ...quiet, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(), ...(guarded && guard(outside)) },
  });
  const authority = `127.0.0.1:${await listening(running.child)}`;
  return {
    ended: running.ended,
    outside: () => (existsSync(outside) ? readFileSync(outside, 'utf8').trim().split('\n') : []),
    url: (folder, payload = []) =>
      `http://${authority}/?${new URLSearchParams({ tkn: token, folder: uriPath(folder), payload: JSON.stringify(payload) })}`,
    remote: (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`,
    async stop() {
      await running.stop();
      remove();
    },
  };
}

function folders(data, extensions) {
  const dirs = { 'user-data-dir': data, 'extensions-dir': extensions, 'server-data-dir': join(data, 'server') };
  return [...Object.entries(dirs).flatMap(([name, dir]) => [`--${name}`, dir]), '--accept-server-license-terms'];
}

// Every Node process of VS Code refuses to connect to anywhere but this machine, and notes where it should have.
function guard(log) {
  const module = join(root, '.tools/net-guard.cjs');
  return { NODE_OPTIONS: `--require ${JSON.stringify(module)}`, GDPR_LENS_OUTSIDE: log };
}

// An empty gallery: nothing is looked up, nothing can be downloaded.
function environment() {
  return { ...process.env, EXTENSIONS_GALLERY: '{}' };
}

// The window's folder is a path with slashes on every system: /home/me/texts, /c:/texts.
function uriPath(folder) {
  return decodeURIComponent(pathToFileURL(folder).pathname);
}

function listening(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const give = (text) => reject(new Error(`VS Code's server ${text}\n${output}`));
    const timer = setTimeout(give, 60_000, 'did not start within 60 s');
    const read = (data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => give(`ended with ${code}`));
  });
}
