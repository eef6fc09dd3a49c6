import { FurtherReader, type Reader } from '../judging/reader.ts';
import { SentenceReader } from '../judging/sentence.ts';
import type { LanguageRules, RuleBook } from '../rulebook/rulebook.ts';
import { Heard } from './heard.ts';
import type { Teller } from './told.ts';

/** What reads the sentences of a language: one for all texts, as its tables are large and texts say the same. */
export function tellerOf(language: LanguageRules, book: RuleBook): Teller {
  const known = tellers.get(language);
  if (known?.book === book) return known;
  const teller = { book, reader: readerOf(language, book), precedence: book.precedence, heard: new Heard() };
  tellers.set(language, teller);
  return teller;
}

const tellers = new WeakMap<LanguageRules, Teller & { readonly book: RuleBook }>();

function readerOf(language: LanguageRules, book: RuleBook): Reader {
  const first = new SentenceReader(book, language);
  const further = book.further?.languages.get(language.book.language);
  if (!book.further || !further) return first;
  return new FurtherReader(first, new SentenceReader(book.further, further), book.further.byId);
}
