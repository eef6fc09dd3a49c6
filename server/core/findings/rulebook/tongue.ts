import type { Language } from '../../statute.ts';
import { isLetter } from '../words/tokens.ts';
import { list, record } from './yaml.ts';

/** Small words by which languages are known. */
export type Tongues = ReadonlyMap<string, readonly Language[]>;

/** How much of a text is read to know its language. */
export const TONGUE = 6000;

/** Reads knowledge/words/languages. */
export function readTongues(file: unknown): Tongues {
  const words = new Map<string, Language[]>();
  for (const [language, entries] of Object.entries(record(file)))
    for (const entry of list(entries))
      words.set(String(entry), [...(words.get(String(entry)) ?? []), language as Language]);
  return words;
}

/** The language most of a text's small words belong to; English when there are none. */
export function languageOf(text: string, tongues: Tongues): Language {
  const counts = new Map<Language, number>([['en', 0.5]]);
  const head = text.slice(0, TONGUE).toLowerCase();
  for (let at = 0; at < head.length; ) {
    const start = at;
    while (at < head.length && isLetter(head.charCodeAt(at))) at++;
    const small = at > start ? tongues.get(head.slice(start, at)) : undefined;
    if (small) for (const language of small) counts.set(language, (counts.get(language) ?? 0) + 1);
    at++;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? 'en';
}
