import type { Reference } from '../citations/reference.ts';
import type { Block } from '../sentences.ts';
import type { Characters } from '../text.ts';
import type { Finding, Status } from './finding.ts';
import { type KindGuess, kindOf } from './kind.ts';
import type { RuleBook } from './rulebook.ts';
import { SentenceReader } from './sentence.ts';
import { type ToldBlock, tell } from './told.ts';
import { languageOf } from './tongue.ts';
import { quotationAfter, quotationBehind, type Zone, Zones, zoneOf } from './zones.ts';

export { type DocumentKind, HEAD, type KindGuess } from './kind.ts';

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
  const quotations = references.flatMap((reference) => quotationBehind(text, reference) ?? []);
  return concluded(text, tell(text, { reader, precedence: book.precedence }), quotations, guess);
}

/**
 * What the sentences of a document tell, seen together: quotations, headings and guidelines assert nothing.
 * @param quotations those that stand behind references
 */
export function concluded(
  text: Characters,
  told: readonly ToldBlock[],
  quotations: readonly Zone[],
  guess: KindGuess,
): Finding[] {
  if (guess.kind === 'unrelated') return [];
  const found: Finding[] = [];
  const list = placed(told);
  const zones = [...quotations];
  told.forEach(({ sentences }, index) => {
    const from = found.length;
    let at = (list[index] as Block).start;
    let hasVerb = false;
    for (const { gap, length, found: here, opening, verb } of sentences) {
      const start = at + gap;
      at = start + length;
      for (const finding of here) found.push(movedFinding(finding, start));
      const cue = opening && { start: start + opening.start, end: start + opening.end };
      const zone = cue && quotationAfter(text, cue, { start, end: at }, list, index);
      if (zone) zones.push(zone);
      hasVerb ||= verb;
    }
    if (found.length === from) return;
    const zone = zoneOf(text, list, index, hasVerb);
    if (zone) zones.push(zone);
  });
  const general = guess.kind === 'guideline' || guess.kind === 'template' ? guess : null;
  const silent = new Zones(zones);
  return found.map((finding) => silenced(finding, silent, general)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The blocks in their places. */
function placed(told: readonly ToldBlock[]): Block[] {
  let at = 0;
  return told.map(({ gap, length, kind, first }) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at, kind, first };
  });
}

function movedFinding(finding: Finding, by: number): Finding {
  const { start, end, cue, clause, speaker } = finding;
  return {
    ...finding,
    start: start + by,
    end: end + by,
    cue: cue && { ...cue, start: cue.start + by, end: cue.end + by },
    clause: { start: clause.start + by, end: clause.end + by },
    ...(speaker && { speaker: { ...speaker, start: speaker.start + by, end: speaker.end + by } }),
  };
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
