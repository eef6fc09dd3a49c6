import type { Finding } from '../finding.ts';

/** So far from what it says again a passage may stand; UTF-16 code units. */
const NEARBY = 600;

/** Findings that stand together; places count from where the stretch begins. */
export interface Stretch {
  readonly length: number;
  readonly findings: readonly Finding[];
}

/**
 * The findings of a stretch without those that only say again a failing which no passage nearby tells in full.
 * @param stretches the whole text, in order
 * @param index which of them
 */
export function withoutLoneEchoes(stretches: readonly Stretch[], index: number): readonly Finding[] {
  const { findings } = stretches[index] as Stretch;
  if (!findings.some(({ again }) => again)) return findings;
  return findings.filter((finding) => !finding.again || isEcho(finding, stretches, index));
}

/** Whether a passage before or behind tells the same rule in full. */
function isEcho({ rule, start, end }: Finding, stretches: readonly Stretch[], index: number): boolean {
  const tells = (at: number, begins: number) =>
    stretches[at]?.findings.some(
      (other) =>
        !other.again &&
        other.rule === rule &&
        other.status === 'asserted' &&
        begins + other.start - end < NEARBY &&
        start - begins - other.end < NEARBY,
    );
  let begins = 0;
  for (let at = index; at >= 0 && begins + (stretches[at] as Stretch).length > start - NEARBY; at--) {
    if (tells(at, begins)) return true;
    begins -= stretches[at - 1]?.length ?? 0;
  }
  begins = stretches[index]?.length ?? 0;
  for (let at = index + 1; at < stretches.length && begins < end + NEARBY; at++) {
    if (tells(at, begins)) return true;
    begins += (stretches[at] as Stretch).length;
  }
  return false;
}
