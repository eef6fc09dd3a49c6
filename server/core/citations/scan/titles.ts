import { words } from '../../instruments/letters.ts';
import type { Statute } from '../../statute.ts';
import type { Lexer } from '../words/lexer.ts';

/** A title counts when so many of its words stand there, or all of a shorter one. */
const ENOUGH = 3;

/** Whether the official title of an article of the GDPR follows its number: "Article 32 – Security of processing". */
export function titleFollows(lexer: Lexer, from: number, article: string, statute: Statute): boolean {
  let i = from;
  while (i < from + 3 && lexer.at(i).kind === 'mark' && lexer.at(i).gap <= 2) i++;
  return titlesOf(statute, article).some((title) => {
    const wanted = title.slice(0, ENOUGH);
    let at = i;
    for (const word of wanted) {
      while (/^['’-]$/.test(lexer.at(at).value)) at++;
      if (lexer.at(at).value !== word) return false;
      at++;
    }
    return wanted.join('').length > 6;
  });
}

function titlesOf(statute: Statute, article: string): readonly (readonly string[])[] {
  let known = titles.get(statute);
  if (!known) {
    known = new Map(
      statute.articles.map(({ number, title }) => [
        String(number),
        Object.values(title)
          .map(words)
          .filter(({ length }) => length > 0),
      ]),
    );
    titles.set(statute, known);
  }
  return known.get(article) ?? [];
}

const titles = new WeakMap<Statute, Map<string, string[][]>>();
