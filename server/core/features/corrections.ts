import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import { canonical } from '../citations/write.ts';
import { languageOf } from '../findings/rulebook/tongue.ts';
import { charactersOf, referencesAt } from '../glance.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Judgement } from '../policy/judgement.ts';
import type { Span } from '../text.ts';
import { formOf } from './title-completion.ts';

/** Words that may stand in place of others. */
export interface Correction {
  readonly span: Span;
  readonly text: string;
}

/**
 * What may have been meant where a provision is cited that does not exist: in the very words with another number where
 * that can be, else as the document cites, else in its language.
 */
export function corrections(analysis: Analysis, at: Span, { rules, instruments }: Knowledge): Correction[] {
  const wrong = referencesAt(analysis, at).filter(({ suggestions = [] }) => suggestions.length > 0);
  if (wrong.length === 0) return [];
  const text = charactersOf(analysis);
  const form = formOf(analysis);
  const language = languageOf(text.slice(0, OPENING), rules.tongues);
  return wrong.flatMap((reference) => {
    const { start, end, suggestions = [] } = reference;
    const words = text.slice(start, end);
    return suggestions.map(({ instrument, provision }) => {
      const same = instrument === reference.instrument ? withNumber(words, reference, provision) : undefined;
      const alike = instrument === 'gdpr' ? form?.(provision) : undefined;
      return { span: { start, end }, text: same ?? alike ?? canonical(provision, instrument, language, instruments) };
    });
  });
}

/** So much of a text tells its language. */
const OPENING = 6000;

/** A citation with another number in it; undefined where more than a number is cited, or the number stands there twice. */
function withNumber(words: string, { provision }: Reference, meant: string): string | undefined {
  const [, kind = '', number = ''] = /^(recital )?(\d+)$/.exec(provision ?? '') ?? [];
  const [, otherKind = '', other] = /^(recital )?(\d+)$/.exec(meant) ?? [];
  const found = words.match(/\d+/g) ?? [];
  if (other === undefined || kind !== otherKind || found.length !== 1 || found[0] !== number) return undefined;
  return words.replace(number, other);
}

/**
 * What takes out the markers that silence nothing: those that have expired and those for which there is nothing. A marker
 * that is misspelt stays, as its author meant something by it.
 */
export function markerRemovals(analysis: Analysis, { remarks }: Judgement): Correction[] {
  return remarks.flatMap((remark) => {
    if (remark.code === 'bad-suppression') return [];
    return [{ span: wholeLine(analysis.text, remark), text: '' }];
  });
}

/** A stretch with the blanks before it; with its whole line where nothing else stands there. */
function wholeLine(text: string, { start, end }: Span): Span {
  let from = start;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end, end + 1000))?.[0];
  const alone = (from === 0 || text[from - 1] === '\n') && rest !== undefined;
  return alone ? { start: from, end: end + rest.length } : { start: from, end };
}
