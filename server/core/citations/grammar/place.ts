import type { Mention } from '../laws/mention.ts';
import type { Lexer } from '../words/lexer.ts';
import { type Phrases, phrases } from '../words/words.ts';
import { phraseAt } from './separators.ts';

/**
 * Where a citation says that its article stands: in the document itself ("hereof"), or above or below in the text, which
 * may be an article of the document or one that it has cited before.
 */
export type Place = 'here' | 'above' | 'below';

/** "Article 12 hereof", "article 4 des présentes", "Article 7 below", "artículo 7 infra": the place, and the index after it. */
export function placeAfter(lexer: Lexer, from: number): { readonly place: Place; readonly next: number } | null {
  const at = lexer.at(from).value === ',' ? from + 1 : from;
  if (lexer.at(at).gap > 2) return null;
  for (const [place, words] of PLACES) {
    const next = phraseAt(lexer, at, words);
    // "l'article 6 ci-après dénommé" gives a name.
    if (next > at && !/^(?:denomm|design|nomm|citat|cite|menzion|mention)/.test(lexer.at(next).value))
      return { place, next };
  }
  return null;
}

/** "siehe unten Artikel 5", "nachstehender Artikel 3", "the following Article 5". */
export function placeBefore(text: string, at: number): Place | null {
  const found = BEFORE.exec(text.slice(Math.max(0, at - 30), at));
  if (!found) return null;
  return found[1] ? 'below' : 'above';
}

/** The document itself, as the law of what is cited at a place. */
export function ownLaw(start: number, end: number): Mention {
  return { start, end, ids: [], sort: 'self', class: 'contract', pointing: true, term: '' };
}

const PLACES: readonly (readonly [Place, Phrases])[] = [
  ['here', phrases(['hereof', 'herein', 'hereunder', 'hereto', 'of these presents', 'des presentes', 'aux presentes'])],
  [
    'below',
    phrases([
      'below',
      'hereinbelow',
      'overleaf',
      'infra',
      'ci dessous',
      'ci apres',
      'plus bas',
      'plus loin',
      'qui suit',
      'che segue',
      'che seguono',
      'sotto',
      'qui sotto',
      'siguiente',
      'mas abajo',
      'mas adelante',
      'unten',
      'weiter unten',
    ]),
  ],
  [
    'above',
    phrases([
      'above',
      'hereinabove',
      'supra',
      'ci dessus',
      'ci avant',
      'plus haut',
      'qui precede',
      'che precede',
      'che precedono',
      'di cui sopra',
      'sopra',
      'qui sopra',
      'anterior',
      'precedente',
      'mas arriba',
      'oben',
      'weiter oben',
    ]),
  ],
];

/** A comma ends what was said before: "as explained above, Article 33 was breached" says nothing of the article. */
const BEFORE =
  /(?<!\p{L})(?:(unten|nachstehende[rnms]?|nachfolgende[rnms]?|following|below|infra|ci-dessous|seguente|siguiente|(?:see|cf\.|siehe|voir|vedi|véase)\s+(?:below|infra|unten|ci-dessous),)|oben|vorstehende[rnms]?|vorangehende[rnms]?|preceding|above|supra|ci-dessus|precedente|(?:see|cf\.|siehe|voir|vedi|véase)\s+(?:above|supra|oben|ci-dessus),)\s+$/iu;
