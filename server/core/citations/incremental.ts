import { moved } from '../moved.ts';
import type { Edit, Pieces } from '../pieces.ts';
import type { Span } from '../text.ts';
import type { Reference } from './reference.ts';
import type { Law } from './references.ts';
import { adjusted, sameDefinitions } from './resolve/adjust.ts';
import { type Evidence, gather } from './resolve/evidence.ts';
import { beginning, type Course, leadOnAlike, resolveOn } from './resolve/resolve.ts';
import type { Sighting } from './scan/sighting.ts';
import {
  changedStarts,
  type Rescan,
  rescan,
  type Stretch,
  startsOf,
  stretchAt,
  stretchesOf,
} from './scan/stretches.ts';
import { LOOKS_AHEAD, LOOKS_BACK } from './scan/watch.ts';

/** What was read of the references of a text, stretch by stretch, so that a change need not read it all again. */
export interface ReadReferences {
  readonly stretches: readonly Stretch[];
  /** Where each of them begins, and where the last one ends. */
  readonly starts: Int32Array;
  readonly evidence: Evidence;
  /** For each stretch. */
  readonly resolved: readonly Resolved[];
  /** The stretches with references whose provision does not exist. */
  readonly missing: readonly number[];
  /** How many references lead to the GDPR. */
  readonly ours: number;
}

/** The references of a stretch. */
export interface Resolved {
  /** Where the stretch began then: the places in it are of that time. */
  readonly start: number;
  /** The course at its beginning. */
  readonly course: Course;
  readonly references: readonly Reference[];
  /** Those whose provision does not exist. */
  readonly missing: readonly Reference[];
  /** How many lead to the GDPR. */
  readonly ours: number;
}

/** Reads the references of a whole text. */
export function readReferences(text: string, law: Law): ReadReferences {
  const stretches = stretchesOf(text, law);
  return resolveAll(stretches, startsOf(stretches), law);
}

/**
 * Reads what a change of the text changed; the outcome is that of reading the whole text.
 * @param text after the change
 */
export function rereadReferences(read: ReadReferences, text: Pieces, edit: Edit, law: Law): ReadReferences {
  const rescanned = rescan(read.stretches, text, edit, law, read.starts);
  const { from, start, removed, added } = rescanned;
  const stretches = read.stretches.toSpliced(from, removed.length, ...added);
  const starts = changedStarts(read.starts, rescanned);
  const evidence = definesTheSame(read.stretches, rescanned)
    ? adjusted(read.evidence, sightingsOf(removed), sightingsOf(added), law)
    : null;
  const first = read.resolved[from];
  if (!evidence || !first) return resolveAll(stretches, starts, law);
  const now = { stretches, starts, evidence };
  if (![...removed, ...added].some(sees)) return withResolved(now, read, from, removed.length, unseeing(added, first));
  const course = copied(moved(first.course, start - first.start));
  const fresh: Resolved[] = [];
  let place = start;
  let begun = copied(course);
  for (let i = from; i < stretches.length; i++) {
    const old = i < from + added.length ? undefined : read.resolved[i - added.length + removed.length];
    if (old && leadOnAlike(old.course, course, place, place - old.start)) break;
    const stretch = stretches[i] as Stretch;
    fresh.push(resolveStretch(stretch, place, begun, evidence, course, law));
    if (sees(stretch)) begun = copied(course);
    place += stretch.length;
  }
  return withResolved(now, read, from, fresh.length - added.length + removed.length, fresh);
}

/** What was read, with other references in the place of those of so many stretches. */
function withResolved(
  now: Pick<ReadReferences, 'stretches' | 'starts' | 'evidence'>,
  read: ReadReferences,
  from: number,
  count: number,
  fresh: readonly Resolved[],
): ReadReferences {
  const to = from + count;
  const missing = [
    ...read.missing.filter((index) => index < from),
    ...missingOf(fresh).map((index) => from + index),
    ...read.missing.filter((index) => index >= to).map((index) => index - count + fresh.length),
  ];
  const ours = read.ours - oursOf(read.resolved.slice(from, to)) + oursOf(fresh);
  return { ...now, resolved: read.resolved.toSpliced(from, count, ...fresh), missing, ours };
}

function missingOf(resolved: readonly Resolved[]): number[] {
  return resolved.flatMap(({ missing }, index) => (missing.length > 0 ? index : []));
}

function oursOf(resolved: readonly Resolved[]): number {
  return resolved.reduce((sum, { ours }) => sum + ours, 0);
}

/**
 * The references, in the order of the text.
 * @param within only those that may touch this stretch; all where absent
 */
export function referencesOf(read: ReadReferences, within?: Span): Reference[] {
  const found: Reference[] = [];
  visitReferences(
    read,
    ({ references }, by) => {
      for (const reference of references) found.push(movedReference(reference, by));
    },
    within,
  );
  return inOrder(found);
}

/** The references to provisions of the GDPR that do not exist. */
export function missingReferences({ missing, resolved, starts }: ReadReferences): Reference[] {
  const found = missing.flatMap((index) => {
    const { missing, start } = resolved[index] as Resolved;
    return missing.map((reference) => movedReference(reference, (starts[index] as number) - start));
  });
  return inOrder(found);
}

/** How many references lead to the GDPR, that of the United Kingdom included. */
export function countReferences({ ours }: ReadReferences): number {
  return ours;
}

/**
 * Goes through the references, stretch by stretch, as they stood when they were read.
 * @param visit takes those of a stretch and how much further on they stand now
 * @param within only those that may touch this stretch
 */
export function visitReferences(
  { starts, resolved }: ReadReferences,
  visit: (resolved: Resolved, by: number) => void,
  within: Span = { start: 0, end: Number.POSITIVE_INFINITY },
): void {
  for (let i = stretchAt(starts, within.start - LOOKS_AHEAD - 1); i < resolved.length; i++) {
    const place = starts[i] as number;
    if (place - LOOKS_BACK > within.end) break;
    const one = resolved[i] as Resolved;
    if (one.references.length > 0) visit(one, place - one.start);
  }
}

function inOrder(found: Reference[]): Reference[] {
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function resolveAll(stretches: readonly Stretch[], starts: Int32Array, law: Law): ReadReferences {
  const evidence = gather(seen(stretches, 0), law);
  const course = beginning();
  let place = 0;
  let begun = copied(course);
  const resolved = stretches.map((stretch) => {
    const done = resolveStretch(stretch, place, begun, evidence, course, law);
    if (sees(stretch)) begun = copied(course);
    place += stretch.length;
    return done;
  });
  return { stretches, starts, evidence, resolved, missing: missingOf(resolved), ours: oursOf(resolved) };
}

/**
 * Resolves what was seen in a stretch that begins at `start`.
 * @param begun the course at its beginning, which stretches share between which nothing was seen
 * @param course the same, and is taken to where the stretch ends
 */
function resolveStretch(
  stretch: Stretch,
  start: number,
  begun: Course,
  evidence: Evidence,
  course: Course,
  law: Law,
): Resolved {
  if (!sees(stretch)) return { start, course: begun, references: NONE, missing: NONE, ours: 0 };
  const references = resolveOn(moved(stretch.sightings, start - stretch.base), evidence, course, law);
  const missing = references.filter(({ exists }) => exists === false);
  const ours = references.filter(({ instrument }) => instrument === 'gdpr' || instrument === 'uk-gdpr').length;
  return { start, course: begun, references, missing, ours };
}

const NONE: readonly Reference[] = [];

function sees({ sightings }: Stretch): boolean {
  return sightings.length > 0;
}

/** The references of stretches in which nothing is seen, from one that began with the same course. */
function unseeing(stretches: readonly Stretch[], { start, course }: Resolved): Resolved[] {
  let place = start;
  return stretches.map(({ length }) => {
    const empty = { start: place, course, references: NONE, missing: NONE, ours: 0 };
    place += length;
    return empty;
  });
}

/** Whether the stretches that came define what those define that went. */
function definesTheSame(stretches: readonly Stretch[], { from, start, removed, added }: Rescan): boolean {
  if (![...removed, ...added].some(defines)) return true;
  return sameDefinitions(lastSeen(stretches, from, start), seen(removed, start), seen(added, start));
}

function defines({ sightings }: Stretch): boolean {
  return sightings.some(({ type }) => type === 'definition');
}

/** What was seen in stretches, wherever they begin. */
function sightingsOf(stretches: readonly Stretch[]): Sighting[] {
  return stretches.flatMap(({ sightings }) => sightings);
}

function copied(course: Course): Course {
  return { ...course, state: { last: course.state.last, byClass: new Map(course.state.byClass) } };
}

/** What was seen in stretches the first of which begins at `start`. */
function seen(stretches: readonly Stretch[], start: number): Sighting[] {
  const found: Sighting[] = [];
  let place = start;
  for (const { length, base, sightings } of stretches) {
    for (const sighting of moved(sightings, place - base)) found.push(sighting);
    place += length;
  }
  return found;
}

/** More than any definition looks back over. */
const LAST = 12;

function lastSeen(stretches: readonly Stretch[], index: number, start: number): Sighting[] {
  let first = index;
  let place = start;
  for (let count = 0; first > 0 && count < LAST; ) {
    const { length, sightings } = stretches[--first] as Stretch;
    place -= length;
    count += sightings.filter(({ type }) => type !== 'definition').length;
  }
  return seen(stretches.slice(first, index), place);
}

function movedReference(reference: Reference, by: number): Reference {
  if (by === 0) return reference;
  const { start, end, law, expression } = reference;
  return {
    ...reference,
    start: start + by,
    end: end + by,
    ...(law ? { law: { start: law.start + by, end: law.end + by } } : {}),
    expression: { start: expression.start + by, end: expression.end + by },
  };
}
