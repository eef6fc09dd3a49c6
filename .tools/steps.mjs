// The steps of `npm test`, in order: each says what it does and how many tests passed and failed.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, noBrowser } from './browser.mjs';
import { buildEditorTests, runInNodeHost, runInWebHost } from './editor.mjs';
import { start } from './ending.mjs';
import { root } from './npm.mjs';
import { packageExtension } from './package.mjs';
import { installExtension, installVSCode } from './vscode.mjs';
import { installVSCodeWeb } from './vscode-web.mjs';

const tsc = bin('typescript/bin/tsc');
const biome = bin('@biomejs/biome/bin/biome');
const mocha = bin('mocha/bin/mocha.js');

const out = join(root, 'out');
const extensions = join(out, 'extensions');
const screenshots = join(out, 'screenshots');
const pictures = join(root, '.assets/screenshots');

const steps = {
  types: () =>
    commands([tsc], [tsc, '-p', 'server/core'], [tsc, '-p', 'server/browser'], [tsc, '-p', 'client/webview/scripts']),
  lint: () => commands([biome, 'check', '--error-on-warnings']),
  unit: () => mochaRun('unit', []),
  package: packaged,
  lsp: () =>
    mochaRun('lsp', ['--no-config', '--node-option', 'import=tsx', '--timeout', '20000', 'test/lsp/**/*.test.ts']),
  cli: () =>
    mochaRun('cli', ['--no-config', '--node-option', 'import=tsx', '--timeout', '30000', 'test/cli/**/*.test.ts']),
  node: () => runInNodeHost(host()),
  page,
  web,
};

// What a step builds on, when it is run alone.
const needs = { lsp: ['package'], cli: ['package'], node: ['package'], page: ['package'], web: ['package'] };

/** Runs the named steps (all when none is named) with what they need; prints a line each and returns the sums. */
export async function runSteps(named, { keepScreenshots = false } = {}) {
  const unknown = named.filter((name) => !(name in steps));
  if (unknown.length)
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  const wanted = new Set(named.length ? named.flatMap((name) => [...(needs[name] ?? []), name]) : Object.keys(steps));
  const sum = { passed: 0, failed: 0 };
  for (const name of Object.keys(steps).filter((step) => wanted.has(step))) {
    const { passed, failed } = await timed(name, steps[name]);
    sum.passed += passed;
    sum.failed += failed;
    if (name === 'package' && failed) break;
  }
  if (keepScreenshots && !sum.failed) keepPictures();
  return sum;
}

// The pictures that the README shows are kept in git; the others are there to be looked at.
function keepPictures() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const [picture] of readme.matchAll(/(?<=\.assets\/screenshots\/)[\w-]+\.png/g)) {
    cpSync(join(screenshots, picture), join(pictures, picture));
  }
}

async function timed(name, step) {
  const begun = Date.now();
  const { passed, failed, output = '', note = '' } = await step().catch(stopped);
  const counted = failed ? `${passed} passed, ${failed} failed` : note || (passed ? `${passed} passed` : '');
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (failed) console.log(output.trim());
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(8)}${`${seconds} s`.padStart(8)}  ${counted}`.trimEnd());
  return { passed, failed };
}

function stopped(error) {
  return { passed: 0, failed: 1, output: error.stack };
}

async function commands(...all) {
  for (const command of all) {
    const { code, output } = await run(command);
    if (code !== 0) return { passed: 0, failed: 1, output };
  }
  return { passed: 0, failed: 0 };
}

async function packaged() {
  const { vsix, size } = await packageExtension();
  rmSync(extensions, { recursive: true, force: true });
  await buildEditorTests();
  installVSCode();
  installExtension(vsix, extensions);
  return { passed: 0, failed: 0, note: `${size} KiB` };
}

async function page() {
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const { browser } = host();
  return mochaRun(
    'page',
    ['--no-config', '--node-option', 'import=tsx', '--timeout', '180000', 'test/editor/*.test.ts'],
    {
      CHROME_PATH: browser,
      GDPR_LENS_EXTENSIONS: extensions,
      GDPR_LENS_SCREENSHOTS: screenshots,
    },
  );
}

async function web() {
  installVSCodeWeb();
  return runInWebHost(host());
}

let browser;
function host() {
  browser ??= findBrowser();
  if (!browser) throw new Error(noBrowser);
  return { browser, extensions };
}

async function mochaRun(name, args, env = {}) {
  const report = join(out, 'reports', `${name}.json`);
  rmSync(report, { force: true });
  const { code, output } = await run(
    [mocha, '--reporter', 'json', '--reporter-option', `output=${report}`, ...args],
    env,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { stats, failures } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = stats.failures || (code === 0 && stats.passes > 0 ? 0 : 1);
  return { passed: stats.passes, failed, output: failures.map(failure).join('\n') || output };
}

function failure({ fullTitle, err }) {
  return `✗ ${fullTitle}\n${err.stack ?? err.message}\n`;
}

async function run([script, ...args], env = {}) {
  const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  const { child, ended, stop } = start(process.execPath, [script, ...args], options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await ended;
  await stop();
  return { code, output };
}

function bin(path) {
  return join(root, 'node_modules', path);
}
