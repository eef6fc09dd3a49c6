import { spawnSync } from 'node:child_process';

/** Neovim, installed where that is possible (root on Debian). Throws with one line that says what to do where not. */
export function findNeovim(): string {
  if (runs('nvim')) return 'nvim';
  const isDebian = process.platform === 'linux' && process.getuid?.() === 0 && runs('apt-get');
  if (isDebian) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'neovim'], { stdio: 'ignore' });
    if (runs('nvim')) return 'nvim';
  }
  throw new Error('No Neovim: install it (0.7 or newer) so that nvim is on the PATH, and run again.');
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
