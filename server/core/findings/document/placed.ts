import type { Block } from '../../sentences.ts';
import type { Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { ToldBlock } from './told.ts';
import type { Blocks, Zone } from './zones.ts';

/** The blocks from one on, in their places. */
export class PlacedBlocks implements Blocks {
  readonly length: number;
  private readonly told: readonly ToldBlock[];
  private readonly first: number;
  private readonly blocks: Block[] = [];
  private end: number;

  constructor(told: readonly ToldBlock[], first: number, start: number) {
    this.told = told;
    this.length = told.length;
    this.first = first;
    this.end = start;
  }

  at(index: number): Block | undefined {
    while (this.first + this.blocks.length <= Math.min(index, this.length - 1)) {
      const { gap, length, kind, first } = this.told[this.first + this.blocks.length] as ToldBlock;
      const start = this.end + gap;
      this.end = start + length;
      this.blocks.push({ start, end: this.end, kind, first });
    }
    return this.blocks[index - this.first];
  }
}

/** A finding as it is when its text stands further on. */
export function movedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { start, end, rule, status, cue, clause, speaker, days, alone, again } = finding;
  const moved: Finding = {
    start: start + by,
    end: end + by,
    rule,
    status,
    cue: cue && { start: cue.start + by, end: cue.end + by, status: cue.status },
    clause: movedSpan(clause, by),
  };
  if (!speaker && !alone && !again && days === undefined) return moved;
  return {
    ...moved,
    ...(speaker && { speaker: { ...movedSpan(speaker, by), role: speaker.role } }),
    ...(days !== undefined && { days }),
    ...(alone && { alone }),
    ...(again && { again }),
  };
}

/** The same of a zone. */
export function movedZone(zone: Zone, by: number): Zone {
  return { ...movedSpan(zone, by), cue: movedSpan(zone.cue, by) };
}

/** The same of a span. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
