import type { Party } from '../decision.ts';
import type { Frame } from './frame.ts';

/** How far into the decision its words for the party are counted. */
const REACH = 40_000;
/** How often a decision must speak of the controller for its party to be it, where nothing says so outright. */
const MENTIONS = 2;

/**
 * The role of the party a decision is against: by the words that say what it is ("acts as processor"), those about its
 * own name first; else the controller, where the decision speaks of one again and again.
 */
export function roleOf(frame: Frame, names: readonly string[]): Party['role'] {
  const { text, words, body } = frame;
  const decision = text.slice(body, body + REACH);
  const near = { controller: 0, processor: 0 };
  const all = { controller: 0, processor: 0 };
  for (const role of ['controller', 'processor'] as const) {
    for (const match of decision.matchAll(words.roles[role])) {
      if (inQuotation(decision, match.index)) continue;
      all[role]++;
      const before = decision.slice(Math.max(0, match.index - 90), match.index);
      const behind = decision.slice(match.index, match.index + match[0].length + 30);
      if (names.some((name) => before.includes(name) || behind.includes(name))) near[role]++;
    }
  }
  if (near.processor !== near.controller) return near.processor > near.controller ? 'processor' : 'controller';
  if (all.processor > all.controller * 2 && all.processor > 1) return 'processor';
  if (all.controller > all.processor) return 'controller';
  let mentions = 0;
  for (const _ of decision.matchAll(words.mentions)) if (++mentions >= MENTIONS) return 'controller';
  return 'other';
}

/** The law's definitions of the roles are quoted; an odd number of marks before a place tells. */
function inQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'), before.lastIndexOf('„'));
  const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'));
  return open > close;
}
