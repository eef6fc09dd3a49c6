/** Pairs of texts that share a run of nine words. */
export function sharedRuns(texts: readonly (readonly [string, string])[]): string[] {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const [id, text] of texts) {
    for (const run of runs(text)) {
      const owner = owners.get(run);
      if (owner !== undefined && owner !== id) shared.push(`${owner} ~ ${id}: ${run}`);
      owners.set(run, id);
    }
  }
  return shared;
}

/** The runs of that many words in a text, in small letters and without punctuation. */
export function runs(text: string, length = 9): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));
}
