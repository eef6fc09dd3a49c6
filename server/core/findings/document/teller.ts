import { FurtherReader, type Reader } from '../judging/reader.ts';
import { SentenceReader } from '../judging/sentence.ts';
import type { LanguageRules, RuleBook } from '../rulebook/rulebook.ts';
import { Heard } from './heard.ts';
import { LeadIns } from './lead-ins.ts';
import { Supposing } from './supposed.ts';
import { Passage } from './taken-up.ts';
import type { Teller } from './told.ts';

/** What reads the sentences of a language: one for all texts, as its tables are large and texts say the same. */
export function tellerOf(language: LanguageRules, book: RuleBook): Teller {
  const all = tellers.get(book) ?? new Map<LanguageRules, Teller>();
  tellers.set(book, all);
  const known = all.get(language);
  if (known) return known;
  const teller = {
    reader: readerOf(language, book),
    passage: new Passage(language.book),
    leadIns: new LeadIns(language.book),
    supposing: new Supposing(language.book),
    precedence: book.precedence,
    heard: new Heard(),
  };
  all.set(language, teller);
  return teller;
}

const tellers = new WeakMap<RuleBook, Map<LanguageRules, Teller>>();

function readerOf(language: LanguageRules, book: RuleBook): Reader {
  const first = new SentenceReader(book, language);
  const further = book.further?.languages.get(language.book.language);
  if (!book.further || !further) return first;
  return new FurtherReader(first, new SentenceReader(book.further, further, first), book.further.byId);
}
