/** The first code unit that `FOLD` knows nothing of. */
const LIMIT = 0x530;

/**
 * Folds a code unit to its bare lower-case letter (`É` → `e`, Latin, Greek or Cyrillic); 0 for what is no letter.
 * Case and accents carry no meaning in the name of a law, and machine translations and scans lose them.
 */
export const FOLD: Uint16Array = foldTable();

/** The letter a code unit folds to, or 0. */
export function letter(code: number): number {
  return code < LIMIT ? (FOLD[code] ?? 0) : 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A capital of the Latin alphabet, with or without accent. */
export function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** The letters of a text, folded; all else left out: `DS-GVO` → `dsgvo`. */
export function fold(text: string): string {
  if (/^[a-z]*$/.test(text)) return text;
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const found = letter(text.charCodeAt(i));
    if (found) folded += String.fromCharCode(found);
  }
  return folded;
}

/** The words and numbers of a text, folded: `Règlement (UE) n° 2016/679` → `reglement`, `ue`, `n`, `2016`, `679`. */
export function words(text: string): string[] {
  const found: string[] = [];
  let i = 0;
  while (i < text.length) {
    const start = i;
    while (i < text.length && letter(text.charCodeAt(i))) i++;
    if (i > start) {
      found.push(fold(text.slice(start, i)));
      continue;
    }
    while (i < text.length && isDigit(text.charCodeAt(i))) i++;
    if (i > start) found.push(text.slice(start, i).replace(/^0+(?=\d)/, ''));
    else i++;
  }
  return found;
}

function foldTable(): Uint16Array {
  const whole: Record<string, string> = { ß: 's', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 't' };
  // all letters in one text are taken apart much sooner than each by itself
  const all = Array.from({ length: LIMIT }, (_, code) => (code === 10 ? ' ' : String.fromCharCode(code))).join('\n');
  const low = all
    .replace(/[^\p{L}\n]/gu, ' ')
    .toLowerCase()
    .split('\n');
  const bare = low
    .map((letter) => whole[letter] ?? letter)
    .join('\n')
    .normalize('NFD')
    .split('\n');
  return Uint16Array.from(bare, (letter) => (/^[a-z\u0370-\u052f]/.test(letter) ? letter.charCodeAt(0) : 0));
}
