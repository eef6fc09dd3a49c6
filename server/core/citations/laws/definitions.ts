import { words } from '../../instruments/letters.ts';
import { DETERMINERS } from '../../instruments.ts';
import type { Span } from '../../text.ts';
import { lawClass } from './lawwords.ts';

/** A name that the document gives to what it has just named: `(hereinafter, "Regulation")`. */
export interface Definition extends Span {
  /** The name, folded, without determiners: `regulation`. */
  readonly terms: readonly string[];
}

/** The words that begin a definition, folded. */
export const DEFINING: readonly string[] = [
  'hereinafter',
  'hereafter',
  'henceforth',
  'apres',
  'folgenden',
  'nachfolgend',
  'nachstehend',
  'seguito',
  'poi',
  'adelante',
  'sucesivo',
  'hierna',
  'folgend',
];

/** The words with what must stand before them: "après" alone begins no definition, "ci-après" does. */
const PHRASE =
  /(?:hereinafter|hereafter|henceforth|ci[-\s]?apr[eè]s|im folgenden?|nachfolgend|nachstehend|[di]{1,2}n? seguito|in poi|en adelante|lo sucesivo|hierna)$/i;

const QUOTES = '"“”„«»‘’\'*_';
const FILLERS =
  "(?:[\\s,:;]|also|and|or|oder|ou|o|referred|to|as|simply|called|known|the|le|la|il|el|die|der|das|les|los|l['’]|dénommée?|désignée?|nur|auch|kurz|genannt|bezeichnet|als|anche|solo|denominato|per|brevità|for|short|in|avanti|lo|solamente|indistintamente|abgekürzt)*";
const DETERMINER = "(?:(?:the|le|la|il|el|die|der|das|l['’])\\s*)?";
const TERM = `[${QUOTES}\\s]*${DETERMINER}([^${QUOTES}()\\n,;]{2,60}?)\\s*[${QUOTES}]`;
const QUOTED = new RegExp(
  `^${FILLERS}[${QUOTES}]+${TERM}+(?:\\s*(?:or|ou|oder|o|and|et|und|e|y|,)\\s*(?:the|le|la|il|el|die|der|das)?\\s*[${QUOTES}]+${TERM})?`,
  'iu',
);
const PLAIN = new RegExp(`^${FILLERS}(\\p{Lu}[\\p{L}.-]*(?:\\s+\\p{Lu}[\\p{L}-]*){0,4})`, 'u');
const CLOSED = new RegExp(
  `[(;,–-]\\s*${DETERMINER}[${QUOTES}]+\\s*${DETERMINER}([^${QUOTES}()\\n;]{2,60}?)\\s*[${QUOTES}]+\\s*\\\\?$`,
  'iu',
);

/** The definition after a word such as "hereinafter" that ends at `at`; null where no name follows. */
export function definitionAfter(text: string, at: number): Definition | null {
  if (!PHRASE.test(text.slice(Math.max(0, at - 14), at))) return null;
  const ahead = text.slice(at, at + 160);
  const quoted = QUOTED.exec(ahead);
  const found = quoted ?? PLAIN.exec(ahead);
  if (!found) return null;
  const terms = [found[1], found[2]].map((term) => termOf(term ?? '')).filter(Boolean);
  return terms.length > 0 ? { start: at, end: at + found[0].length, terms } : null;
}

/** The definition that a closing bracket at `at` ends: `("the Code")`, `(OJ 2016 L 119; ‘the GDPR’)`; null for other brackets. */
export function definitionBefore(text: string, at: number): Definition | null {
  const before = text.slice(Math.max(0, at - 80), at);
  const found = CLOSED.exec(before);
  const term = termOf(found?.[1] ?? '');
  return term ? { start: at - (found?.[0].length ?? 0), end: at, terms: [term] } : null;
}

/** The name, when it is one of a law: it has the word for one, or is an abbreviation; parties get names too. */
function termOf(written: string): string {
  const found = words(written);
  if (
    !found.some((word) => word.length > 2 && lawClass(word)) &&
    !/^[^\s]*\p{Lu}[^\s]*\p{Lu}[^\s]*$/u.test(written.trim())
  )
    return '';
  while (found.length > 1 && DETERMINERS.has(found[0] ?? '')) found.shift();
  return found.join(' ');
}
