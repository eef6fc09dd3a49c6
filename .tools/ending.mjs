// What a run leaves behind: nothing. Processes and folders made here end with this process, however it ends.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const endings = new Set();

/**
 * Registers what must be undone at the end, and returns the function that undoes it now instead.
 * @param now undoes it at once, while the process exits
 * @param gently the same with time to wait, for the end by a signal
 */
export function atEnd(now, gently = now) {
  listen();
  const once = (undo) => () => (endings.delete(ending) ? undo() : undefined);
  const ending = { now: once(now), gently: once(gently) };
  endings.add(ending);
  return ending.now;
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
  // A program that starts others in groups of their own must be asked, so that it ends them too.
  const ask = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      kill(child.pid, 'SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    }
    kill(child.pid, 'SIGKILL');
  };
  const forget = atEnd(() => kill(child.pid, 'SIGKILL'), ask);
  const stop = async () => {
    await ask();
    forget();
  };
  return { child, ended, stop };
}

function kill(group, signal) {
  if (!group) return;
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', `${group}`, '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-group, signal);
  } catch {
    // It has ended by itself.
  }
}

let listening = false;
function listen() {
  if (listening) return;
  listening = true;
  // The last made ends first: a server before the folder it writes to.
  const latestFirst = () => [...endings].reverse();
  process.on('exit', () => {
    for (const { now } of latestFirst()) now();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      for (const { gently } of latestFirst()) await gently();
      process.exit(128 + constants.signals[signal]);
    });
  }
}
