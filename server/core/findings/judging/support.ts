import { overlaps } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { Frame } from '../rulebook/frame.ts';
import type { Candidate } from './judge.ts';

/** A rule with so many frames says the same in many ways: of what is plainly stated, several of them find something. */
const MANY = 12;

/** The rules of these frames that have many of them. */
export function rulesOfMany(frames: readonly Frame[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { rule } of frames) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Set([...counts].flatMap(([rule, count]) => (count >= MANY ? [rule] : [])));
}

/**
 * The findings of a sentence, marked where one frame alone asserts what a rule of many frames stands for.
 * @param found what each of them was told from, in the same order
 */
export function supported(
  told: readonly Finding[],
  found: readonly Candidate[],
  many: ReadonlySet<number>,
): readonly Finding[] {
  return told.map((finding, i) => {
    const { frame } = found[i] as Candidate;
    if (finding.status !== 'asserted' || frame.again || !many.has(frame.rule)) return finding;
    const isShared = told.some((other, k) => {
      const also = (found[k] as Candidate).frame;
      return (
        also !== frame &&
        !also.again &&
        also.rule === frame.rule &&
        other.status === 'asserted' &&
        overlaps(other, finding)
      );
    });
    return isShared ? finding : { ...finding, alone: true };
  });
}
