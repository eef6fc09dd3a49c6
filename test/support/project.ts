import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as it is built. */
export const CLI = resolve('dist/cli.js');

/** A folder of a test's own, with files in it, where the built command line is run. */
export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'gdpr lens '));

  /** Writes files by their path in the folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), content);
    }
  }

  run(args: readonly string[], options: { input?: string; env?: NodeJS.ProcessEnv; uid?: number } = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      maxBuffer: 1e9,
      ...options,
      env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...options.env },
    });
    return { status, stdout, stderr };
  }

  /** Starts the command line and lets it run. */
  start(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
    return spawn(process.execPath, [CLI, ...args], { cwd: this.root, ...options });
  }

  delete(path: string): void {
    rmSync(join(this.root, path));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
