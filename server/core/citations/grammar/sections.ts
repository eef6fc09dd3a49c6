import type { Lexer } from '../words/lexer.ts';
import { REGULATION, SECTION, SHORT_SECTION } from '../words/words.ts';
import { type Citation, type Grammar, withLaw } from './citation.ts';
import { headAt } from './headword.ts';
import { articleList } from './provisions.ts';

/** A section of an act: "§ 26 BDSG", "section 6 of the Data Protection Act". The word needs its law, the sign does not. */
export function sectionCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  const double = lexer.at(from).value === '§' && lexer.at(from + 1).value === '§';
  const { head, next } = headAt(lexer, double ? from + 1 : from, start);
  const several = double || SECTION.get(lexer.at(from).value) === true;
  const list = articleList(
    lexer,
    next,
    { ...head, many: several, short: true, sign: lexer.at(from).value === '§' },
    grammar.statute,
  );
  if (!list) return null;
  const citation = withLaw(lexer, 'section', start, list, grammar);
  const section = lexer.at(from).value === '§' || (citation.law && citation.law.class !== 'decision');
  return section ? citation : null;
}

/** "regulation 22 of PECR", "regulations 5A and 6 of the 2003 Regulations": only with a law that is known, and is not the GDPR. */
export function regulationCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  return sectionOf(lexer, from, start, grammar, REGULATION, (id) => !id.endsWith('gdpr'));
}

/** "s. 7(9) DPA 1998", "ss 170 and 171 of the Data Protection Act 2018": only with an act of Britain or Ireland. */
export function shortSectionCitation(lexer: Lexer, from: number, start: number, grammar: Grammar): Citation | null {
  return sectionOf(lexer, from, start, grammar, SHORT_SECTION, (id) => /^gb|^ie/.test(id));
}

function sectionOf(
  lexer: Lexer,
  from: number,
  start: number,
  grammar: Grammar,
  words: ReadonlyMap<string, boolean>,
  fits: (id: string) => boolean,
): Citation | null {
  const { head, next } = headAt(lexer, from, start);
  const many = words.get(lexer.at(from).value) === true;
  const list = articleList(lexer, next, { ...head, many, short: true }, grammar.statute);
  const citation = list && withLaw(lexer, 'section', start, list, grammar);
  const ids = citation?.law?.ids ?? [];
  return ids.length > 0 && ids.every(fits) ? citation : null;
}
