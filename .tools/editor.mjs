// Runs test/editor/suite inside a real VS Code: in the Node extension host, and in the web extension host.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openPage } from './browser.mjs';
import { temporaryFolder } from './ending.mjs';
import { root } from './npm.mjs';
import { serveVSCode } from './vscode.mjs';
import { serveVSCodeWeb } from './vscode-web.mjs';

const suites = join(root, 'test/editor/suite');
/** Where the bundled suites stand. */
export const testBundles = join(root, 'out/editor');

// VS Code runs tests in the name of an extension under development. The extension itself is installed from its .vsix.
const harness = { name: 'gdpr-lens-tests', publisher: 'gdpr-lens', version: '0.0.0', engines: { vscode: '^1.91.0' } };

/** Bundles the suites for both hosts into out/editor. */
export async function buildEditorTests() {
  rmSync(testBundles, { recursive: true, force: true });
  mkdirSync(testBundles, { recursive: true });
  writeFileSync(join(testBundles, 'package.json'), JSON.stringify(harness));
  const shared = {
    bundle: true,
    format: 'cjs',
    outdir: testBundles,
    logLevel: 'error',
    plugins: [allSuites],
    sourcemap: 'inline',
  };
  const [node, browser] = ['node', 'browser'].map((door) => join(root, 'test/editor', `${door}.ts`));
  await build({ ...shared, entryPoints: [node], platform: 'node', external: ['vscode', 'mocha'] });
  await build({ ...shared, entryPoints: [browser], platform: 'browser', external: ['vscode'] });
}

// import 'editor:suites' is an import of every suite, so that none is forgotten.
const allSuites = {
  name: 'all-suites',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^editor:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
    onLoad({ filter: /.*/, namespace: 'suites' }, () => {
      const files = readdirSync(suites).filter((file) => file.endsWith('.test.ts'));
      return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: suites };
    });
  },
};

/** The suites in the Node extension host of VS Code served from this machine, the packaged extension installed. */
export async function runInNodeHost({ browser, extensions }) {
  const { folder, remove } = workspace();
  const vscode = await serveVSCode({ extensions, args: ['--enable-smoke-test-driver'], guarded: true });
  try {
    const address = vscode.url(folder, [
      ['extensionDevelopmentPath', vscode.remote(testBundles)],
      ['extensionTestsPath', vscode.remote(join(testBundles, 'node.js'))],
    ]);
    return await watchTests(browser, address, vscode.outside);
  } finally {
    await vscode.stop();
    remove();
  }
}

/** The same suites in the web extension host. */
export async function runInWebHost({ browser, extensions }) {
  const { folder, remove } = workspace();
  const vscode = await serveVSCodeWeb({
    extensions,
    tests: testBundles,
    testsPath: join(testBundles, 'browser.js'),
    folder,
  });
  try {
    return await watchTests(browser, vscode.url);
  } finally {
    await vscode.stop();
    remove();
  }
}

/** A copy of the seeds: tests may change settings and files. */
export function workspace() {
  const { folder, remove } = temporaryFolder('gdpr-lens-workspace-');
  cpSync(join(root, 'seeds'), folder, { recursive: true });
  return { folder, remove };
}

async function watchTests(executablePath, address, outsideOfPage = () => []) {
  const { browser, page, outside } = await openPage({ executablePath });
  const results = [];
  const log = [];
  try {
    let finish;
    const exit = new Promise((resolve) => {
      finish = resolve;
    });
    const timer = setTimeout(finish, 180_000, 'none after 180 s');
    await page.exposeFunction('codeAutomationExit', finish);
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const result = /^@test (.*)$/s.exec(args[0])?.[1];
      if (result) results.push(JSON.parse(result));
      else log.push(`[${type}] ${args.join(' ')}`);
    });
    await page.goto(address);
    const code = await exit;
    clearTimeout(timer);
    return verdict(code, results, log, [...outside, ...outsideOfPage()]);
  } finally {
    await browser.close();
  }
}

function verdict(code, results, log, outside) {
  const passed = results.filter(({ error }) => !error).length;
  const failures = results.filter(({ error }) => error).map(({ title, error }) => `✗ ${title}\n${error}\n`);
  if (outside.length) failures.push(`✗ Requests left this machine (${outside.length}): ${outside.join(' ')}`);
  if (!failures.length && (code !== 0 || !passed)) {
    failures.push(`✗ The extension host's exit code: ${code}\n${log.filter((line) => !noise.test(line)).join('\n')}`);
  }
  const note = `${passed} passed, ${outside.length} requests beyond this machine`;
  return { passed, failed: failures.length, output: failures.join('\n'), note };
}

// Native parts of VS Code that its npm build leaves out and does without.
const noise = /Could not locate the bindings|build\/Release\/watchdog/;
