import type { Block } from '../../sentences.ts';
import type { Characters, Span } from '../../text.ts';
import type { Finding, Status } from '../finding.ts';
import { movedFinding, movedSpan, movedZone, PlacedBlocks } from './placed.ts';
import { columnOf } from './supposed.ts';
import type { Teller, ToldBlock, ToldSentence } from './told.ts';
import { type Blocks, LONGEST_QUOTATION, labelOf, quotationAfter, type Zone, Zones, zoneOf } from './zones.ts';

/** Blocks that stand together; no zone reaches from one group into another. Places count from the end of the one before. */
export interface Group {
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
  /** Whether some of them only say again what stands nearby. */
  readonly echoes: boolean;
  /** The words of the heading that it begins under, when these say that what follows is supposed. */
  readonly under: Span | null;
  /** The same for what stands behind it; undefined when it has no heading of its own. Counted from its end. */
  readonly leaves: Span | null | undefined;
  /** Some of the findings as they stood when last asked for. */
  placed: { readonly start: number; readonly of: readonly Finding[]; readonly findings: readonly Finding[] } | null;
}

/** A group has about so many blocks. */
const BLOCKS = 64;
/** More than stands between words that open a quotation and its mark. */
const NEAR = 64;
const NONE: readonly Finding[] = [];

/**
 * Sees together the blocks of one group. It ends where a known one begins, or where it is long enough and nothing goes on.
 * @param first its first block, @param start the end of the block before
 * @param quotations those behind references, from there on
 * @param under the words of the heading that it stands under, counted from `start`
 */
export function grouped(
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
    zones.push(movedZone(zone, -start));
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
  /** The words of the heading over each finding. */
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
    for (; quoted < quotations.length && (quotations[quoted] as Zone).start < end; quoted++)
      reach = Math.max(reach, (quotations[quoted] as Zone).end);
    const { sentences } = told[index] as ToldBlock;
    const seen = seenIn(sentences, text, list, index);
    seen.zones.forEach(add);
    looked = Math.max(looked, seen.looked);
    let here: readonly Finding[] = seen.found;
    if (!inList) {
      const leads = list.at(index + 1)?.kind === 'item';
      lead = leads ? (teller?.leadIns.before(text, block, sentences) ?? null) : null;
      led = here;
    } else if (teller && sentences.length === 1) {
      // an item of several sentences speaks for itself
      here = teller.leadIns.told(lead as string, text.slice(block.start, end), here, led, teller);
    }
    if (here.length === 0) continue;
    add(zoneOf(text, list, index, seen.hasVerb));
    const label = supposing?.label(text, block);
    if (label) add({ start: block.start, end, cue: label });
    const over = heading && movedSpan(heading, -start);
    for (const finding of here) {
      const column = columns?.size ? columns.get(columnOf(text, block, block.start + finding.start)) : null;
      const moved = movedFinding(finding, block.start - start);
      headings.push(over);
      found.push(column ? silenced(moved, movedSpan(column, -start)) : moved);
    }
  }
  const behind = quotations.slice(0, quoted).map((zone) => movedZone(zone, -start));
  return {
    blocks: index - first,
    length: end - start,
    reach: looked > 0 ? Math.max(0, looked + LONGEST_QUOTATION + NEAR - end) : 0,
    quotations: behind,
    ...judged(found, headings, new Zones([...behind, ...zones])),
    echoes: found.some(({ again }) => again),
    under,
    leaves: hasHeading ? heading && movedSpan(heading, -end) : undefined,
    placed: null,
  };
}

/** What the sentences of a block tell, counted from its beginning, and what of it asserts nothing; how far it was looked for that. */
function seenIn(sentences: readonly ToldSentence[], text: Characters, list: Blocks, index: number) {
  const block = list.at(index) as Block;
  const found: Finding[] = [];
  const zones: (Zone | null)[] = [];
  let looked = 0;
  let end = block.start;
  let hasVerb = false;
  for (const { gap, length, found: told, opening, verb } of sentences) {
    const start = end + gap;
    end = start + length;
    for (const finding of told) found.push(movedFinding(finding, start - block.start));
    if (told.length > 0 && !verb) zones.push(labelOf(text, { start, end }, block));
    hasVerb ||= verb;
    if (!opening) continue;
    looked = Math.max(end, list.at(index + 1)?.start ?? 0);
    zones.push(quotationAfter(text, movedSpan(opening, start), { start, end }, list, index));
  }
  return { found, zones, looked, hasVerb };
}

/** Findings in the order of the text, where zones are silent; and as they are where headings are heeded, too. */
function judged(found: readonly Finding[], headings: readonly (Span | null)[], silent: Zones) {
  const said = found
    .map((finding, i) => {
      const zone = silent.at(finding.start);
      return { finding: zone ? silenced(finding, zone.cue) : finding, supposed: headings[i] ?? null };
    })
    .sort(({ finding: a }, { finding: b }) => a.start - b.start || a.end - b.end);
  const findings = said.map(({ finding }) => finding);
  const heeded = said.map(({ finding, supposed }) => (supposed ? silenced(finding, supposed) : finding));
  return { findings, heeded: said.some(({ supposed }) => supposed) ? heeded : findings };
}

/** What asserts nothing is told by the words that say so. */
export function silenced(finding: Finding, cue: Zone['cue'] | undefined): Finding {
  if (finding.status !== 'asserted') return finding;
  const status: Status = 'hypothetical';
  return { ...finding, status, cue: cue ? { ...cue, status } : null };
}
