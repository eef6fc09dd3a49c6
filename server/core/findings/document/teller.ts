import { SentenceReader } from '../judging/sentence.ts';
import type { LanguageRules, RuleBook } from '../rulebook/rulebook.ts';
import { Heard } from './heard.ts';
import type { Teller } from './told.ts';

/** What reads the sentences of a language: one for all texts, as its tables are large and texts say the same. */
export function tellerOf(language: LanguageRules, book: RuleBook): Teller {
  const known = tellers.get(language);
  if (known?.book === book) return known;
  const teller = { book, reader: new SentenceReader(book, language), precedence: book.precedence, heard: new Heard() };
  tellers.set(language, teller);
  return teller;
}

const tellers = new WeakMap<LanguageRules, Teller & { readonly book: RuleBook }>();
