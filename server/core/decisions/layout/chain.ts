import type { Label } from './labels.ts';

/** A missing number costs as much as a poor candidate is short of; a long gap costs no more than this (parts of a text may be left out). */
const MISSING = 1.5;
const LONG_GAP = 12;
/** What it takes to begin to number: fewer candidates than this are no numbering. */
const BEGIN = 3;
/** Numbering begins anew under a heading; elsewhere a "1." within numbered text is a list. */
const ANEW = 3;
const ANEW_ANYWHERE = 15;
/** In a list that a colon introduces each number counts for less. */
const LISTED = 0.3;
const LARGEST = 999;

/** The best numbering through candidates: runs of rising numbers, and what they are worth together. */
export interface Chain {
  readonly runs: readonly (readonly Label[])[];
  readonly value: number;
}

/**
 * Chooses the candidates whose numbers rise and whose evidence, less what missing numbers cost, is worth most.
 * Takes candidates of one style in the order of the text; n log n in their number.
 */
export function bestChain(labels: readonly Label[]): Chain {
  const values: number[] = [];
  const before: number[] = [];
  const anew: boolean[] = [];
  const near = new PrefixMaximum();
  const far = new PrefixMaximum();
  let best = -1;
  discounted(labels).forEach(([label, score], i) => {
    const adjacent = near.upTo(label.value - 1);
    const distant = far.upTo(label.value - 1);
    const options: [value: number, from: number, anew: boolean][] = [
      [-BEGIN - (label.value > 1 && !label.fresh ? 1 : 0), -1, true],
      [adjacent.value - MISSING * (label.value - 1), adjacent.index, false],
      [distant.value - LONG_GAP, distant.index, false],
    ];
    if (label.value === 1 && best >= 0)
      options.push([(values[best] ?? 0) - (label.fresh ? ANEW : ANEW_ANYWHERE), best, true]);
    const [value, from, restarts] = options.reduce((a, b) => (b[0] > a[0] ? b : a));
    values.push(value + score);
    before.push(from);
    anew.push(restarts);
    near.add(label.value, value + score + MISSING * label.value, i);
    far.add(label.value, value + score, i);
    if (best < 0 || value + score > (values[best] ?? 0)) best = i;
  });
  const value = best < 0 ? 0 : (values[best] ?? 0);
  return value > 0 ? { runs: trace(labels, before, anew, best), value } : { runs: [], value: 0 };
}

function trace(labels: readonly Label[], before: readonly number[], anew: readonly boolean[], last: number): Label[][] {
  const runs: Label[][] = [];
  let run: Label[] = [];
  for (let i = last; i >= 0; i = before[i] ?? -1) {
    const label = labels[i];
    if (label) run.push(label);
    if (anew[i]) {
      runs.push(run.reverse());
      run = [];
    }
  }
  return runs.reverse();
}

/** Scores, less in a list 1, 2, 3… that a colon introduces. */
function discounted(labels: readonly Label[]): [Label, number][] {
  let listed = 0;
  return labels.map((label) => {
    if (label.value === 1) listed = label.listed ? 1 : 0;
    else if (listed > 0) listed = label.value === listed + 1 ? label.value : 0;
    return [label, listed > 0 && label.score > 0 ? label.score * LISTED : label.score];
  });
}

/** The largest value among the numbers up to a bound, with where it was reached first; both operations in log n (a Fenwick tree). */
class PrefixMaximum {
  private readonly values = new Float64Array(LARGEST + 1).fill(Number.NEGATIVE_INFINITY);
  private readonly indices = new Int32Array(LARGEST + 1).fill(-1);

  upTo(number: number): { value: number; index: number } {
    let value = Number.NEGATIVE_INFINITY;
    let index = -1;
    for (let at = number; at > 0; at -= at & -at) {
      const here = this.values[at] ?? Number.NEGATIVE_INFINITY;
      if (here > value) {
        value = here;
        index = this.indices[at] ?? -1;
      }
    }
    return { value, index };
  }

  add(number: number, value: number, index: number): void {
    for (let at = number; at <= LARGEST; at += at & -at) {
      if (value > (this.values[at] ?? 0)) {
        this.values[at] = value;
        this.indices[at] = index;
      }
    }
  }
}
