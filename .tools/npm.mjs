// npm, found and run so that it works under bare Node, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the project's packages by its lock file, when some are missing or of another version. */
export function installPackages(say = console.log) {
  if (installed(root)) return;
  say('Installing packages (npm ci) …');
  npm(['ci', '--include=dev'], root);
}

/** Whether node_modules in the folder holds every package of its lock file, optional (and if so told, dev) ones aside. */
export function installed(folder, { lock = 'package-lock.json', dev = true } = {}) {
  const wanted = packages(join(folder, lock));
  const present = packages(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, wants]) => path === '' || wants.optional || (wants.dev && !dev) || present[path]?.version === wants.version,
  );
}

/** Runs npm in a folder, without noise; its output comes with the error when it fails. */
export function npm(args, folder) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const [command, ...first] = npmCommand();
  const result = spawnSync(command, [...first, ...args, ...quiet], {
    cwd: folder,
    encoding: 'utf8',
    shell: command === 'npm.cmd',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return;
  throw new Error(`npm ${args.join(' ')} failed in ${folder}\n${result.stdout ?? ''}${result.stderr ?? result.error}`);
}

// Under `npm start` npm says where it is; otherwise it is on the PATH (on Windows as a script that needs a shell).
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
