import type { Message, Values } from '../messages.ts';

/** Findings that are known and shall not be reported again: how often each rule finds the same words in a document. */
export type Baseline = readonly BaselineEntry[];

export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  /** The clause of the finding, with single spaces and small letters: it stays the same when the text around it changes. */
  readonly text: string;
  readonly count: number;
}

/** The form of baseline files this version writes and reads. */
export const BASELINE_VERSION = 1;

/** A baseline as the content of a JSON file, in a stable order. */
export function writeBaseline(entries: Baseline): string {
  const sorted = [...entries].sort(
    (a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.text, b.text),
  );
  return `${JSON.stringify({ version: BASELINE_VERSION, entries: sorted }, null, 2)}\n`;
}

/** Reads a baseline file; a mistake gives an empty baseline and what is wrong, in one sentence. */
export function readBaseline(content: string): { baseline: Baseline; problem?: Message } {
  const nothing = (key: string, values?: Values) => ({ baseline: [], problem: { key, values } });
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return nothing('baseline.json');
  }
  const { version, entries } = (parsed ?? {}) as { version?: unknown; entries?: unknown };
  if (typeof version !== 'number' || !Array.isArray(entries)) return nothing('baseline.other');
  if (version > BASELINE_VERSION) return nothing('baseline.newer', { version });
  const sound = entries.filter(isEntry);
  const lost = entries.length - sound.length;
  return lost > 0
    ? { baseline: sound, problem: { key: lost === 1 ? 'baseline.lost-one' : 'baseline.lost', values: { count: lost } } }
    : { baseline: sound };
}

function isEntry(entry: unknown): entry is BaselineEntry {
  const { file, rule, text, count } = (entry ?? {}) as Record<string, unknown>;
  return typeof file === 'string' && typeof rule === 'string' && typeof text === 'string' && typeof count === 'number';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
