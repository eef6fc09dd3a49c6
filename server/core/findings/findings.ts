import type { Reference } from '../citations/reference.ts';
import { conclude, findingsIn } from './document/conclude.ts';
import { type KindGuess, kindOf } from './document/kind.ts';
import { tellerOf } from './document/teller.ts';
import { tell } from './document/told.ts';
import { quotationBehind } from './document/zones.ts';
import type { Finding } from './finding.ts';
import type { LanguageRules, RuleBook } from './rulebook/rulebook.ts';
import { languageOf } from './rulebook/tongue.ts';

export { HEAD, type KindGuess } from './document/kind.ts';
export type { DocumentKind } from './rulebook/kinds.ts';

/**
 * Finds the passages of a text that describe a breach pattern, each with what the text does with it.
 * @param text any text; reading it never fails
 * @param book the rules, made ready by `compileRules`
 * @param references the references found in the text: what is quoted right behind one is the law's
 * @param said the kind of document, when the user has said it or it is known already
 * @returns findings in the order of the text, of every status
 */
export function findings(
  text: string,
  book: RuleBook,
  references: readonly Reference[] = [],
  said?: KindGuess,
): Finding[] {
  const language = book.languages.get(languageOf(text, book.tongues));
  const guess = said ?? kindIn(text, language);
  if (!language || guess.kind === 'unrelated') return [];
  const quotations = references.flatMap((reference) => quotationBehind(text, reference) ?? []);
  const teller = tellerOf(language, book);
  return findingsIn(conclude(text, tell(text, teller), quotations, teller, null), guess);
}

/** Guesses the kind of a document from its first lines and its words. */
export function documentKind(text: string, book: RuleBook): KindGuess {
  return kindIn(text, book.languages.get(languageOf(text, book.tongues)));
}

/** The same in a language that is known already. */
export function kindIn(text: string, language: LanguageRules | undefined): KindGuess {
  return language ? kindOf(text, language.book) : { kind: 'other', reason: [] };
}
