import type { Language } from '../statute.ts';
import { list, record } from './yaml.ts';

/** Small words by which languages are known. */
export type Tongues = ReadonlyMap<string, readonly Language[]>;

/** How much of a text is read to know its language. */
const READ = 6000;

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
  for (const [word] of text
    .slice(0, READ)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    for (const language of tongues.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? 'en';
}
