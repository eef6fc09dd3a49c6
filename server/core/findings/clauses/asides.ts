import { CLOSE, COLON, DASH, STOP, type Tokens } from '../words/tokens.ts';

/** How many words an aside between dashes may take. */
const LONGEST = 25;

/** How many words stand in the brackets that open before a word. */
export function asideInBrackets({ mark, length }: Tokens, from: number): number {
  let at = from + 1;
  while (at < length && !((mark[at] as number) & CLOSE)) at++;
  return at - from;
}

/**
 * The word with which a sentence goes on behind what stands between two dashes, of which one is before `from`; -1 when
 * there is no second one, or more: the items of a list.
 */
export function asideInDashes({ mark, length }: Tokens, from: number): number {
  if ((mark[from] as number) & COLON || (mark[0] as number) & DASH) return -1;
  let end = -1;
  for (let at = 1; at < length; at++) {
    const here = mark[at] as number;
    if (at === from || !(here & STOP)) continue;
    if (here & DASH && end < 0 && at > from && at - from <= LONGEST) end = at;
    else if (here & DASH || (at > from && end < 0)) return -1;
  }
  return end;
}
