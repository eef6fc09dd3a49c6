const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist any more',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ENOTDIR: 'is no folder',
  EBUSY: 'is locked by another program',
  ELOOP: 'is a link that leads in circles',
  ENAMETOOLONG: 'has a name that is too long',
  ENOSPC: 'the disk is full',
  ERR_WORKER_OUT_OF_MEMORY: 'takes more memory to read than there is',
};

/** Why something failed, in words for the user. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
