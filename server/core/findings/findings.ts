import type { Reference } from '../citations/reference.ts';
import { blocks, sentences } from '../sentences.ts';
import type { Finding } from './finding.ts';
import type { RuleBook } from './rulebook.ts';
import { SentenceReader } from './sentence.ts';

/**
 * Finds the passages of a text that describe a breach pattern, each with what the text does with it.
 * @param text any text; reading it never fails
 * @param book the rules, made ready by `compileRules`
 * @param references the references found in the text; a sentence that quotes the law asserts nothing
 * @returns findings in the order of the text, all statuses
 */
export function findings(text: string, book: RuleBook, _references: readonly Reference[] = []): Finding[] {
  const language = book.languages.get('en');
  if (!language) return [];
  const reader = new SentenceReader(book, language);
  const found: Finding[] = [];
  for (const block of blocks(text)) {
    if (block.kind === 'code') continue;
    let first = true;
    for (const sentence of sentences(text, block.start, block.end)) {
      found.push(...once(reader.read(text, sentence.start, sentence.end, !first)));
      first = false;
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One finding for a rule in a clause: the asserted one before the others, the tighter before the wider. */
function once(found: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of found) {
    const key = `${finding.rule} ${finding.clause.start}`;
    const known = best.get(key);
    if (!known || better(finding, known)) best.set(key, finding);
  }
  return [...best.values()];
}

function better(a: Finding, b: Finding): boolean {
  if ((a.status === 'asserted') !== (b.status === 'asserted')) return a.status === 'asserted';
  return a.end - a.start < b.end - b.start;
}
