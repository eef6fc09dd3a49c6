import type { Message } from '../../messages.ts';
import { type Matcher, matcher } from '../patterns/matcher.ts';
import { type Pattern, readPattern } from '../patterns/pattern.ts';
import type { LanguageBook } from './language.ts';
import type { RuleProblem } from './rule.ts';
import { list, record } from './yaml.ts';

/** What a frame asks for: a due act that is missing, a bad act that is told, or words in their order. */
export const KINDS = ['lacks', 'happens', 'says'] as const;
export type FrameKind = (typeof KINDS)[number];

/** The parts that may stand beside the act; their names are for the reader, they all work alike. */
export const ROLES = ['object', 'by', 'to', 'with', 'in', 'when', 'how'] as const;

/** Where the parts are looked for: the act's clause, its sentence, or that and the sentence before. */
export const FRAME_REACHES = ['clause', 'sentence', 'passage'] as const;
export type FrameReach = (typeof FRAME_REACHES)[number];

/** A frame of a rule, made ready. */
export interface Frame {
  readonly rule: number;
  readonly kind: FrameKind;
  readonly act: Matcher;
  /** For `lacks`: the symbol of the act's undone forms ("unencrypted"), or -1. */
  readonly undone: number;
  readonly roles: readonly Matcher[];
  readonly not: readonly Matcher[];
  readonly reach: FrameReach;
  /** Whether being able to is as bad as doing ("anyone could open the folder"). */
  readonly ability: boolean;
  /** Whether it tells its rule only near a passage that tells it without help: the thing meant is known from there. */
  readonly again: boolean;
}

const KEYS = new Set<string>([...KINDS, ...ROLES, 'not', 'reach', 'ability', 'again']);

/**
 * Reads one frame of a rule file. Null when it has a mistake; every mistake is told with its place.
 * @param path of the frame inside the file: `frames/en/0`
 */
export function readFrame(
  source: unknown,
  rule: { index: number; id: string },
  path: string,
  book: LanguageBook,
  problems: RuleProblem[],
): Frame | null {
  const entry = record(source);
  const before = problems.length;
  const tell = (key: string, message: Message, at = 0) =>
    problems.push({ rule: rule.id, path: key ? `${path}/${key}` : path, at, message });

  const kinds = KINDS.filter((kind) => entry[kind] !== undefined);
  if (kinds.length !== 1) tell('', { key: 'rule-file.one-act' });
  for (const key of Object.keys(entry))
    if (!KEYS.has(key)) tell(key, { key: 'rule-file.no-part', values: { part: key } });
  const reach = entry.reach ?? 'clause';
  if (!FRAME_REACHES.includes(reach as FrameReach))
    tell('reach', { key: 'file.one-of', values: { key: 'reach', values: FRAME_REACHES.join(', ') } });
  if (entry.ability !== undefined && entry.ability !== 'counts')
    tell('ability', { key: 'file.one-of', values: { key: 'ability', values: 'counts' } });
  if (entry.again !== undefined && entry.again !== 'nearby')
    tell('again', { key: 'file.one-of', values: { key: 'again', values: 'nearby' } });

  const read = (key: string, value: unknown): { pattern: Pattern; matcher: Matcher } | null => {
    if (typeof value !== 'string') {
      tell(key, { key: 'rule-file.text' });
      return null;
    }
    const { pattern, problems: found } = readPattern(value);
    for (const { at, message } of found) tell(key, message, at);
    for (const { name, at } of classesIn(pattern))
      if (!book.rules.has(name)) tell(key, { key: 'rule-file.no-class', values: { name } }, at);
    if (problems.length > before) return null;
    const ready = matcher(pattern, book.rules);
    if (!ready) tell(key, { key: 'rule-file.says-nothing' });
    return ready && { pattern, matcher: ready };
  };

  const kind = kinds[0];
  const act = kind ? read(kind, entry[kind]) : null;
  const roles = ROLES.flatMap((role) => (entry[role] === undefined ? [] : [read(role, entry[role])]));
  const not = list(entry.not).map((value, i) => read(Array.isArray(entry.not) ? `not/${i}` : 'not', value));
  if (problems.length > before || !kind || !act) return null;
  return {
    rule: rule.index,
    kind,
    act: act.matcher,
    undone: kind === 'lacks' ? book.rules.undone(act.pattern) : -1,
    roles: roles.flatMap((role) => (role ? [role.matcher] : [])),
    not: not.flatMap((item) => (item ? [item.matcher] : [])),
    reach: reach as FrameReach,
    ability: entry.ability === 'counts',
    again: entry.again === 'nearby',
  };
}

/** The word classes a pattern names. */
function classesIn(pattern: Pattern): { name: string; at: number }[] {
  switch (pattern.kind) {
    case 'class':
      return [pattern];
    case 'optional':
      return classesIn(pattern.item);
    case 'sequence':
    case 'choice':
      return pattern.items.flatMap(classesIn);
    default:
      return [];
  }
}
