import type { Block } from '../../sentences.ts';
import type { Characters, Span } from '../../text.ts';
import type { Finding, Status } from '../finding.ts';
import type { KindGuess } from './kind.ts';
import { movedFinding, movedSpan, movedZone, PlacedBlocks } from './placed.ts';
import { columnOf } from './supposed.ts';
import type { Teller, ToldBlock } from './told.ts';
import { LONGEST_QUOTATION, labelOf, quotationAfter, type Zone, Zones, zoneOf } from './zones.ts';

/** What the sentences of a text tell, seen together, group by group, so that a change need not do it all again. */
export interface Conclusion {
  readonly told: readonly ToldBlock[];
  readonly groups: readonly Group[];
}

/** Blocks that stand together; no zone reaches from one group into another. Places count from the end of the one before. */
interface Group {
  readonly blocks: number;
  /** From the end of the group before to its own. */
  readonly length: number;
  /** How far behind its end it was looked for the ends of quotations. */
  readonly reach: number;
  /** The quotations behind references that begin in it. */
  readonly quotations: readonly Zone[];
  readonly findings: readonly Finding[];
  /** The findings as they are where headings are heeded; the same value where none of them stands under one. */
  readonly heeded: readonly Finding[];
  /** The words of the heading that it begins under, when these say that what follows is supposed. */
  readonly under: Span | null;
  /** The same for what stands behind it; undefined when it has no heading of its own. Counted from its end. */
  readonly leaves: Span | null | undefined;
  /** Some of the findings as they stood when last asked for. */
  placed: { readonly start: number; readonly of: readonly Finding[]; readonly findings: readonly Finding[] } | null;
}

/** A group has about so many blocks. */
const BLOCKS = 64;

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
  for (const group of groups) {
    const of = findingsFor(group, guess);
    if (group.placed?.start !== start || group.placed.of !== of) {
      const by = start;
      group.placed = { start, of, findings: of.map((finding) => movedFinding(finding, by)) };
    }
    for (const finding of group.placed.findings) found.push(finding);
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
  for (const group of groups) {
    for (const finding of findingsFor(group, guess)) {
      if (finding.status !== 'asserted' || !are(finding)) continue;
      if (++all <= most) first.push(movedFinding(finding, start));
    }
    start += group.length;
  }
  return { first, all };
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

/** The group that begins with a block at `start`, the end of the block before. It ends where a known one begins. */
function grouped(
  text: Characters,
  told: readonly ToldBlock[],
  first: number,
  start: number,
  quotations: readonly Zone[],
  teller: Teller | null,
  under: Span | null,
  known: ReadonlyMap<number, Group>,
): Group {
  const list = new PlacedBlocks(told, first, start);
  const supposing = teller?.supposing;
  const found: Finding[] = [];
  const zones: Zone[] = [];
  const add = (zone: Zone | null) => {
    if (!zone) return;
    zones.push(zone);
    reach = Math.max(reach, zone.end);
  };
  let quoted = 0;
  let looked = 0;
  let reach = 0;
  let index = first;
  let end = start;
  let heading = under && movedSpan(under, start);
  let hasHeading = false;
  let columns: ReadonlyMap<number, Span> | null = null;
  let lead: string | null = null;
  let led: readonly Finding[] = NONE;
  const headings: (Span | null)[] = [];
  for (; index < told.length; index++) {
    const block = list.at(index) as Block;
    const inTable = block.kind === 'row' && list.at(index - 1)?.kind === 'row';
    const inList = block.kind === 'item' && lead !== null;
    if (index > first && reach <= end && !inTable && !inList && (index - first >= BLOCKS || known.has(index))) break;
    end = block.end;
    if (block.kind === 'heading') {
      heading = supposing?.words(text, block)[0] ?? null;
      hasHeading = true;
    }
    if (block.kind !== 'row') columns = null;
    else if (!inTable) columns = supposing?.columns(text, list, index) ?? null;
    for (; quoted < quotations.length && (quotations[quoted] as Zone).start < end; quoted++) {
      reach = Math.max(reach, (quotations[quoted] as Zone).end);
    }
    const { sentences } = told[index] as ToldBlock;
    const from = found.length;
    let at = block.start;
    let hasVerb = false;
    for (const { gap, length, found: here, opening, verb } of sentences) {
      const begin = at + gap;
      at = begin + length;
      for (const finding of here) found.push(movedFinding(finding, begin - start));
      if (here.length > 0 && !verb) add(labelOf(text, { start: begin, end: at }, block));
      hasVerb ||= verb;
      if (!opening) continue;
      looked = Math.max(looked, at, list.at(index + 1)?.start ?? 0);
      const cue = { start: begin + opening.start, end: begin + opening.end };
      add(quotationAfter(text, cue, { start: begin, end: at }, list, index));
    }
    if (!inList) {
      const leads = list.at(index + 1)?.kind === 'item';
      lead = leads ? (teller?.leadIns.before(text, block, sentences) ?? null) : null;
      led = found.slice(from);
    } else if (teller && sentences.length === 1) {
      // an item of several sentences speaks for itself
      const own = found.splice(from).map((finding) => movedFinding(finding, start - block.start));
      const item = teller.leadIns.told(lead as string, text.slice(block.start, block.end), own, led, teller);
      for (const finding of item) found.push(movedFinding(finding, block.start - start));
    }
    if (found.length === from) continue;
    add(zoneOf(text, list, index, hasVerb));
    const label = supposing?.label(text, block);
    if (label) add({ ...span(block), cue: label });
    for (let i = from; i < found.length; i++) {
      const column = columns?.size ? columns.get(columnOf(text, block, start + (found[i] as Finding).start)) : null;
      headings[i] = heading && movedSpan(heading, -start);
      if (column) found[i] = silenced(found[i] as Finding, movedSpan(column, -start));
    }
  }
  const behind = quotations.slice(0, quoted).map((zone) => movedZone(zone, -start));
  const silent = new Zones([...behind, ...zones.map((zone) => movedZone(zone, -start))]);
  const said = found
    .map((finding, i) => {
      const zone = silent.at(finding.start);
      return { finding: zone ? silenced(finding, zone.cue) : finding, supposed: headings[i] ?? null };
    })
    .sort(({ finding: a }, { finding: b }) => a.start - b.start || a.end - b.end);
  const findings = said.map(({ finding }) => finding);
  const heeded = said.map(({ finding, supposed }) => (supposed ? silenced(finding, supposed) : finding));
  return {
    blocks: index - first,
    length: end - start,
    reach: looked > 0 ? Math.max(0, looked + LONGEST_QUOTATION + NEAR - end) : 0,
    quotations: behind,
    findings,
    heeded: said.some(({ supposed }) => supposed) ? heeded : findings,
    under,
    leaves: hasHeading ? heading && movedSpan(heading, -end) : undefined,
    placed: null,
  };
}

const NONE: readonly Finding[] = [];

/** More than stands between words that open a quotation and its mark. */
const NEAR = 64;

function isSame(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

/** What asserts nothing is told by the words that say so. */
function silenced(finding: Finding, cue: Zone['cue'] | undefined): Finding {
  if (finding.status !== 'asserted') return finding;
  const status: Status = 'hypothetical';
  return { ...finding, status, cue: cue ? { ...cue, status } : null };
}
