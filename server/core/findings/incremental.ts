import type { ReadReferences } from '../citations/incremental.ts';
import type { Edit, Pieces } from '../pieces.ts';
import { type Conclusion, conclude } from './document/conclude.ts';
import { type Quotations, quotationsBehind } from './document/quotations.ts';
import { retell } from './document/retell.ts';
import { tellerOf } from './document/teller.ts';
import { type Teller, type ToldBlock, tell } from './document/told.ts';
import { HEAD, type KindGuess, kindIn } from './findings.ts';
import type { LanguageRules, RuleBook } from './rulebook/rulebook.ts';
import { languageOf, TONGUE } from './rulebook/tongue.ts';

/** What was read of the findings of a text, sentence by sentence, so that a change need not read it all again. */
export interface ReadFindings {
  readonly language: LanguageRules | undefined;
  readonly teller: Teller | null;
  /** Guesses the kind of the document, when first asked for. */
  readonly kind: () => KindGuess;
  readonly told: readonly ToldBlock[];
  /** What was concluded of the text before, when that was asked for: not all of that need be done again. */
  readonly before: Concluded | null;
  /** What is concluded of it; worked out when first asked for. */
  concluded: Concluded | null;
}

/** What was concluded of a text, and of which quotations in it. */
interface Concluded {
  readonly quotations: Quotations;
  readonly conclusion: Conclusion;
}

/** Reads the sentences of a whole text. */
export function readFindings(text: string, book: RuleBook): ReadFindings {
  const language = book.languages.get(languageOf(text, book.tongues));
  const teller = language ? tellerOf(language, book) : null;
  return {
    language,
    teller,
    kind: guessing(text.slice(0, HEAD), language),
    told: teller ? tell(text, teller) : [],
    before: null,
    concluded: null,
  };
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
  if (edit.start < TONGUE && book.languages.get(languageOf(text.slice(0, TONGUE), book.tongues)) !== language) {
    return readFindings(text.toString(), book);
  }
  return {
    language,
    teller,
    kind: edit.start < HEAD ? guessing(text.slice(0, HEAD), language) : read.kind,
    told: teller ? retell(told, text, old, edit, teller) : [],
    before: read.concluded ?? read.before,
    concluded: null,
  };
}

function guessing(head: string, language: LanguageRules | undefined): () => KindGuess {
  let guess: KindGuess | null = null;
  return () => {
    guess ??= kindIn(head, language);
    return guess;
  };
}

/** What the sentences of a text tell, seen together. */
export function conclusionOf(read: ReadFindings, text: Pieces, references: ReadReferences): Conclusion {
  const { told, teller, before } = read;
  if (!read.concluded) {
    const quotations = quotationsBehind(references, text, before?.quotations ?? null);
    const conclusion = conclude(text, told, quotations.zones, teller, before?.conclusion ?? null);
    read.concluded = { quotations, conclusion };
  }
  return read.concluded.conclusion;
}
