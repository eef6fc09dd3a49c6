/** How much of a text is looked at. */
const SAMPLE = 3500;
/** Words needed to tell a language at all. */
const ENOUGH = 10;

/** The language of a text by its small words; undefined for a text too short or too mixed to tell. */
export function languageOf(text: string, languages: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const counts = new Map<string, number>();
  // From the middle: the head of a page may be in another language than the decision.
  const from = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
  for (const [word] of text
    .slice(from, from + SAMPLE)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = [...languages].map(([language, words]) => {
    let score = 0;
    for (const word of words) score += Math.min(counts.get(word) ?? 0, 200);
    return { language, score };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < ENOUGH) return undefined;
  return second && best.score < second.score * 1.15 ? undefined : best.language;
}
