import { sentences } from '../../sentences.ts';
import type { Told } from './card.ts';
import type { Frame } from './frame.ts';
import type { PartyRead } from './parties.ts';

/** How much of the decision presents the party. */
const REACH = 6000;
const SENTENCES = 5;
/** A word of the party's own name counts for more than one of the sentences that present it. */
const NAME = 3;
const ENOUGH = 2;
const MARGIN = 1.5;

/** The trade of the party: by its name, and by the first sentences that mention it. Undefined when two remain. */
export function sectorOf(frame: Frame, parties: readonly PartyRead[]): Told<string> | undefined {
  const party = parties.find(({ value }) => value.role !== 'complainant');
  if (!party) return undefined;
  const { text, body, knowledge } = frame;
  const names = [party.value.name, party.long].filter((name): name is string => Boolean(name));
  const first = text.indexOf(party.value.name, body);
  const from = first < 0 ? body : first;
  const presenting = sentences(text, from, Math.min(text.length, from + REACH))
    .filter(({ start, end }) => names.some((name) => text.slice(start, end).includes(name)))
    .slice(0, SENTENCES);
  const scores = knowledge.sectors.map(({ name, words }) => {
    const found = presenting.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(words)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    );
    const own = new Set(names.flatMap((one) => [...one.matchAll(words)].map(([word]) => word.toLowerCase())));
    return { name, score: found.length + own.size * NAME, span: found[0] ?? party.span };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < ENOUGH || (second && best.score < second.score * MARGIN)) return undefined;
  return { value: best.name, span: best.span };
}
