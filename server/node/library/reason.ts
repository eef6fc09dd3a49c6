import type { Message } from '../../core/messages.ts';

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { key: 'unread.gone' },
  EACCES: { key: 'unread.closed' },
  EPERM: { key: 'unread.closed' },
  EISDIR: { key: 'unread.folder' },
  ENOTDIR: { key: 'unread.no-folder' },
  EBUSY: { key: 'unread.locked' },
  ELOOP: { key: 'unread.circle' },
  ENAMETOOLONG: { key: 'unread.name' },
  ERR_WORKER_OUT_OF_MEMORY: { key: 'unread.memory' },
};

/** Why something could not be read, to go on after its name. */
export function reasonOf(error: unknown): Message {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? { key: 'unread.other', values: { reason: message } };
}

/** Why something could not be written; what the system says where it is none of the common reasons. */
export function unwritten(error: unknown): Message | string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return { key: 'unwritten.full' };
  return ['EACCES', 'EPERM', 'EROFS'].includes(code ?? '') ? { key: 'unwritten.closed' } : message;
}
