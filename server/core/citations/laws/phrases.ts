import { DETERMINERS } from '../../instruments.ts';
import type { Lexer } from '../words/lexer.ts';
import { AND, EMPTY, OF, POINTING, POSSESSIVE } from '../words/words.ts';
import { isClassWord, type LawClass, lawClass, QUALIFIERS, SPECIFIERS, SPECIFYING } from './lawwords.ts';
import type { Mention } from './mention.ts';

/** A law read from a token on, before the determiners in front are counted in. */
export interface Found {
  readonly ids: readonly string[];
  readonly sort: Mention['sort'];
  readonly class: LawClass | null;
  readonly next: number;
}

/** A law by the word for it alone, or with a name that is not known here: "the Code", "the Act on Foo", "code des transports". */
export function byPhrase(lexer: Lexer, from: number, definite: boolean): Found | null {
  // "the 2018 Act"
  const year = lexer.at(from).kind === 'number' && lexer.at(from).value.length === 4 ? 1 : 0;
  if (isByLaws(lexer, from)) return { ids: [], sort: 'unknown', class: 'decision', next: from + 3 };
  let common = false;
  for (let i = from + year; i < from + WORDS_BEFORE; i++) {
    const token = lexer.at(i);
    if (token.kind !== 'word' ? !(i > from && isJoint(lexer, i)) : i > from && token.gap > 2) return null;
    const kind = token.kind === 'word' && token.value.length > 1 ? lawClass(token.value) : null;
    if (kind) {
      if (common)
        return TEXTS.has(kind) || token.value === 'rules'
          ? { ids: [], sort: 'unknown', class: kind, next: i + 1 }
          : null;
      if (i === from) return definite || isCapitalised(lexer, i) ? bare(lexer, i, kind) : null;
      const next = kind === 'code' || kind === 'law' ? bare(lexer, i, kind).next : i + 1;
      return { ids: [], sort: kind === 'contract' ? 'self' : 'unknown', class: kind, next };
    }
    if (token.kind !== 'word' || partOfName(lexer, i) || (i > from && /^(?:and|of|und|für|fur)$/.test(token.value)))
      continue;
    if (!isCommon(token.value)) return null;
    common = true;
  }
  return null;
}

/** What small words in front make a certain one: "the collective agreement", "the Company's internal rules". */
const TEXTS: ReadonlySet<LawClass> = new Set<LawClass>(['contract', 'decision']);

/** A mark within a name: "the Company's", "the parties' agreement". */
function isJoint(lexer: Lexer, at: number): boolean {
  return partOfName(lexer, at) || (/[’']/.test(lexer.at(at).value) && lexer.at(at).gap === 0);
}

/** "by-laws" is three tokens. */
function isByLaws(lexer: Lexer, at: number): boolean {
  const [by, dash, laws] = [lexer.at(at), lexer.at(at + 1), lexer.at(at + 2)];
  return by.value === 'by' && dash.value === '-' && /^laws?$/.test(laws.value);
}

/** Whether a small word may describe a text: an adjective or a noun, none of the words that hold a sentence together. */
function isCommon(word: string): boolean {
  return word.length > 3 && !GLUE.some((words) => words.has(word));
}

const GLUE: readonly ReadonlySet<string>[] = [
  OF,
  AND,
  POINTING,
  POSSESSIVE,
  DETERMINERS,
  new Set(
    'with without which whose whom where when while before after have been were being each every than also only this about because such between against during through towards upon over'.split(
      ' ',
    ),
  ),
];

/** At most this many words stand before the word for a law in its name: "Electronic Communications and Postal Services Act". */
const WORDS_BEFORE = 7;

/** The word for a law at a token, and what makes it a certain one: "Code of Civil Procedure", "loi relative à". */
export function bare(lexer: Lexer, at: number, kind: LawClass): Found {
  if (kind === 'contract') return { ids: [], sort: 'self', class: kind, next: at + 1 };
  if (kind === 'decision') return { ids: [], sort: 'unknown', class: kind, next: at + 1 };
  const after = lexer.at(at + 1);
  const word = after.kind === 'word' && after.gap <= 2 ? after.value : '';
  const beyond = lexer.at(at + 2);
  const specific =
    SPECIFIERS.has(word) ||
    (word !== '' && isCapitalised(lexer, at + 1) && !isAcronym(lexer, at + 1) && kind === 'code') ||
    (SPECIFYING.has(word) &&
      (beyond.kind === 'word' || word === 'd') &&
      (kind === 'code' || isCapitalised(lexer, at + 2) || isHouseRule(lexer, at + 1, kind)));
  if (!specific) return { ids: [], sort: 'bare', class: kind, next: at + 1 };
  let next = SPECIFYING.has(word) && beyond.kind === 'word' ? at + 3 : at + 2;
  while (next < at + 12 && (SPECIFYING.has(lexer.at(next).value) || partOfName(lexer, next))) next++;
  return { ids: [], sort: 'unknown', class: kind, next };
}

/** "regolamento di condominio", "règlement d'ordre intérieur": what it is about follows without an article. */
function isHouseRule(lexer: Lexer, at: number, kind: LawClass): boolean {
  const about = lexer.at(at + (/['’]/.test(lexer.at(at + 1).value) ? 2 : 1));
  return (
    (kind === 'regulation' || kind === 'law') &&
    /^(?:de|di|d)$/.test(lexer.at(at).value) &&
    about.kind === 'word' &&
    about.value.length > 3 &&
    !/^(?:protec|protez|base|execu|esecu|ejecu|union|europ|dicho|este|cett)/.test(about.value)
  );
}

/** An abbreviation that is not known: "§ 1 GBG", "Article 9 NEN". */
export function byAcronym(lexer: Lexer, at: number): Found | null {
  // "xDSG" is another law than DSG.
  const glued = lexer.at(at).kind === 'word' && lexer.at(at + 1).gap === 0 && isAcronym(lexer, at + 1);
  if (glued && !isAcronym(lexer, at) && !GLUE.some((words) => words.has(lexer.at(at).value)))
    return { ids: [], sort: 'unknown', class: null, next: at + 2 };
  if (!isAcronym(lexer, at)) return null;
  const after = lexer.at(at + 1);
  // A heading in capitals is no abbreviation.
  if (after.kind === 'word' && after.gap === 1 && /^\p{Lu}{2,}$/u.test(lexer.written(after))) return null;
  // "§ 5 XYZ-Gesetz"
  const compound = compoundAt(lexer, at + 1);
  return { ids: [], sort: 'unknown', class: compound?.class ?? null, next: compound?.next ?? at + 1 };
}

/** A name in capitals that has no word for a law: "of the General Regime", "du Statut". German writes every noun so. */
export function byCapitals(lexer: Lexer, at: number): Found | null {
  const linked = lexer.at(lexer.at(at - 1).kind === 'mark' ? at - 2 : at - 1).value;
  if (linked === 'the' ? lexer.at(at - 2).value !== 'of' : !HOLDING.has(linked)) return null;
  if (!isName(lexer, at)) return null;
  let next = at + 1;
  while (next < at + WORDS_BEFORE && isName(lexer, next)) next++;
  // "of the Company's own accord"
  return /^['’]$/.test(lexer.at(next).value) ? null : { ids: [], sort: 'unknown', class: null, next };
}

/** Words before a name that hold the article, in languages that write common nouns small. */
const HOLDING: ReadonlySet<string> = new Set('del della dello dell du de la l delle dei degli'.split(' '));

function isName(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  return token.kind === 'word' && token.gap <= 2 && /^\p{Lu}\p{Ll}{2,}/u.test(lexer.written(token));
}

/** "Art. 83 Regulation": without a link, the bare word counts only with a capital, and at the end of what is said. */
export function capitalised(lexer: Lexer, at: number): Found | null {
  const token = lexer.at(at);
  const kind =
    token.kind === 'word' && token.value.length > 3 && isCapitalised(lexer, at) ? lawClass(token.value) : null;
  if (!kind || kind === 'decision' || kind === 'contract') return null;
  // "§ 12 Landesforstgesetz": a compound is a name.
  const sort = token.value.length > 12 && !isClassWord(token.value) ? 'unknown' : 'bare';
  return { ids: [], sort, class: kind, next: at + 1 };
}

/** The law whose name a hyphen adds to the one read before. */
export function compoundAt(lexer: Lexer, at: number): Pick<Found, 'class' | 'next'> | null {
  const [dash, word] = [lexer.at(at), lexer.at(at + 1)];
  const kind = dash.value === '-' && dash.gap + word.gap === 0 && word.kind === 'word' ? lawClass(word.value) : null;
  return kind && kind !== 'regulation' ? { class: kind, next: at + 2 } : null;
}

/** Whether a token can be a part of a law's name before or after the word for it. */
export function partOfName(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  if (token.gap > 2) return false;
  if (token.kind === 'mark') return /[’'.-]/.test(token.value) && token.gap === 0 && lexer.at(at + 1).gap === 0;
  return (
    token.kind === 'word' &&
    (QUALIFIERS.has(token.value) || EMPTY.has(token.value) || isCapitalised(lexer, at) || token.value === 's')
  );
}

function isCapitalised(lexer: Lexer, at: number): boolean {
  const code = lexer.text.charCodeAt(lexer.at(at).start);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(lexer.written(lexer.at(at)));
}

const CAPITAL = /^\p{Lu}/u;
const CAPITALS = /^\p{Lu}.*\p{Lu}/u;

export function isAcronym(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  if (token.kind !== 'word' || token.end - token.start > 12 || token.gap > 2) return false;
  const written = lexer.written(token);
  // nearly all words begin with a small letter
  const code = written.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return CAPITALS.test(written) && !/^[IVXLC]+$/.test(written);
}
