// The browser that drives VS Code's page: whichever Chromium the machine has, else one it can get.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './npm.mjs';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** The path of a browser, installing one where that is possible; null when there is none to be had. */
export function findBrowser(say = console.log) {
  return existing() ?? download(say) ?? fromDebian(say);
}

/** What to do when findBrowser found nothing. */
export const noBrowser = 'No browser: install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run again.';

/**
 * Opens a browser with an empty page. Requests of the page to anywhere but this machine are stopped and their
 * addresses kept in `outside`.
 */
export async function openPage({ executablePath, colorScheme = 'light', viewport = { width: 1280, height: 800 } }) {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: asRoot || process.env.CI ? [...quiet, '--no-sandbox'] : quiet,
  });
  const context = await browser.newContext({ viewport, colorScheme });
  const outside = [];
  await context.route(isOutside, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  // Generous: a step takes as long as the machine needs; what fails still fails.
  page.setDefaultTimeout(60_000);
  page.on('websocket', (socket) => isOutside(new URL(socket.url())) && outside.push(socket.url()));
  return { browser, page, outside };
}

// Subdomains of localhost are this machine too: each web extension host gets one of its own.
function isOutside({ protocol, hostname }) {
  return /^(https?|wss?):$/.test(protocol) && !/^(127\.0\.0\.1|(.+\.)?localhost)$/.test(hostname);
}

function existing() {
  const asked = process.env.CHROME_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROME_PATH is ${asked}, which does not exist.`);
  return [asked, ...onPath(), ...wellKnown(), chromium.executablePath()].find((path) => path && runs(path)) ?? null;
}

function onPath() {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function wellKnown() {
  const { PROGRAMFILES = '', 'PROGRAMFILES(X86)': x86 = '', LOCALAPPDATA = '' } = process.env;
  const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  const places = {
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    ),
    win32: [PROGRAMFILES, x86, LOCALAPPDATA].filter(Boolean).flatMap((at) => windows.map((path) => join(at, path))),
  };
  return places[process.platform] ?? [];
}

// On Linux a browser without its system libraries exists and yet does not start.
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

function download(say) {
  say('No browser found: downloading one with playwright …');
  try {
    const cli = join(root, 'node_modules/playwright-core/cli.js');
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
  } catch {
    return null;
  }
  return runs(chromium.executablePath()) ? chromium.executablePath() : null;
}

function fromDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  say('No browser could be downloaded: installing chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'ignore', env });
  } catch {
    return null;
  }
  return existing();
}
