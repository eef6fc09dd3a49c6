import { type Analysis, kindOfDocument } from '../analysis.ts';
import type { Finding } from '../findings/finding.ts';
import { charactersOf, findingsByStretch, visitReferences } from '../glance.ts';
import type { Knowledge } from '../knowledge.ts';

/** Shorter texts say what they say once; UTF-16 code units. */
const LONG = 4_000;
/** Words so far apart seldom tell one thing; UTF-16 code units. */
const WIDE = 100;
/** A text that cites so many provisions of the Regulation shows what it is about. */
const CITED = 4;

/**
 * The rules that a document touches only in passing: asserted once in a long text, by one frame alone, and either in
 * words that stand far apart or while all the provisions cited stand in other chapters than those of the rule.
 *
 * A decision comes back to what it finds, in other words: in texts that the rules were not written from, two of three
 * such passages told no failing. A contract or a record says each thing once; nothing in them is left out.
 */
export function rulesInPassing(analysis: Analysis, knowledge: Knowledge): ReadonlySet<string> {
  const passing = new Set<string>();
  if (charactersOf(analysis).length < LONG) return passing;
  const { kind } = kindOfDocument(analysis, knowledge);
  if (kind !== 'decision' && kind !== 'other') return passing;
  let cited: ReadonlySet<number> | null = null;
  for (const { rule, start, end, alone } of assertedOnce(findingsByStretch(analysis))) {
    if (!alone) continue;
    if (end - start < WIDE) {
      cited ??= chaptersCited(analysis);
      const asked = knowledge.rules.byId.get(rule)?.provisions ?? [];
      if (cited.size === 0 || asked.length === 0 || asked.some((id) => cited?.has(chapterOf(id)))) continue;
    }
    passing.add(rule);
  }
  return passing;
}

/** The asserted findings whose rules have no other one. */
function assertedOnce(stretches: readonly (readonly Finding[])[]): Finding[] {
  const once = new Map<string, Finding | null>();
  for (const stretch of stretches)
    for (const [rule, finding] of assertedIn(stretch)) once.set(rule, once.has(rule) ? null : finding);
  return [...once.values()].flatMap((finding) => finding ?? []);
}

/** The rules that a stretch asserts in full, each with its finding where that is the only one. */
function assertedIn(stretch: readonly Finding[]): Once {
  const known = ASSERTED.get(stretch);
  if (known) return known;
  const once = new Map<string, Finding | null>();
  for (const finding of stretch) {
    const { rule, status, again } = finding;
    if (status === 'asserted' && !again) once.set(rule, once.has(rule) ? null : finding);
  }
  ASSERTED.set(stretch, once);
  return once;
}

type Once = ReadonlyMap<string, Finding | null>;
/** An edit leaves most stretches as they are. */
const ASSERTED = new WeakMap<readonly Finding[], Once>();

/** The chapters of the provisions that a text cites; none where it cites too few to show what it is about. */
function chaptersCited(analysis: Analysis): ReadonlySet<number> {
  const chapters = new Set<number>();
  let cited = 0;
  visitReferences(analysis, ({ instrument, provision, exists }) => {
    if ((instrument !== 'gdpr' && instrument !== 'uk-gdpr') || provision === null || !exists) return;
    cited++;
    chapters.add(chapterOf(provision));
  });
  return cited < CITED ? new Set() : chapters;
}

/** The number of the chapter that a provision stands in; 0 for recitals and whole chapters. */
export function chapterOf(id: string): number {
  const article = Number.parseInt(id, 10);
  return CHAPTERS.filter((first) => first <= article).length;
}

/** The first article of each chapter of the Regulation; the statute need not be unpacked for that. */
const CHAPTERS = [1, 5, 12, 24, 44, 51, 60, 77, 85, 92, 94];
