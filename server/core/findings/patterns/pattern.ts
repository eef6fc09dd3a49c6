import type { Message } from '../../messages.ts';
/**
 * The pattern language of rules and cues: words and word classes, no regular expressions.
 *
 *     {account} … share/v [out] (between|by|among) {several-people}
 */
export type Pattern =
  /** One word as written, or in all forms of a part of speech: `share/v`. */
  | { readonly kind: 'word'; readonly word: string; readonly part: Part | null; readonly at: number }
  /** A word class: `{account}`. */
  | { readonly kind: 'class'; readonly name: string; readonly at: number }
  /** Up to `max` words of any kind: `…`, `…3`. */
  | { readonly kind: 'gap'; readonly max: number }
  | { readonly kind: 'optional'; readonly item: Pattern }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly items: readonly Pattern[] };

/** Parts of speech that inflect: verb, noun, adjective. */
export type Part = 'v' | 'n' | 'a';

export interface PatternProblem {
  /** Offset into the pattern's text. */
  readonly at: number;
  readonly message: Message;
}

/** Words a gap without a number may bridge. */
export const GAP = 6;
const LONGEST_GAP = 20;
const DEEPEST = 12;

/**
 * Reads a pattern. Never throws: what cannot be read is told as problems, and the pattern is what could be read.
 * @param text such as `{account} … (shared|common) [by {several-people}]`
 */
export function readPattern(text: string): { pattern: Pattern; problems: PatternProblem[] } {
  const problems: PatternProblem[] = [];
  let at = 0;

  const choice = (closing: string, depth: number): Pattern => {
    const items = [sequence(closing, depth)];
    while (text[at] === '|') {
      at++;
      items.push(sequence(closing, depth));
    }
    return items.length === 1 ? (items[0] as Pattern) : { kind: 'choice', items };
  };

  const sequence = (closing: string, depth: number): Pattern => {
    const items: Pattern[] = [];
    const start = at;
    for (;;) {
      while (/\s/.test(text[at] ?? '')) at++;
      const char = text[at];
      if (char === undefined || char === '|' || char === closing) break;
      const before = at;
      const item = read(char, depth);
      if (item) items.push(item);
      if (at === before) at++;
    }
    if (items.length === 0) problems.push({ at: start, message: { key: 'rule-file.no-words' } });
    return items.length === 1 ? (items[0] as Pattern) : { kind: 'sequence', items };
  };

  const bracketed = (open: string, closing: string, depth: number): Pattern => {
    const start = at++;
    if (depth > DEEPEST) problems.push({ at: start, message: { key: 'rule-file.too-deep' } });
    const inner = depth > DEEPEST ? ({ kind: 'sequence', items: [] } as Pattern) : choice(closing, depth + 1);
    if (text[at] === closing) at++;
    else problems.push({ at: start, message: { key: 'rule-file.open', values: { open, closing } } });
    return inner;
  };

  const read = (char: string, depth: number): Pattern | null => {
    if (char === '(') return inflected(bracketed('(', ')', depth));
    if (char === '[') return { kind: 'optional', item: bracketed('[', ']', depth) };
    if (char === '{') return readClass();
    if (char === '…' || text.startsWith('...', at)) return readGap();
    if (char === ')' || char === ']' || char === '}') {
      problems.push({ at, message: { key: 'rule-file.closes-nothing', values: { sign: char } } });
      return null;
    }
    return readWord();
  };

  /** "(mechanism|measure)/n": the part of speech of each word in the brackets. */
  const inflected = (group: Pattern): Pattern => {
    const part = /^\/([vna])(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 4))?.[1];
    if (!part) return group;
    at += 2;
    return withPart(group, part as Part);
  };

  const readClass = (): Pattern | null => {
    const start = at;
    const end = text.indexOf('}', at);
    const name = text.slice(start + 1, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    if (end < 0) problems.push({ at: start, message: { key: 'rule-file.open', values: { open: '{', closing: '}' } } });
    if (!/^(?:[a-z][a-z0-9-]*|number<\d{1,3})$/.test(name)) {
      problems.push({ at: start, message: { key: 'rule-file.class-name', values: { name } } });
      return null;
    }
    return { kind: 'class', name, at: start };
  };

  const readGap = (): Pattern => {
    const start = at;
    at += text[at] === '…' ? 1 : 3;
    const digits = /^\d*/.exec(text.slice(at, at + 6))?.[0] ?? '';
    at += digits.length;
    const max = digits === '' ? GAP : Number(digits);
    if (max > LONGEST_GAP)
      problems.push({ at: start, message: { key: 'rule-file.gap', values: { most: LONGEST_GAP } } });
    return { kind: 'gap', max: Math.min(max, LONGEST_GAP) };
  };

  const readWord = (): Pattern | null => {
    const start = at;
    const raw = /^[^\s|()[\]{}…]+/.exec(text.slice(at))?.[0] ?? text[at] ?? '';
    at += Math.max(1, raw.length);
    const slash = raw.lastIndexOf('/');
    const part = slash > 0 ? raw.slice(slash + 1) : null;
    const word = slash > 0 ? raw.slice(0, slash) : raw;
    if (part !== null && part !== 'v' && part !== 'n' && part !== 'a') {
      problems.push({ at: start, message: { key: 'rule-file.part-of-speech', values: { part } } });
      return { kind: 'word', word, part: null, at: start };
    }
    if (!/[\p{L}\p{N}]/u.test(word)) {
      problems.push({ at: start, message: { key: 'rule-file.no-word', values: { word: raw } } });
      return null;
    }
    return { kind: 'word', word, part: part as Part | null, at: start };
  };

  let pattern = choice('', 0);
  while (at < text.length) {
    problems.push({ at, message: { key: 'rule-file.closes-nothing', values: { sign: text[at] ?? '' } } });
    at++;
    pattern = { kind: 'sequence', items: [pattern, choice('', 0)] };
  }
  return { pattern, problems };
}

function withPart(pattern: Pattern, part: Part): Pattern {
  switch (pattern.kind) {
    case 'word':
      return { ...pattern, part: pattern.part ?? part };
    case 'optional':
      return { ...pattern, item: withPart(pattern.item, part) };
    case 'choice':
      return { ...pattern, items: pattern.items.map((item) => withPart(item, part)) };
    case 'sequence': {
      const last = pattern.items.length - 1;
      return { ...pattern, items: pattern.items.map((item, i) => (i === last ? withPart(item, part) : item)) };
    }
    default:
      return pattern;
  }
}
