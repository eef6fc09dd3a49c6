import type { Heading } from '../decision.ts';
import type { Look, Title } from './titles.ts';

/**
 * Gives each heading its level: a look that is new goes below the heading above it, one that is known goes back
 * to where it was. Signs and parts tell their depth themselves; an operative formula stands outermost.
 */
export function withLevels(titles: readonly Title[]): Heading[] {
  const above: Look[] = [];
  return titles.map(({ start, end, look, number, title }) => {
    const known = lastIndex(above, look);
    if (known >= 0) above.length = known;
    else if (look === 'formula' || (look === 'caps' && isNumbered(above[0]))) above.length = 0;
    else {
      const deeper = above.findIndex((one) => isDeeper(one, look));
      if (deeper >= 0) above.length = deeper;
    }
    above.push(look);
    return { kind: 'heading', start, end, level: above.length, number, title };
  });
}

/** Where a look stands above, unless a Markdown heading came since: what stands under one is deeper than it. */
function lastIndex(above: readonly Look[], look: Look): number {
  const at = above.lastIndexOf(look);
  return look.startsWith('#') || !above.slice(at + 1).some((one) => one.startsWith('#')) ? at : -1;
}

function isNumbered(look: Look | undefined): boolean {
  return look !== undefined && (look === 'roman' || look === 'letter' || look.startsWith('arabic'));
}

/** Whether the heading above is deeper by what it says itself: "##" under "#", "5.3" under "5". */
function isDeeper(above: Look, look: Look): boolean {
  const depth = (of: Look, sort: string) => (of.startsWith(sort) ? Number(of.slice(sort.length)) : 0);
  return ['#', 'arabic'].some((sort) => depth(look, sort) > 0 && depth(above, sort) > depth(look, sort));
}
