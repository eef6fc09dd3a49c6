import type { CardWords } from './words.ts';

/** Small words that stand inside names. */
const INSIDE =
  /^(?:of|for|the|and|at|in|on|de|du|des|la|le|les|et|d['’]|del|della|dei|delle|di|per|e|y|und|für|der|die|das|am|im|van|voor|z|o\.o\.|&|a\/s|sp\.|s\.?r\.?l\.?|s\.?p\.?a\.?|gmbh|mbh|ab|as|oy|oyj|plc|kg|co\.?|inc\.?|ltd\.?)$/iu;

/**
 * The name that a stretch begins with: capitalised words with the small words among them, and its legal form; what
 * introduces it ("the company") and what follows it is left out. Undefined where there is no name, as in "the
 * complainant" or where it was struck out.
 */
export function partyName(stretch: string, { patterns }: CardWords): string | undefined {
  let rest = stretch.trim().replace(/^(?:the|la|le|les|der|die|das|den|dem|el|il|lo|los|las|une?|an?)\s+|^l['’]/iu, '');
  patterns.titles.lastIndex = 0;
  const title = patterns.titles.exec(rest);
  if (title?.index === 0) rest = rest.slice(title[0].length).trim();
  const kept: string[] = [];
  for (const word of rest.split(/\s+/)) {
    if (!/^[\p{Lu}\d"“„«]/u.test(word) && !INSIDE.test(word.replace(/[,;]$/, ''))) break;
    if (/^[-–—(]/.test(word)) break;
    kept.push(word);
    if (/[;:]$/.test(word) || (word.endsWith(',') && !isLegalForm(rest, kept.join(' ')))) break;
  }
  while (
    kept.length > 0 &&
    /^\p{Ll}/u.test(kept.at(-1) ?? '') &&
    !/^(?:o\.o\.|gmbh|plc|ab|as)$/iu.test(kept.at(-1) ?? '')
  )
    kept.pop();
  const name = kept
    .join(' ')
    .replace(/^["“„«]|["”“»]$/gu, '')
    .replace(/[,;:]+$/, '')
    .replace(/(?<!\b(?:\p{Lu}|o|Inc|Ltd|Co|Corp|Zrt|Nyrt|Kft|Bt))\.$/u, '');
  return /\p{Lu}\p{L}|\p{Lu}\.|\d/u.test(name) && !/^(?:\p{Lu}\.?){1,3}$/u.test(name) ? name : undefined;
}

/** "Nimbus, S.L." goes on behind its comma. */
function isLegalForm(rest: string, before: string): boolean {
  return /^\s*(?:S\.|Inc|Ltd|LLC|GmbH|AG|SA\b|SL\b|SLU\b)/u.test(rest.slice(before.length));
}
