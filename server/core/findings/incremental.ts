import { type ReadReferences, visitReferences } from '../citations/incremental.ts';
import type { Edit, Pieces } from '../pieces.ts';
import type { Characters } from '../text.ts';
import type { Finding } from './finding.ts';
import { concluded, documentKind, HEAD, type KindGuess } from './findings.ts';
import { retell } from './retell.ts';
import type { LanguageRules, RuleBook } from './rulebook.ts';
import { SentenceReader } from './sentence.ts';
import { type Teller, type ToldBlock, tell } from './told.ts';
import { languageOf } from './tongue.ts';
import { quotationBehind, type Zone } from './zones.ts';

/** What was read of the findings of a text, sentence by sentence, so that a change need not read it all again. */
export interface ReadFindings {
  readonly language: LanguageRules | undefined;
  readonly teller: Teller | null;
  readonly guess: KindGuess;
  readonly told: readonly ToldBlock[];
}

/** Reads the sentences of a whole text. */
export function readFindings(text: string, book: RuleBook): ReadFindings {
  const language = book.languages.get(languageOf(text, book.tongues));
  const teller = language ? { reader: new SentenceReader(book, language), precedence: book.precedence } : null;
  return { language, teller, guess: documentKind(text, book), told: teller ? tell(text, teller) : [] };
}

/**
 * Reads what a change of the text changed; the outcome is that of reading the whole text.
 * @param old the text before the change, @param text after it
 */
export function rereadFindings(
  read: ReadFindings,
  text: Pieces,
  old: Pieces,
  edit: Edit,
  book: RuleBook,
): ReadFindings {
  const { teller, told, language } = read;
  // the language and the kind of a document are told from its beginning
  const head = edit.start < HEAD ? text.slice(0, HEAD) : null;
  if (head !== null && book.languages.get(languageOf(head, book.tongues)) !== language) {
    return readFindings(text.toString(), book);
  }
  return {
    language,
    teller,
    guess: head === null ? read.guess : documentKind(head, book),
    told: teller ? retell(told, text, old, edit, teller) : [],
  };
}

/** All findings, in the order of the text. */
export function findingsOf({ told, guess }: ReadFindings, text: Characters, references: ReadReferences): Finding[] {
  const quotations: Zone[] = [];
  visitReferences(references, (reference, by) => {
    const zone = quotationBehind(text, reference, by);
    if (zone) quotations.push(zone);
  });
  return concluded(text, told, quotations, guess);
}
