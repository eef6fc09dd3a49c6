// What a run leaves behind: nothing. Processes and folders made here end with this process, however it ends.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const endings = new Set();

/** Registers what must be undone at the end; returns the function that does it now instead. Must not be async. */
export function atEnd(undo) {
  listen();
  const once = () => {
    if (endings.delete(once)) undo();
  };
  endings.add(once);
  return once;
}

/** A new folder under the system's temporary folder, with the function that removes it. */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  return { folder, remove: atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 })) };
}

/** Starts a program as the head of its own process group; `stop` ends it with all its children. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  const kill = atEnd(() => killGroup(child.pid, 'SIGKILL'));
  const stop = async () => {
    killGroup(child.pid, 'SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
    kill();
  };
  return { child, ended, stop };
}

function killGroup(pid, signal) {
  if (!pid) return;
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', `${pid}`, '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

let listening = false;
function listen() {
  if (listening) return;
  listening = true;
  // The last made ends first: a server before the folder it writes to.
  process.on('exit', () => {
    for (const end of [...endings].reverse()) end();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
