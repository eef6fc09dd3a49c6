import { exists, type Statute } from '../statute.ts';
import type { Span } from '../text.ts';
import { articleNumberAt, type Label, labelAt } from './labels.ts';
import type { Lexer } from './lexer.ts';
import { provisionId } from './reading.ts';
import { followingAt, separatorAt } from './separators.ts';
import { ARTICLE, DROPPED, FROM, NUMBER_SIGN, OF, ORDINAL, PARAGRAPH, POINT, RANGE } from './words.ts';

/** One provision, or a range of them, as it is written. */
export interface Piece extends Span {
  /** From the outside in: article, paragraph, point, sub-point. The article is empty where it is not named. */
  readonly labels: readonly string[];
  /** The last provision of a range. */
  readonly to?: readonly string[];
}

/** A list of provisions, and where it ends. */
export interface List {
  readonly pieces: readonly Piece[];
  readonly next: number;
}

/** How a list begins: whether its head says that several follow ("Articles"), and where its first piece starts. */
export interface Head {
  readonly many: boolean;
  readonly start: number;
  /** The word is short ("Art."), and does for one article and for several. */
  readonly short: boolean;
}

/** Depth and writing of the label last read: what the next member of the list is held against. */
interface Last {
  labels: string[];
  style: 'article' | 'brackets' | 'dot' | 'word' | 'closed' | 'bare';
  /** "paragraphs", "points": the word said that several follow. */
  many: boolean;
}

/** Reads `28, paragraph 3, 29 and 32` from the first article's number on; null where no number stands. */
export function articleList(lexer: Lexer, from: number, head: Head, statute: Statute): List | null {
  let i = from;
  if (FROM.has(lexer.at(i).value)) i++;
  if (NUMBER_SIGN.has(lexer.at(i).value)) {
    i++;
    while (/^[.°º]$/.test(lexer.at(i).value)) i++;
  }
  const bracketed = lexer.at(i).value === '(' && lexer.at(i + 2).value === ')' ? 1 : 0;
  const number = articleNumberAt(lexer, i + bracketed);
  if (!number) return null;
  const reader = new ListReader(lexer, statute, head);
  return reader.read(
    { labels: [number.value], style: 'article', many: head.many },
    head.start,
    number.next + bracketed,
  );
}

/** Reads `1, points (a) and (b)` after the word for a paragraph or point at `from`, the article not being named yet. */
export function innerList(lexer: Lexer, from: number, start: number, statute: Statute): List | null {
  const reader = new ListReader(lexer, statute, { many: false, start, short: false });
  return reader.inner(from, start);
}

class ListReader {
  readonly #lexer: Lexer;
  readonly #statute: Statute;
  readonly #head: Head;
  #last: Last = { labels: [], style: 'article', many: false };
  /** A bracket that was opened before a word: "(para. 1)". */
  #open = 0;

  constructor(lexer: Lexer, statute: Statute, head: Head) {
    this.#lexer = lexer;
    this.#statute = statute;
    this.#head = head;
  }

  inner(from: number, start: number): List | null {
    this.#last = { labels: [''], style: 'article', many: false };
    const next = this.#byWord(from);
    return next > from && this.#last.labels.length > 1 ? this.read(this.#last, start, next) : null;
  }

  read(first: Last, start: number, from: number): List {
    const pieces: Piece[] = [];
    this.#last = first;
    let pieceStart = start;
    let i = from;
    for (;;) {
      i = this.#descend(i);
      const labels = [...this.#last.labels];
      const range = this.#range(i);
      if (range) i = range.next;
      i = followingAt(this.#lexer, i);
      const end = this.#lexer.at(i - 1).end;
      pieces.push(range ? { labels, to: range.to, start: pieceStart, end } : { labels, start: pieceStart, end });
      const sibling = this.#sibling(i);
      if (!sibling) return { pieces, next: i };
      pieceStart = this.#lexer.at(sibling.start).start;
      i = sibling.next;
    }
  }

  /** Reads as far into the provision as it goes: `(1)(b)`, `.1.f)`, `Abs. 1 S. 1 lit. f`. */
  #descend(from: number): number {
    let i = from;
    for (;;) {
      const next = this.#step(i);
      if (next === i) return i;
      i = next;
    }
  }

  #step(i: number): number {
    const lexer = this.#lexer;
    const token = lexer.at(i);
    const { labels } = this.#last;
    if (token.kind === 'end' || token.gap > 2 || labels.length > 4) return i;
    if (this.#open > 0 && token.value === ')') {
      this.#open--;
      return i + 1;
    }
    if (token.value === '(') {
      const label = labelAt(lexer, i);
      if (label && this.#deeper(label)) return this.#push(label, 'brackets');
      const inside = this.#byWord(i + 1);
      if (inside === i + 1) return i;
      this.#open++;
      return inside;
    }
    if (token.gap === 0 && /^[.-]$/.test(token.value)) {
      const label = labelAt(lexer, i + 1);
      if (label && lexer.at(i + 1).gap === 0 && label.style !== 'brackets') {
        if (!this.#splits(token.value, label)) return i;
        return this.#push(label, 'dot');
      }
    }
    const comma = token.value === ',' || (token.value === '.' && token.gap === 0) ? 1 : 0;
    const worded = this.#byWord(i + comma);
    if (worded > i + comma) return worded;
    if (comma) return i;
    return this.#bareLetter(i);
  }

  /** A paragraph or point by its name: "paragraph 1", "lit. f", "§ 2", "first subparagraph", "S. 1". */
  #byWord(from: number): number {
    const lexer = this.#lexer;
    const { labels } = this.#last;
    let i = from;
    while (
      lexer.at(i).kind === 'word' &&
      OF.has(lexer.at(i).value) &&
      /^(?:the|la|le|der|des|in|lo|il)$/.test(lexer.at(i).value) &&
      i < from + 2
    )
      i++;
    const token = lexer.at(i);
    if (token.gap > 2) return from;
    if (token.value === '§') {
      const next = lexer.at(i + 1).value === '§' ? i + 2 : i + 1;
      return this.#numbered(next, from, next === i + 2);
    }
    const ordinal = ordinalAt(lexer, i);
    if (ordinal) {
      const noun = lexer.at(ordinal.next);
      if (noun.gap > 2) return from;
      if (DROPPED.has(noun.value)) return ordinal.next + 1;
      if (!PARAGRAPH.has(noun.value) || labels.length !== 1) return from;
      this.#last = { labels: [...labels, String(ordinal.value)], style: 'word', many: false };
      return ordinal.next + 1;
    }
    if (token.kind !== 'word') return from;
    let next = i + 1;
    // "point(s)", "Abs.", "No.:", "sub-section": what may stand between the word and its label.
    if (token.value === 'sub' && lexer.at(next).value === '-') next += 2;
    const word = next > i + 1 ? `sub${lexer.at(next - 1).value}` : token.value;
    if (!PARAGRAPH.has(word) && !POINT.has(word) && !DROPPED.has(word)) return from;
    let several = false;
    if (
      lexer.at(next).value === '(' &&
      /^(?:s|n|e)$/.test(lexer.at(next + 1).value) &&
      lexer.at(next).gap === 0 &&
      lexer.at(next + 2).value === ')'
    ) {
      next += 3;
      several = true;
    }
    while (/^[.:°º]$/.test(lexer.at(next).value) && lexer.at(next).gap === 0) next++;
    if (lexer.at(next).kind === 'word' && NUMBER_SIGN.has(lexer.at(next).value) && word !== lexer.at(next).value) {
      const sign = lexer.at(next + 1).value === '.' ? 2 : 1;
      if (labelAt(lexer, next + sign)?.type === 'number') next += sign;
    }
    const label = labelAt(lexer, next);
    if (!label) return ordinalAfter(lexer, next, word) || from;
    const many = several || (PARAGRAPH.get(word) ?? POINT.get(word) ?? false);
    if (DROPPED.has(word) && !(POINT.has(word) && label.type === 'letter')) {
      if (PARAGRAPH.has(word) && labels.length === 1 && label.type === 'number')
        return this.#numbered(next, from, many);
      return this.#dropped(next, from);
    }
    if (PARAGRAPH.has(word) && (label.type !== 'letter' || !POINT.has(word))) {
      if (label.type === 'letter' && !/^[il]$/.test(label.value) && !/^sect/.test(word)) return from;
      if (label.type !== 'letter') return this.#numbered(next, from, many);
    }
    return this.#pointed(label, many, next, from);
  }

  #numbered(at: number, from: number, many: boolean): number {
    const label = labelAt(this.#lexer, at);
    if (!label || label.type === 'letter') return from;
    const { labels } = this.#last;
    // "Art. 13 Abs. 1, Abs. 2": the second is a sibling, and the list takes it up.
    if (labels.length > 1) return from;
    this.#last = { labels: [...labels, label.value], style: 'word', many };
    return this.#afterLabel(label);
  }

  #pointed(label: Label, many: boolean, at: number, from: number): number {
    const { labels } = this.#last;
    const last = labels.at(-1) ?? '';
    const lettered = labels.length > 1 && /^[a-z]/.test(last);
    if (lettered || labels.length > 3) return from;
    if (label.type === 'roman') {
      // "lett. I" is the letter i; "No. II" a number.
      const letter = label.value.length === 1 && labels.length > 1;
      this.#last = { labels: [...labels, letter ? label.value.toLowerCase() : label.value], style: 'word', many };
      return this.#afterLabel(label);
    }
    void at;
    this.#last = { labels: [...labels, label.value], style: 'word', many };
    return this.#afterLabel(label);
  }

  /** Past the labels of a part that is left off: "sentences 4 to 6", "S. 1". */
  #dropped(at: number, from: number): number {
    const label = labelAt(this.#lexer, at);
    if (!label || label.type === 'letter') return from;
    let next = label.next;
    const word = this.#lexer.at(next);
    const second =
      RANGE.has(word.value) || word.value === '-' || word.value === '–' || word.value === '/'
        ? labelAt(this.#lexer, next + 1)
        : null;
    if (second?.type === 'number') next = second.next;
    return this.#lexer.at(next).value === '.' &&
      this.#lexer.at(next).gap === 0 &&
      this.#lexer.at(next + 1).kind !== 'word'
      ? next
      : next;
  }

  /** A letter without a word before it: `6(1) b)`, `Abs. 1 f DSGVO`, and the German `6 I f`. */
  #bareLetter(i: number): number {
    const lexer = this.#lexer;
    const label = labelAt(lexer, i);
    const { labels } = this.#last;
    if (!label || label.style === 'brackets' || label.type === 'number') return i;
    // "Art. 12 ff.", "Art. 13 f.", but "Art. 6 Abs. 1 f" is point (f).
    if (followingAt(lexer, i) > i && !exists(this.#statute, provisionId([...labels, label.value]))) return i;
    const last = labels.at(-1) ?? '';
    if (labels.length > 1 && /^[a-z]/.test(last)) return i;
    const after = lexer.at(label.next);
    if (label.type === 'roman') {
      if (labels.length > 1 || (label.value === 'I' && !endsItem(lexer, label.next) && after.kind !== 'number'))
        return i;
      if (
        !endsItem(lexer, label.next) &&
        after.kind !== 'number' &&
        !POINT.has(after.value) &&
        !isLabelLetter(lexer, label.next)
      )
        return i;
      this.#last = { labels: [...labels, label.value], style: 'bare', many: false };
      // "Art. 6 I 1 lit. f": paragraph I, sentence 1.
      return after.kind === 'number' && after.value.length < 3 && after.gap === 1 ? label.next + 1 : label.next;
    }
    if (label.style === 'closed') return this.#open > 0 && after.kind === 'end' ? i : this.#push(label, 'closed');
    if (lexer.at(i).gap === 0 && lexer.at(i - 1).value === ')') return this.#push(label, 'bare');
    if (
      /['’.]/.test(after.value) &&
      after.gap === 0 &&
      (lexer.at(label.next + 1).gap === 0 || /[ldr]/.test(label.value))
    )
      return i;
    if (!endsItem(lexer, label.next)) return i;
    if (/[aeiouy]/.test(label.value) && after.kind === 'word' && !isAbbreviation(lexer, label.next)) return i;
    return labels.length > 1 || isAbbreviation(lexer, label.next) ? this.#push(label, 'bare') : i;
  }

  #push(label: Label, style: Last['style']): number {
    const value = label.type === 'roman' && this.#last.labels.length > 1 ? label.value.toLowerCase() : label.value;
    this.#last = { labels: [...this.#last.labels, value], style, many: this.#last.many };
    return this.#afterLabel(label);
  }

  #afterLabel(label: Label): number {
    if (label.style !== 'closed' || this.#open === 0) return label.next;
    // The bracket closes the one before the word: "(para. 1)".
    this.#open--;
    return label.next;
  }

  /** Whether a label in brackets can stand below the last one: no year, no letter below a letter of the GDPR. */
  #deeper(label: Label): boolean {
    const last = this.#last.labels.at(-1) ?? '';
    if (this.#last.labels.length === 1) return true;
    if (label.type === 'number') return /^\d+$/.test(last) || /^[IVX]+$/.test(last);
    return true;
  }

  /** Whether "28.3", "5-1" go one level down, rather than end a sentence or make a range. */
  #splits(mark: string, label: Label): boolean {
    const { labels } = this.#last;
    const after = this.#lexer.at(label.next);
    if (label.type === 'letter' && label.style === 'bare' && after.kind === 'word' && after.gap === 0) return false;
    if (mark === '.')
      return label.type === 'number' ? this.#dotted(label) : label.type !== 'roman' || labels.length === 1;
    const last = labels.at(-1) ?? '';
    if (label.type === 'letter') return !/^[a-z]/.test(last);
    if (label.type === 'roman') return labels.length === 1;
    if (labels.length > 1) return false;
    const [from, to] = [Number(last), Number(label.value)];
    if (!(to > from)) return true;
    const finer =
      /^[-.(]$/.test(after.value) &&
      after.gap === 0 &&
      labelAt(this.#lexer, after.value === '(' ? label.next : label.next + 1) !== null;
    if (this.#head.many) return false;
    return finer || label.style === 'closed' || (!this.#head.short && exists(this.#statute, `${last}(${label.value})`));
  }

  /** Whether "28.3" is paragraph 3, and not the end of a sentence that the number of the next paragraph is glued to. */
  #dotted(label: Label): boolean {
    const { labels, style } = this.#last;
    if (labels[0] === '' || style === 'closed' || style === 'brackets') return false;
    if (exists(this.#statute, provisionId([...labels, label.value]))) return true;
    const after = this.#lexer.at(label.next);
    if (after.kind === 'mark' && after.value !== '.') return endsItem(this.#lexer, label.next);
    if (after.kind === 'mark')
      return (
        after.gap === 0 &&
        /^[.,)-]$/.test(after.value) &&
        labelAt(this.#lexer, label.next + 1) !== null &&
        this.#lexer.at(label.next + 1).gap === 0
      );
    return after.kind === 'word' && after.gap <= 2 && endsItem(this.#lexer, label.next);
  }

  /** A range from the last label on: "to 22", "– (c)", "bis Abs. 4"; null where none follows. */
  #range(from: number): { to: string[]; next: number } | null {
    const lexer = this.#lexer;
    const token = lexer.at(from);
    if (token.gap > 2) return null;
    const dash = /^[-–—‑]$/.test(token.value);
    if (!dash && !(token.kind === 'word' && RANGE.has(token.value))) return null;
    let i = from + 1;
    while (
      !dash &&
      /^(?:l|la|le|les|the|der|al|articulo|article|art|artikel|articolo)$/.test(lexer.at(i).value) &&
      i < from + 4
    ) {
      i++;
      while (/^[.'’]$/.test(lexer.at(i).value)) i++;
    }
    const { labels, style } = this.#last;
    const word = lexer.at(i);
    const named = word.kind === 'word' && word.value.length > 1 && (PARAGRAPH.has(word.value) || POINT.has(word.value));
    if (named) {
      i++;
      while (lexer.at(i).value === '.') i++;
    }
    const label = labelAt(lexer, i);
    if (!label) return null;
    const last = labels.at(-1) ?? '';
    if (label.type === 'letter' || label.type === 'roman') {
      if (!/^[a-z]$/.test(last) || labels.length < 2) return null;
      const value = label.value.toLowerCase();
      if (
        value <= last ||
        (label.style === 'bare' && lexer.at(label.next).kind === 'word' && !endsItem(lexer, label.next))
      )
        return null;
      return { to: [...labels.slice(0, -1), value], next: label.next };
    }
    const article = articleNumberAt(lexer, i);
    if (article && label.style === 'bare' && !named) {
      const finer =
        lexer.at(article.next).value === '.' && lexer.at(article.next).gap === 0
          ? labelAt(lexer, article.next + 1)
          : null;
      if (finer && finer.type === 'number' && lexer.at(article.next + 1).gap === 0 && style === 'dot') {
        return article.value === labels[0] ? { to: [article.value, finer.value], next: finer.next } : null;
      }
      const plain =
        labels.length === 1 || style === 'brackets' || (style === 'dot' && Number(article.value) > Number(labels[0]));
      if (plain && Number(article.value) > Number(labels[0])) {
        if (dash && labels[0] === '') return null;
        return { to: [article.value], next: article.next };
      }
      if (labels.length === 1) return null;
    }
    if (!/^\d+$/.test(last) || Number(label.value) <= Number(last)) return null;
    const sameArticle = labels[0] === '' || exists(this.#statute, `${labels[0]}(${label.value})`) || labels.length > 2;
    if (sameArticle || labels.length === 1) return { to: [...labels.slice(0, -1), label.value], next: label.next };
    return Number(label.value) > Number(labels[0]) ? { to: [label.value], next: label.next } : null;
  }

  /** The next member of the list, with the labels it shares with the last; null where the list ends. */
  #sibling(from: number): { start: number; next: number } | null {
    const lexer = this.#lexer;
    const separator = separatorAt(lexer, from);
    const worded = lexer.at(from).kind === 'word' || lexer.at(from).value === '(' ? this.#wordSibling(from) : null;
    if (worded) return worded;
    if (!separator || this.#open > 0) return null;
    let i = separator.next;
    while (
      /^(?:the|les|la|le|der|die|los|las|also|further|lo|il|of|in)$/.test(lexer.at(i).value) &&
      i < separator.next + 2
    )
      i++;
    return this.#wordSibling(i) ?? this.#labelSibling(i, separator.worded);
  }

  /** A sibling with its name: "and paragraph 2", ", lit. f". */
  #wordSibling(at: number): { start: number; next: number } | null {
    const saved = this.#last;
    const word = this.#lexer.at(at).value;
    const kinds: number[] = [];
    if (PARAGRAPH.has(word) || ORDINAL.has(word) || word === '§') kinds.push(1);
    if (POINT.has(word)) kinds.push(saved.labels.length - 1, saved.labels.length - 2);
    for (const depth of kinds) {
      if (depth < 1 || depth >= saved.labels.length) continue;
      this.#last = { ...saved, labels: saved.labels.slice(0, depth), style: 'article' };
      const next = this.#byWord(at);
      if (next > at && this.#last.labels.length > depth && sameType(this.#last.labels[depth], saved.labels[depth])) {
        return { start: at, next };
      }
    }
    this.#last = saved;
    return null;
  }

  /** A sibling without a name: `(f)`, `e)`, `29`. */
  #labelSibling(at: number, worded: boolean): { start: number; next: number } | null {
    const lexer = this.#lexer;
    const label = labelAt(lexer, at);
    const { style } = this.#last;
    if (label?.style === 'brackets') {
      const depth = this.#depthOf(label);
      return depth > 0 ? this.#replace(label, depth, 'brackets', at) : null;
    }
    if (label && label.type !== 'number') {
      const depth = this.#depthOf(label);
      if (depth < 1) return null;
      if (label.style !== 'closed') {
        if (style === 'brackets' || !endsItem(lexer, label.next)) return null;
        if (/['’]/.test(lexer.at(label.next).value)) return null;
        const vague =
          /[aeiouy]/.test(label.value) && lexer.at(label.next).kind === 'word' && !isAbbreviation(lexer, label.next);
        if (vague && !this.#last.many) return null;
      }
      return this.#replace(label, depth, style, at);
    }
    const article = articleNumberAt(lexer, at);
    if (!article) return null;
    return this.#numberSibling(at, article, label, worded);
  }

  /** A bare number after a separator: the next article, or the next paragraph of the same one; what exists decides. */
  #numberSibling(
    at: number,
    article: { value: string; next: number },
    label: Label | null,
    worded: boolean,
  ): { start: number; next: number } | null {
    const lexer = this.#lexer;
    const { labels, style, many } = this.#last;
    const number = Number(article.value);
    const [first = ''] = labels;
    const after = lexer.at(article.next);
    if (COUNTED.has(after.value) && after.gap > 0) return null;
    if (
      after.value === '%' ||
      after.value === '€' ||
      (after.value === '/' && lexer.at(article.next + 1).kind === 'number')
    )
      return null;
    const finer =
      (after.value === '(' && labelAt(lexer, article.next) !== null) ||
      (after.value === '.' &&
        after.gap === 0 &&
        lexer.at(article.next + 1).gap === 0 &&
        labelAt(lexer, article.next + 1) !== null);
    const ends = endsItem(lexer, article.next) || after.value === ',';
    const paragraphDepth = labels.length > 1 && /^(?:\d+|[IVX]+)$/.test(labels[1] ?? '') ? 1 : 0;
    if (paragraphDepth && label && !finer && style !== 'brackets') {
      const there = first === '' || exists(this.#statute, `${first}(${label.value})`);
      const rising = !(number <= Number(labels[1]));
      const byDot = style === 'dot' && (number > Number(first) || this.#head.many);
      const byOne = style === 'word' && !many && this.#head.many && number > Number(first);
      if (there && rising && !byDot && !byOne) return this.#replace(label, 1, many ? 'word' : style, at);
    }
    if (first === '') return null;
    // "Article 4, 7)": the point of an article that was not named as one.
    if (
      labels.length === 1 &&
      label?.style === 'closed' &&
      exists(this.#statute, `${first}(${label.value})`) &&
      !this.#head.many
    ) {
      return null;
    }
    if (!this.#head.many && !ends && !finer && !worded) return null;
    if (!ends && !finer && !this.#head.many && after.kind === 'word' && !startsLevel(lexer, article.next)) return null;
    this.#last = { labels: [article.value], style: 'article', many: this.#head.many };
    return { start: at, next: article.next };
  }

  #replace(label: Label, depth: number, style: Last['style'], start: number): { start: number; next: number } {
    const value = label.type === 'roman' && depth > 1 ? label.value.toLowerCase() : label.value;
    this.#last = { ...this.#last, labels: [...this.#last.labels.slice(0, depth), value], style };
    return { start, next: label.next };
  }

  /** The depth at which the last provision has a label of the same type, the innermost first; 0 for none. */
  #depthOf(label: Label): number {
    const { labels } = this.#last;
    for (let depth = labels.length - 1; depth > 0; depth--) {
      const known = labels[depth] ?? '';
      if (label.type === 'letter' && /^[a-z]/.test(known)) return depth;
      if (label.type === 'number' && /^\d/.test(known)) return depth;
      if (label.type === 'roman' && (/^[IVX]+$/.test(known) || (label.value.length === 1 && /^[a-z]$/.test(known))))
        return depth;
      if (label.type === 'letter' && /^[ivx]+$/.test(label.value) && label.value.length > 1) return 0;
    }
    return 0;
  }
}

/** Nouns that a bare number after a comma counts: not a list of articles any more. */
const COUNTED = new Set(
  (
    'days day months month years year hours hour weeks euros euro eur people persons employees jours mois ans heures tage ' +
    'tagen monate monaten jahre jahren wochen giorni mesi anni ore dias meses anos horas of eur million millions january ' +
    'february march april may june july august september october november december janvier fevrier mars avril mai juin ' +
    'juillet aout septembre octobre novembre decembre januar februar marz juni juli dezember gennaio febbraio marzo aprile ' +
    'maggio giugno luglio agosto settembre ottobre dicembre enero febrero abril mayo junio julio septiembre octubre ' +
    'noviembre diciembre'
  )
    .split(' ')
    .filter((word) => word !== 'of'),
);

/** Whether a member of a list may end before this token: at a mark, the end, or a word that leads on to the law or the list. */
export function endsItem(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  if (token.kind === 'end' || token.gap > 2) return true;
  if (token.kind === 'mark') return token.value !== '%' && token.value !== '€' && token.value !== "'";
  if (token.kind === 'number') return false;
  return (
    OF.has(token.value) ||
    separatorAt(lexer, at) !== null ||
    RANGE.has(token.value) ||
    isAbbreviation(lexer, at) ||
    startsLevel(lexer, at) ||
    ARTICLE.has(token.value) ||
    followingAt(lexer, at) > at
  );
}

function startsLevel(lexer: Lexer, at: number): boolean {
  const { value } = lexer.at(at);
  return (
    value.length > 1 &&
    (PARAGRAPH.has(value) || POINT.has(value) || DROPPED.has(value) || ORDINAL.has(value) || value === '§')
  );
}

/** A word in capitals, such as the abbreviation of a law. */
function isAbbreviation(lexer: Lexer, at: number): boolean {
  const token = lexer.at(at);
  return token.kind === 'word' && /^\p{Lu}.*\p{Lu}/u.test(lexer.written(token));
}

function isLabelLetter(lexer: Lexer, at: number): boolean {
  return /^[a-z]$/.test(lexer.written(lexer.at(at))) && endsItem(lexer, at + 1);
}

function ordinalAt(lexer: Lexer, at: number): { value: number; next: number } | null {
  const token = lexer.at(at);
  const spelled = token.kind === 'word' ? ORDINAL.get(token.value) : undefined;
  if (spelled) return { value: spelled, next: at + 1 };
  const suffix = lexer.at(at + 1);
  if (token.kind !== 'number' || token.value.length > 2 || suffix.gap > 0) return null;
  return /^(?:st|nd|rd|th|er|ere|e|eme)$/.test(suffix.value) ? { value: Number(token.value), next: at + 2 } : null;
}

/** "alinéa premier", "párrafo segundo": the ordinal stands behind. */
function ordinalAfter(lexer: Lexer, at: number, word: string): number {
  return DROPPED.has(word) && ORDINAL.has(lexer.at(at).value) && lexer.at(at).gap <= 1 ? at + 1 : 0;
}

function sameType(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && /^[a-z]/.test(a) === /^[a-z]/.test(b);
}
