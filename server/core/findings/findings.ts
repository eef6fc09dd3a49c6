import type { Reference } from '../citations/reference.ts';
import { blocks, sentences } from '../sentences.ts';
import type { Finding, Status } from './finding.ts';
import { type KindGuess, kindOf } from './kind.ts';
import { settled } from './precedence.ts';
import type { RuleBook } from './rulebook.ts';
import { SentenceReader } from './sentence.ts';
import { languageOf } from './tongue.ts';
import { quotationAfter, quotationsOf, type Zone, Zones, zoneOf } from './zones.ts';

export type { DocumentKind, KindGuess } from './kind.ts';

/**
 * Finds the passages of a text that describe a breach pattern, each with what the text does with it.
 * @param text any text; reading it never fails
 * @param book the rules, made ready by `compileRules`
 * @param references the references found in the text: what is quoted right behind one is the law's
 * @param guess the kind of document, when the user has said it or it is known already
 * @returns findings in the order of the text, of every status
 */
export function findings(
  text: string,
  book: RuleBook,
  references: readonly Reference[] = [],
  guess: KindGuess = documentKind(text, book),
): Finding[] {
  const language = book.languages.get(languageOf(text, book.tongues));
  if (!language || guess.kind === 'unrelated') return [];
  const reader = new SentenceReader(book, language);
  const found: Finding[] = [];
  const list = blocks(text);
  const zones: Zone[] = quotationsOf(text, references);
  list.forEach((block, index) => {
    if (block.kind === 'code') return;
    const from = found.length;
    let goesOn = false;
    let hasVerb = false;
    for (const sentence of sentences(text, block.start, block.end)) {
      const told = reader.read(text, sentence.start, sentence.end, goesOn);
      if (told.length > 0) found.push(...settled(told, book.precedence));
      const opening = reader.quotation();
      const zone = opening && quotationAfter(text, opening, sentence, list, index);
      if (zone) zones.push(zone);
      hasVerb ||= told.length > 0 && reader.hasVerb;
      goesOn = true;
    }
    if (found.length === from) return;
    const zone = zoneOf(text, list, index, hasVerb);
    if (zone) zones.push(zone);
  });
  const general = guess.kind === 'guideline' || guess.kind === 'template' ? guess : null;
  const silent = new Zones(zones);
  return found.map((finding) => silenced(finding, silent, general)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Guesses the kind of a document from its first lines and its words. */
export function documentKind(text: string, book: RuleBook): KindGuess {
  const language = book.languages.get(languageOf(text, book.tongues));
  return language ? kindOf(text, language.book) : { kind: 'other', reason: [] };
}

/** A zone asserts nothing; nor does a guideline or a template as a whole. */
function silenced(finding: Finding, zones: Zones, general: KindGuess | null): Finding {
  if (finding.status !== 'asserted') return finding;
  const zone = zones.at(finding.start);
  if (!zone && !general) return finding;
  const cue = zone?.cue ?? general?.reason[0];
  const status: Status = 'hypothetical';
  return { ...finding, status, cue: cue ? { ...cue, status } : null };
}
