import type { Base } from './base.ts';
import type { COLOURS, Style } from './terminal/style.ts';

/** The world that a command runs in. */
export interface Shell {
  readonly cwd: string;
  readonly base: Base;
  readonly version: string;
  readonly now: Date;
  readonly stdin: NodeJS.ReadableStream;
  /** How many threads the machine runs at once. */
  readonly cores: number;
  /** What a further thread runs. */
  readonly script: string;
  /** The style of what is printed. */
  style(colour: (typeof COLOURS)[number]): Style;
  /** Prints to standard output; done when it was taken. */
  print(text: string): Promise<void>;
  /** Says something to the user, apart from the output. */
  say(message: string): void;
  /** A line that the next one replaces, where somebody watches; else nothing. */
  status(line: string): void;
}

/** Bad usage: what is wrong, in one line. */
export class UsageError extends Error {}

/** One of the values that an option takes. */
export function oneOf<const T extends readonly string[]>(allowed: T, value: string, option: string): T[number] {
  if (!allowed.includes(value))
    throw new UsageError(`${option} takes ${allowed.join(', ')}, not ${JSON.stringify(value)}`);
  return value;
}
