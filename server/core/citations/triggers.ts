import { FOLD } from '../instruments/letters.ts';

/** Where the article word begins in a word that another is glued to: "delarticulo". */
export function unglued(text: string, start: number, end: number): number {
  const found = /^(?:dell?|el|los|l|de|all?)(art(?:[ií]culos?|icles?|icol[oi]|t)?)$/i.exec(text.slice(start, end));
  return found ? end - (found[1]?.length ?? 0) : start;
}

/** Whether a label may follow the word that ends at `at`: a digit, a bracket, a single letter. */
export function labelAhead(text: string, at: number): boolean {
  let i = at;
  while (i < at + 8) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 46 && code !== 0xa0 && code !== 10 && code !== 13 && code !== 58) break;
    i++;
  }
  const code = text.charCodeAt(i);
  if (
    (code >= 48 && code <= 57) ||
    code === 40 ||
    code === 39 ||
    code === 34 ||
    code === 0x201c ||
    code === 0xab ||
    code === 0x2018
  )
    return true;
  if (code === 0xa7) return true;
  const folded = code < 0x530 ? FOLD[code] : 0;
  if (!folded) return code === 42 || code === 92 || code === 0xad;
  const after = text.charCodeAt(i + 1);
  // One letter, a Roman number, or "(sub)paragraph of": the rest is for the grammar.
  return (
    !(after < 0x530 && FOLD[after]) ||
    /^(?:[IVX]{2,4}\b|n[°º.o]|of\b|sub|thereof)/.test(text.slice(i, i + 8)) ||
    /^(?:para|sub|sent)/.test(text.slice(i, i + 4))
  );
}
