import type { LogOutputChannel } from 'vscode';

/** Lines of the log that a report of a problem may quote. */
const KEPT = 200;

/** The log, which remembers its last lines: a channel cannot be read back. */
export interface Log {
  readonly channel: LogOutputChannel;
  readonly lines: readonly string[];
}

const WRITING = ['append', 'appendLine', 'trace', 'debug', 'info', 'warn', 'error'] as const;

/** Remembers what is written to a channel. */
export function remembering(channel: LogOutputChannel): Log {
  const lines: string[] = [];
  const remember = (written: unknown): void => {
    lines.push(...String(written).trimEnd().split('\n'));
    lines.splice(0, lines.length - KEPT);
  };
  const proxy = new Proxy(channel, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const writes = (WRITING as readonly (string | symbol)[]).includes(name);
      return (...args: unknown[]) => {
        if (writes) remember(args[0]);
        return value.apply(target, args);
      };
    },
  });
  return { channel: proxy, lines };
}
