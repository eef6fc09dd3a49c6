import type { Tally } from './tally.ts';

/** Milliseconds that a run takes in silence, and between two words about it. */
const PATIENCE = 1000;
const PAUSE = 100;

/**
 * Says how far a long run is, and when it may end.
 * @param all how many texts there are, where that is known
 * @param now the clock, in milliseconds
 */
export function progress(all: number | undefined, status: (line: string) => void, now: () => number) {
  const begun = now();
  let told = begun + PATIENCE - PAUSE;
  return ({ texts, characters }: Tally): void => {
    const at = now();
    if (at - told < PAUSE) return;
    told = at;
    const what = (all ?? texts) === 1 ? 'text' : 'texts';
    const read = `${texts}${all === undefined ? '' : ` of ${all}`} ${what}, ${(characters / 1e6).toFixed(1)} million characters`;
    const left =
      all === undefined || texts === 0 ? '' : `, about ${duration(((at - begun) / texts) * (all - texts))} left`;
    status(`${read}${left}`);
  };
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
