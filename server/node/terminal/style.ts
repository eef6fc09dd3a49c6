import type { Severity } from '../../core/findings/finding.ts';

/** How words may look where they are printed. */
export interface Style {
  readonly colour: boolean;
  /** Columns that a line may have. */
  readonly width: number;
}

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], blue: [34, 39], cyan: [36, 39] } as const;

export type Look = keyof typeof CODES;

/** Words in a look, where there are colours. */
export function paint(text: string, look: Look, { colour }: Style): string {
  const [on, off] = CODES[look];
  return colour ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}

/** The look of a severity. */
export const LOOKS: Readonly<Record<Severity, Look>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

/** A stream as far as its style goes. */
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export const COLOURS = ['auto', 'always', 'never'] as const;

/**
 * The style for a stream: colours on a terminal that has them.
 * `NO_COLOR` (no-color.org) and `FORCE_COLOR` are followed where the user has not said otherwise.
 */
export function styleFor(
  { isTTY = false, columns = 100 }: Screen,
  wanted: (typeof COLOURS)[number],
  env: Readonly<Record<string, string | undefined>>,
): Style {
  const forced = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0';
  const usual = !env.NO_COLOR && (forced || (isTTY && env.TERM !== 'dumb'));
  return { colour: wanted === 'always' || (wanted === 'auto' && usual), width: Math.max(40, columns) };
}
