import type { Analysis } from '../analysis.ts';
import { lineStart, partialBefore } from '../citations/partial.ts';
import { canonical, STYLES, write } from '../citations/write.ts';
import { charactersOf } from '../glance.ts';
import type { Messages } from '../messages.ts';
import type { Language, Statute } from '../statute.ts';
import type { Characters } from '../text.ts';
import type { Completion } from './completion.ts';
import { provisionName } from './naming.ts';

/** How far before the caret a title may begin. */
const REACH = 120;
/** So little typed could be the beginning of anything. */
const WORDS = 2;
const LETTERS = 8;
/** Words that tell nothing of a title. */
const SMALL = new Set(
  'a an and any by for from in of on or the to with de du des la le les l d et ou par der die das des von zu zur zum und oder bei im in il lo gli di del della dei e o da el los las y al a'.split(
    ' ',
  ),
);

/**
 * The articles whose title, in any of five languages, is being typed at the caret: "security of proc" becomes
 * "Article 32 GDPR", in the form in which the document already cites.
 */
export function titleCompletions(
  analysis: Analysis,
  caret: number,
  statute: Statute,
  messages: Messages,
): Completion[] {
  const text = charactersOf(analysis);
  if (partialBefore(text, caret)) return [];
  const words = wordsBefore(text, caret);
  for (let first = 0; first <= words.length - WORDS; first++) {
    const typed = words.slice(first).map(({ word }) => word);
    const telling = typed.filter((word) => !SMALL.has(word));
    if (telling.length < WORDS || telling.join('').length < LETTERS) continue;
    const found = titlesOf(statute).flatMap((title) => {
      const at = position(title.words, typed);
      return at < 0 ? [] : [{ ...title, at }];
    });
    if (found.length === 0) continue;
    const form = formOf(analysis);
    const span = { start: words[first]?.start ?? caret, end: caret };
    const seen = new Set<string>();
    return found
      .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
      .filter(({ provision }) => !seen.has(provision) && seen.add(provision))
      .map(({ provision, title, language }) => ({
        provision,
        label: provisionName(provision, messages),
        detail: title,
        insert: form?.(provision) ?? canonical(provision, 'gdpr', language),
        span,
        filter: text.slice(span.start, span.end),
      }));
  }
  return [];
}

interface Title {
  readonly provision: string;
  readonly language: Language;
  readonly title: string;
  readonly words: readonly string[];
}

const titles = new WeakMap<Statute, Title[]>();

function titlesOf(statute: Statute): Title[] {
  const known = titles.get(statute);
  if (known) return known;
  const fresh = statute.articles.flatMap(({ number, title }) =>
    (Object.entries(title) as [Language, string][]).map(([language, words]): Title => {
      return { provision: String(number), language, title: words, words: wordsIn(words).map(({ word }) => word) };
    }),
  );
  titles.set(statute, fresh);
  return fresh;
}

/** Where in a title the typed words stand, the last one perhaps unfinished; -1 where they do not. */
function position(title: readonly string[], typed: readonly string[]): number {
  const last = typed.length - 1;
  return title.findIndex((_, at) =>
    typed.every((word, i) => (i === last ? title[at + i]?.startsWith(word) : title[at + i] === word)),
  );
}

/** The words of the line before the caret, the last one touching it. */
function wordsBefore(text: Characters, caret: number): { word: string; start: number }[] {
  if (!/\p{L}/u.test(text.charAt(caret - 1)) || /\p{L}/u.test(text.charAt(caret))) return [];
  const from = lineStart(text, caret, REACH);
  return wordsIn(text.slice(from, caret)).map(({ word, start }) => ({ word, start: from + start }));
}

function wordsIn(text: string): { word: string; start: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => {
    return { word: match[0].toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''), start: match.index };
  });
}

/** Citations that are looked at to learn the document's form. */
const SAMPLE = 200;

/** How the document writes most of its citations; undefined where it has none of a known form. */
export function formOf(analysis: Analysis): ((provision: string) => string) | undefined {
  const text = charactersOf(analysis);
  const cited = analysis.references
    .filter(({ instrument, via, exists }) => instrument === 'gdpr' && via === 'explicit' && exists)
    .slice(0, SAMPLE);
  const forms = [
    ...(['en', 'fr', 'de', 'it', 'es'] as const).map((language) => (id: string) => canonical(id, 'gdpr', language)),
    ...STYLES.map((style) => (id: string) => write(id, 'gdpr', style)),
  ];
  const counted = forms.map((form) => {
    const fitting = cited.filter(({ start, end, provision }) => form(provision ?? '') === text.slice(start, end));
    return { form, count: fitting.length };
  });
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.form : undefined;
}
