import type { Characters, Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import { withoutLoneEchoes } from './echoes.ts';
import { type Group, grouped, silenced } from './group.ts';
import type { KindGuess } from './kind.ts';
import { movedFinding, movedSpan } from './placed.ts';
import type { Teller, ToldBlock } from './told.ts';
import type { Zone } from './zones.ts';

/** What the sentences of a text tell, seen together, group by group, so that a change need not do it all again. */
export interface Conclusion {
  readonly told: readonly ToldBlock[];
  readonly groups: readonly Group[];
}

/**
 * Sees together what the sentences of a document tell: quotations and headings assert nothing.
 * @param quotations those behind references, in the order of the text
 * @param teller what read them; null in an unknown language
 * @param before what was concluded of the text before a change, most of which is still so
 */
export function conclude(
  text: Characters,
  told: readonly ToldBlock[],
  quotations: readonly Zone[],
  teller: Teller | null,
  before: Conclusion | null,
): Conclusion {
  const known = stillSo(told, before);
  const groups: Group[] = [];
  let next = 0;
  let under: Span | null = null;
  for (let index = 0, start = 0; index < told.length; ) {
    const old = known.get(index);
    const from = next;
    if (old) while (next < quotations.length && (quotations[next] as Zone).start < start + old.length) next++;
    const same = old && isSame(old.under, under) && areSame(old.quotations, quotations.slice(from, next), start);
    const group: Group = same ? old : grouped(text, told, index, start, quotations.slice(from), teller, under, known);
    next = from + group.quotations.length;
    index += group.blocks;
    start += group.length;
    under = group.leaves === undefined ? under && movedSpan(under, -group.length) : group.leaves;
    groups.push(group);
  }
  return { told, groups };
}

/** The findings in the order of the text. */
export function findingsIn({ groups }: Conclusion, guess: KindGuess): Finding[] {
  if (guess.kind === 'unrelated') return [];
  const found: Finding[] = [];
  let start = 0;
  for (const [index, of] of toldIn(groups, guess).entries()) {
    const group = groups[index] as Group;
    for (const finding of placed(group, of, start)) found.push(finding);
    start += group.length;
  }
  return isGeneral(guess) ? found.map((finding) => silenced(finding, guess.reason[0])) : found;
}

/**
 * The first asserted findings that are so, wherever they stand, and how many there are: the others need not be moved to
 * where they stand now.
 */
export function firstAsserted(
  { groups }: Conclusion,
  guess: KindGuess,
  are: (finding: Finding) => boolean,
  most: number,
): { first: Finding[]; all: number } {
  const first: Finding[] = [];
  let all = 0;
  if (guess.kind === 'unrelated' || isGeneral(guess)) return { first, all };
  let start = 0;
  for (const [index, of] of toldIn(groups, guess).entries()) {
    const group = groups[index] as Group;
    const isAsked = all < most;
    for (const finding of isAsked ? placed(group, of, start) : of) {
      if (finding.status !== 'asserted' || !are(finding)) continue;
      if (++all <= most) first.push(finding);
    }
    start += group.length;
  }
  return { first, all };
}

/** The findings of a group as they stand where it begins now. */
function placed(group: Group, of: readonly Finding[], start: number): readonly Finding[] {
  if (group.placed?.start !== start || group.placed.of !== of)
    group.placed = { start, of, findings: of.map((finding) => movedFinding(finding, start)) };
  return group.placed.findings;
}

/** The findings stretch by stretch; places are counted from where a stretch begins. */
export function stretchesIn({ groups }: Conclusion, guess: KindGuess): readonly (readonly Finding[])[] {
  return guess.kind === 'unrelated' || isGeneral(guess) ? [] : toldIn(groups, guess);
}

/** What each group tells in a document of a kind. */
function toldIn(groups: readonly Group[], guess: KindGuess): readonly (readonly Finding[])[] {
  const told = groups.map((group) => findingsFor(group, guess));
  return told.map((of, index) => (groups[index]?.echoes ? withoutLoneEchoes(told, index, groups) : of));
}

/** An authority tells what happened under any heading. */
function findingsFor({ findings, heeded }: Group, { kind }: KindGuess): readonly Finding[] {
  return kind === 'decision' || kind === 'incident-report' ? findings : heeded;
}

/** A guideline or a template asserts nothing as a whole. */
function isGeneral({ kind }: KindGuess): boolean {
  return kind === 'guideline' || kind === 'template';
}

/** By the block with which they begin now, the groups whose blocks and all that was looked at behind them are the same. */
function stillSo(told: readonly ToldBlock[], before: Conclusion | null): ReadonlyMap<number, Group> {
  const known = new Map<number, Group>();
  const old = before?.told ?? [];
  const most = Math.min(told.length, old.length);
  // whether a heading stands alone is also a matter of how much text there is
  if (!before || most <= 2) return known;
  let first = 0;
  while (first < most && told[first] === old[first]) first++;
  let last = 0;
  while (last < most - first && told[told.length - 1 - last] === old[old.length - 1 - last]) last++;
  const moved = told.length - old.length;
  const changed = placeOf(before.groups, first);
  let index = 0;
  let end = 0;
  for (const group of before.groups) {
    const next = index + group.blocks;
    end += group.length;
    // what a block is depends on the one behind it
    if (next < first && end + group.reach <= changed) known.set(index, group);
    if (index >= old.length - last) known.set(index + moved, group);
    index = next;
  }
  return known;
}

/** Where the group with a block begins. */
function placeOf(groups: readonly Group[], block: number): number {
  let place = 0;
  let index = 0;
  for (const { blocks, length } of groups) {
    index += blocks;
    if (index > block) break;
    place += length;
  }
  return place;
}

function areSame(old: readonly Zone[], fresh: readonly Zone[], by: number): boolean {
  return (
    old.length === fresh.length &&
    old.every(({ start, end, cue }, i) => {
      const other = fresh[i] as Zone;
      const same = other.start === start + by && other.end === end + by;
      return same && other.cue.start === cue.start + by && other.cue.end === cue.end + by;
    })
  );
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
