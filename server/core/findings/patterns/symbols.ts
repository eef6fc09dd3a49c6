import { NUMBER, type Vocabulary } from '../words/vocabulary.ts';
import { Automaton, type Expression, type Step } from './automaton.ts';
import { type Form, type Inflection, inflect, spelled, undone } from './inflect.ts';
import type { Pattern } from './pattern.ts';
import type { SmallSymbols } from './small-words.ts';

/** Word classes of a language by name: their entries, read. */
export type Classes = ReadonlyMap<string, readonly Pattern[]>;

const MOST_EXPRESSIONS = 4000;
const WIDEST_GAP = 3;

/**
 * Everything a set of patterns looks for, in one automaton over words. A symbol is a set of words and fixed expressions
 * (a class, a choice, a single word); equal sets are one symbol, so that the cost does not grow with their users.
 */
export class Symbols {
  readonly vocabulary: Vocabulary;
  private readonly classes: Classes;
  private readonly inflection: Inflection | null;
  private readonly known = new Map<string, number>();
  /** The expressions of each symbol. */
  private readonly all: (readonly Expression[])[] = [];
  private ready: readonly (readonly Expression[])[] = [];
  private readonly steps = new Map<string, Step>();
  /** What classes and words stand for, worked out once. */
  private circles = 0;
  private readonly meanings = new Map<string, Step[][]>();
  /** Told once for each form, so that the grammar knows verbs and nouns. */
  readonly onForm: (id: number, form: Form) => void;

  constructor(
    vocabulary: Vocabulary,
    classes: Classes,
    inflection: Inflection | null,
    onForm: (id: number, form: Form) => void,
  ) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.inflection = inflection;
    this.onForm = onForm;
  }

  get size(): number {
    return this.known.size;
  }

  /** The symbol for a gapless pattern. With `un`, the symbol of its verbs' undone forms ("unencrypted"). */
  symbol(pattern: Pattern, un = false): number {
    const key = (un ? 'un ' : '') + keyOf(pattern);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const symbol = this.known.size;
    this.known.set(key, symbol);
    this.all[symbol] = this.expressions(pattern, un, []);
    return symbol;
  }

  /** The symbol of the undone forms of a pattern's verbs, or -1 where they have none. */
  undone(pattern: Pattern): number {
    const symbol = this.symbol(pattern, true);
    return this.all[symbol]?.some((steps) => steps.length > 0) ? symbol : -1;
  }

  /** The single words a pattern stands for, without making a symbol of them. */
  oneWords(pattern: Pattern): number[] {
    return this.expressions(pattern, false, []).flatMap((expression) => {
      const [only] = expression;
      return expression.length === 1 && only ? [...only] : [];
    });
  }

  /** Whether the class exists. */
  has(name: string): boolean {
    return name === 'number' || belowOf(name) > 0 || this.classes.has(name);
  }

  /** The automaton that finds them all, but the small ones; the vocabulary must be whole by then. */
  automaton(small: SmallSymbols = new Map()): Automaton {
    return new Automaton(
      this.whole().map((expressions, symbol) => (small.has(symbol) ? [] : expressions)),
      this.vocabulary.size,
    );
  }

  /** The symbols that are single words, with a small one among them: they may stand in any sentence. */
  small(isSmall: (word: number) => boolean): SmallSymbols {
    const found = new Map<number, ReadonlySet<number>>();
    this.whole().forEach((expressions, symbol) => {
      const words = expressions.map(([only, more]) => (more === undefined && only ? only : null));
      if (words.every((set) => set !== null) && words.some((set) => [...set].some(isSmall)))
        found.set(symbol, new Set(words.flatMap((set) => [...set])));
    });
    return found;
  }

  /** All expressions, in a vocabulary that is whole. */
  private whole(): readonly (readonly Expression[])[] {
    if (this.ready.length === this.all.length) return this.ready;
    const { figures } = this.vocabulary;
    const known = new Map<Expression, Expression>();
    const withFigures = (steps: Expression): Expression => {
      let whole = known.get(steps);
      if (!whole) {
        whole = steps.some((step) => step?.has(NUMBER)) ? steps.map((step) => figured(step, figures)) : steps;
        known.set(steps, whole);
      }
      return whole;
    };
    this.ready = figures.length > 0 ? this.all.map((expressions) => expressions.map(withFigures)) : this.all;
    return this.ready;
  }

  /** Words, as rare ones as can be, one of which stands wherever one of the symbols does. */
  neededWords(symbols: ReadonlySet<number>, common: (word: number) => boolean): Set<number> {
    const inOrder = [...symbols].sort((a, b) => a - b);
    const all = inOrder.flatMap((symbol) =>
      (this.all[symbol] ?? []).map((steps) => steps.filter((step) => step !== null)),
    );
    const needed = new Set(all.flatMap((steps) => (steps.length === 1 ? [...(steps[0] ?? [])] : [])));
    const commonIn = (step: ReadonlySet<number>) => [...step].filter(common).length;
    for (const steps of all) {
      if (steps.some((step) => [...step].every((word) => needed.has(word)))) continue;
      const rarest = steps.reduce((best, step) => (commonIn(step) < commonIn(best) ? step : best));
      for (const word of rarest) needed.add(word);
    }
    return needed;
  }

  /** How common each symbol is in texts: how many of its words `common` knows, and a little for the others. */
  weights(common: (word: number) => boolean): Float64Array {
    const weights = new Float64Array(this.size);
    const known = new Map<Step, number>([[null, 1000]]);
    const weight = (step: Step): number => {
      let sum = known.get(step);
      if (sum !== undefined) return sum;
      sum = 0;
      for (const word of step ?? []) sum += common(word) ? 20 : 1;
      known.set(step, sum);
      return sum;
    };
    const rarest = new Map<Expression, number>();
    this.all.forEach((expressions, symbol) => {
      let sum = 0;
      for (const steps of expressions) {
        let own = rarest.get(steps);
        if (own === undefined) {
          own = Math.min(...steps.map(weight)) / (steps.length > 1 ? 4 : 1);
          rarest.set(steps, own);
        }
        sum += own;
      }
      weights[symbol] = sum;
    });
    return weights;
  }

  /** All fixed expressions a gapless pattern stands for. */
  private expressions(pattern: Pattern, un: boolean, inside: readonly string[]): Step[][] {
    switch (pattern.kind) {
      case 'word':
        return this.meaning(`${un ? 'un ' : ''}${pattern.word}/${pattern.part ?? ''}`, () =>
          this.word(pattern.word, pattern.part, un),
        );
      case 'class': {
        if (pattern.name === 'number') return un ? [] : [[new Set([NUMBER])]];
        if (belowOf(pattern.name) > 0) return un ? [] : [[this.step(pattern.name, below(belowOf(pattern.name)))]];
        if (inside.includes(pattern.name)) {
          this.circles++;
          return [];
        }
        const entries = this.classes.get(pattern.name) ?? [];
        return this.meaning(`${un ? 'un ' : ''}{${pattern.name}}`, () =>
          merged(entries.flatMap((entry) => this.expressions(entry, un, [...inside, pattern.name]))),
        );
      }
      case 'gap':
        return un ? [] : Array.from({ length: Math.min(pattern.max, WIDEST_GAP) + 1 }, (_, n) => Array(n).fill(null));
      case 'optional':
        return [[], ...this.expressions(pattern.item, un, inside)];
      case 'choice':
        return merged(pattern.items.flatMap((item) => this.expressions(item, un, inside)));
      case 'sequence': {
        if (un && pattern.items.length !== 1) return [];
        let all: Step[][] = [[]];
        for (const item of pattern.items) {
          const ends = this.expressions(item, un, inside);
          all = all.flatMap((head) => ends.map((end) => [...head, ...end])).slice(0, MOST_EXPRESSIONS);
        }
        return all;
      }
    }
  }

  private meaning(key: string, expressions: () => Step[][]): Step[][] {
    const known = this.meanings.get(key);
    if (known) return known;
    const { circles } = this;
    const all = expressions();
    // a class that stands in itself means less inside than outside
    if (this.circles === circles) this.meanings.set(key, all);
    return all;
  }

  private word(text: string, part: 'v' | 'n' | 'a' | null, un: boolean): Step[][] {
    const pieces = piecesOf(text);
    const last = pieces.pop() ?? '';
    const head: Step[] = pieces.map((piece) => this.step(piece, spelled(piece, this.inflection)));
    if (part === null) return un ? [] : [[...head, this.step(last, spelled(last, this.inflection))]];
    const forms = inflect(last, part, this.inflection);
    if (un) return part === 'v' && head.length === 0 ? [[this.step(`un ${last}`, undone(forms))]] : [];
    for (const form of forms) this.onForm(this.vocabulary.add(form.word), form);
    return [
      [
        ...head,
        this.step(
          `${last}/${part}`,
          forms.map(({ word }) => word),
        ),
      ],
    ];
  }

  private step(key: string, words: readonly string[]): Step {
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    const step = new Set(words.map((word) => this.vocabulary.add(word)));
    this.steps.set(key, step);
    return step;
  }
}

/** A figure that some pattern names is a figure for all the others too. */
function figured(step: Step, figures: readonly number[]): Step {
  return step?.has(NUMBER) ? new Set([...step, ...figures]) : step;
}

/** The limit of `{number<12}`, or 0. */
export function belowOf(name: string): number {
  return Number(/^number<(\d{1,3})$/.exec(name)?.[1] ?? 0);
}

function below(limit: number): string[] {
  return Array.from({ length: limit }, (_, i) => String(i));
}

/** The words of a written word as the text's words are cut: "e-mail" is two, "n't" one. */
export function piecesOf(text: string): string[] {
  const small = text.toLowerCase().replaceAll('’', "'");
  if (small === "n't") return [small];
  return small.replace(/'s$/, '').match(/\p{L}+|\d+/gu) ?? [];
}

/** Joins all one-word expressions into one, so that products stay small. */
function merged(all: Step[][]): Step[][] {
  const single = new Set<number>();
  const rest: Step[][] = [];
  for (const expression of all) {
    const [only] = expression;
    if (expression.length === 1 && only) for (const word of only) single.add(word);
    else rest.push(expression);
  }
  return single.size > 0 ? [[single], ...rest] : rest;
}

/** A text that is equal for equal patterns. */
export function keyOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'word':
      return pattern.part ? `${pattern.word.toLowerCase()}/${pattern.part}` : pattern.word.toLowerCase();
    case 'class':
      return `{${pattern.name}}`;
    case 'gap':
      return `…${pattern.max}`;
    case 'optional':
      return `[${keyOf(pattern.item)}]`;
    case 'choice':
      return `(${pattern.items.map(keyOf).sort().join('|')})`;
    case 'sequence':
      return pattern.items.map(keyOf).join(' ');
  }
}
