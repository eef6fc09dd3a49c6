import { homedir } from 'node:os';
import { join } from 'node:path';

/** Our folder in the user's cache: where the XDG Base Directory Specification, macOS and Windows have it. */
export function cacheFolder(): string {
  return join(users(), 'gdpr-lens');
}

function users(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}
