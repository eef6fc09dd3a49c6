import type { Finding } from '../finding.ts';

/** So far from what it says again a passage may stand; UTF-16 code units. */
const NEARBY = 600;

/** Findings that stand together; places count from where the stretch begins. */
type Stretch = readonly Finding[];

/**
 * The findings of a stretch without those that only say again a failing which no passage nearby tells in full.
 * @param told the stretches of the whole text, in order; @param index which of them
 * @param lengths of them; UTF-16 code units
 */
export function withoutLoneEchoes(
  told: readonly Stretch[],
  index: number,
  lengths: readonly { readonly length: number }[],
): Stretch {
  const stretch = told[index] as Stretch;
  const [before, behind] = [told[index - 1], told[index + 1]];
  const lengthOf = (at: number) => lengths[at]?.length ?? 0;
  // behind a short neighbour stands what may count too
  const dependsOnThese = [index - 1, index + 1].every((at) => !told[at] || lengthOf(at) >= NEARBY);
  const known = dependsOnThese ? KEPT.get(stretch) : undefined;
  if (known && known.before === before && known.behind === behind) return known.kept;
  const own = stretch.filter((finding) => !finding.again || isEcho(finding));
  const kept = own.length === stretch.length ? stretch : own;
  if (dependsOnThese) KEPT.set(stretch, { before, behind, kept });
  return kept;

  function isEcho({ rule, start, end }: Finding): boolean {
    /** Whether a stretch that begins there, as counted from this one, tells the same in full. */
    const tells = (at: number, begins: number) =>
      told[at]?.some(
        (other) =>
          !other.again &&
          other.rule === rule &&
          other.status === 'asserted' &&
          begins + other.start - end < NEARBY &&
          start - begins - other.end < NEARBY,
      );
    if (tells(index, 0)) return true;
    for (let at = index - 1, ends = 0; at >= 0 && start - ends < NEARBY; at--) {
      if (tells(at, ends - lengthOf(at))) return true;
      ends -= lengthOf(at);
    }
    for (let at = index + 1, begins = lengthOf(index); at < told.length && begins - end < NEARBY; at++) {
      if (tells(at, begins)) return true;
      begins += lengthOf(at);
    }
    return false;
  }
}

/** What was kept of a stretch between two others: an edit leaves most as they are. */
const KEPT = new WeakMap<
  Stretch,
  { readonly before: Stretch | undefined; readonly behind: Stretch | undefined; readonly kept: Stretch }
>();
