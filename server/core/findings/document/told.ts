import { type Begun, type BlockKind, blocksFrom, START, sentences } from '../../sentences.ts';
import type { Span } from '../../text.ts';
import type { Finding } from '../finding.ts';
import { type Asked, areStillSo, type Reader } from '../judging/reader.ts';
import { type Precedence, settled } from '../rulebook/precedence.ts';
import { COLON } from '../words/tokens.ts';
import type { Heard } from './heard.ts';
import type { LeadIns } from './lead-ins.ts';
import type { ProForm } from './pro-forms.ts';
import type { Supposing } from './supposed.ts';
import { isTakenUp, type Passage, takenBack } from './taken-up.ts';

/** What a sentence tells. Places count from its first character, so that it stays the same when it stands elsewhere. */
export interface ToldSentence {
  /** How far it stands behind the sentence before it, or behind the beginning of its block. */
  readonly gap: number;
  readonly length: number;
  readonly found: readonly Finding[];
  /** The words that open the quotation of a law. */
  readonly opening: Span | null;
  /** Whether it has a verb; only asked where something is told. */
  readonly verb: boolean;
  /** What mattered of the sentence before, beside its very words. */
  readonly asked: readonly Asked[];
  /** Whether it mattered how the sentence before puts it. */
  readonly takesUp: boolean;
}

/** A block with what its sentences tell. */
export interface ToldBlock extends Begun {
  /** How far it stands behind the block before it. */
  readonly gap: number;
  readonly length: number;
  readonly kind: BlockKind;
  readonly sentences: readonly ToldSentence[];
}

/** What reads sentences, and what settles what they tell. */
export interface Teller {
  readonly reader: Reader;
  /** Knows what sentences take up from the one before. */
  readonly passage: Passage;
  /** Knows what leads in to lists, and under what things are only supposed. */
  readonly leadIns: LeadIns;
  readonly supposing: Supposing;
  readonly precedence: Precedence;
  /** What sentences told, in this text and in others. */
  readonly heard: Heard;
}

/** Reads all sentences of a text. */
export function tell(text: string, teller: Teller): ToldBlock[] {
  let end = 0;
  return [...blocksFrom(text, 0, START)].map((block) => {
    const gap = block.start - end;
    end = block.end;
    return tellBlock(text, block, gap, teller, teller.heard);
  });
}

/** Reads the sentences of one block. */
export function tellBlock(
  text: string,
  block: Span & Begun & { readonly kind: BlockKind },
  gap: number,
  teller: Teller,
  heard: Heard | null = null,
): ToldBlock {
  const { start, end, kind, first, fenced } = block;
  const told = kind === 'code' ? [] : tellSentences(text, sentences(text, start, end), start, null, teller, heard);
  return { gap, length: end - start, kind, first, fenced, sentences: told };
}

/**
 * Reads sentences of one block.
 * @param from where the sentence before them ends, or the block begins
 * @param before the sentence before them
 * @param known what the last of them told behind another sentence
 */
export function tellSentences(
  text: string,
  list: readonly Span[],
  from: number,
  before: Span | null,
  teller: Teller,
  heard: Heard | null = null,
  known: ToldSentence | null = null,
): ToldSentence[] {
  const { reader, precedence } = teller;
  /** The sentence before, as long as the reader has not read it. */
  let unread = before;
  let previous = before;
  let said = heard && before && text.slice(before.start, before.end);
  let last = from;
  return list.map((sentence, index) => {
    const { start, end } = sentence;
    const gap = start - last;
    last = end;
    const words = heard && text.slice(start, end);
    const behind = previous;
    const behindWords = said;
    previous = sentence;
    said = words;
    const again = words !== null && heard?.find(words, behindWords);
    if (again) {
      unread = sentence;
      return again.gap === gap ? again : { ...again, gap };
    }
    if (unread) reader.see(text, unread.start, unread.end, false);
    if (known && index === list.length - 1 && tellsTheSame(known, behind !== null)) return { ...known, gap };
    const own = reader.read(text, start, end, behind !== null);
    const opening = reader.quotation();
    const { asked } = reader;
    const forms = teller.passage.takingUp(reader.tokens);
    const hasList = (reader.tokens.marks & COLON) !== 0;
    const verb = (own.length > 0 || forms.length > 0 || hasList) && reader.hasVerb;
    const taken = forms.length > 0 ? takenUp(text, behind, sentence, forms, own, teller) : null;
    const listed = hasList ? teller.leadIns.listed(text.slice(start, end), own, teller) : null;
    const told = taken || listed ? [...own, ...(taken ?? []), ...(listed ?? [])] : own;
    const fresh = {
      gap,
      length: end - start,
      found: told.length > 0 ? settled(told, precedence) : NONE,
      opening: opening && { start: opening.start - start, end: opening.end - start },
      verb: told.length > 0 && verb,
      asked,
      takesUp: forms.length > 0,
    };
    if (words !== null) heard?.keep(words, behindWords, fresh);
    unread = taken || listed ? sentence : null;
    return fresh;
  });
}

/** Whether a sentence tells behind the one seen last, if there is one, what it told behind another. */
function tellsTheSame({ asked, takesUp }: ToldSentence, behind: boolean): boolean {
  return !takesUp && (asked.length === 0 || (behind && areStillSo(asked)));
}

/** What a sentence tells beside what it tells by itself, when it is read with what it takes up; null when it is not. */
function takenUp(
  text: string,
  before: Span | null,
  { start, end }: Span,
  forms: readonly ProForm[],
  own: readonly Finding[],
  { reader, passage }: Teller,
): Finding[] | null {
  const { tokens } = reader;
  const isTold = own.some(({ status, again }) => status === 'asserted' && !again);
  const earlier = before ? text.slice(before.start, before.end) : '';
  const words = text.slice(start, end);
  const all = forms
    .filter(({ kind }) => !(isTold && NAMING.has(kind)))
    .map((form) => ({
      form,
      start: (tokens.start[form.start] as number) - start,
      end: (tokens.end[form.end - 1] as number) - start,
    }))
    .flatMap(({ form, ...place }) => passage.writtenOut(earlier, words, form, place));
  if (all.length === 0) return null;
  // what only says again gives way to what another reading tells in full
  let echoes: Finding[] = [];
  for (const written of all) {
    const told = reader
      .read(written.text, 0, written.text.length, false)
      .filter((finding) => finding.status === 'asserted' && isTakenUp(finding, written))
      .filter(({ rule }) => !own.some((other) => other.rule === rule && !other.again));
    const taken = told.map((finding) => takenBack(finding, written));
    if (taken.some((finding) => !finding.again)) return taken;
    if (echoes.length === 0) echoes = taken;
  }
  return echoes;
}

/** Words that only name a thing or an act: what the sentence tells by itself is told of that already. */
const NAMING: ReadonlySet<ProForm['kind']> = new Set(['one', 'several', 'none', 'such', 'some', 'part', 'deed']);

const NONE: readonly Finding[] = [];
