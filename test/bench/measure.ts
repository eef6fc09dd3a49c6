/** Times of one thing, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Runs it a few times for nothing, then so many times; gives what each run took. */
export function timed(work: () => unknown, runs: number, warm = 2): Times {
  for (let i = 0; i < warm; i++) work();
  return times(Array.from({ length: runs }, () => elapsed(work)));
}

/** The same for work that is waited for. */
export async function timedAsync(work: () => Promise<unknown>, runs: number, warm = 1): Promise<Times> {
  for (let i = 0; i < warm; i++) await work();
  const taken: number[] = [];
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return times(taken);
}

export function times(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

function elapsed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** A table of what was measured, printed row by row. */
export class Table {
  constructor(title: string) {
    console.log(`\n${title}\n`);
    this.print('what', 'median', '95th', 'rate', 'against');
    this.print('---', '---:', '---:', '---:', '---');
  }

  /** @param characters of the text that was read, for its rate; @param against a ratio with what it is of */
  row(what: string, { median, p95 }: Times, characters = 0, against = ''): void {
    const rate = characters > 0 ? `${(characters / 1000 / median).toFixed(1)} MB/s` : '';
    this.print(what, milliseconds(median), milliseconds(p95), rate, against);
  }

  private print(...cells: readonly string[]): void {
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** How often `one` goes into `other`: "1.8 × bare node". */
export function ratio(one: number, other: number, name: string): string {
  return `${(one / other).toFixed(2)} × ${name}`;
}
