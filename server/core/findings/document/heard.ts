import type { ToldSentence } from './told.ts';

/** What a sentence told: always the same, or what it told behind others, where the sentence before counted. */
interface Known {
  readonly told: ToldSentence | null;
  readonly behind: Map<string | null, ToldSentence> | null;
}

/** So many letters of sentences are kept in mind; as many again until they were not said for as long. */
const MOST = 200_000;
/** A longer sentence is hardly said again. */
const LONGEST = 2000;
const DASH = 45;

/** What sentences told: templates, forms and archives say the same again and again, in one text and in many. */
export class Heard {
  private known = new Map<string, Known>();
  /** What was said before that, and not since. */
  private earlier = new Map<string, Known>();
  private letters = 0;

  /**
   * What the same words told before; where the sentence before counted, behind the same one.
   * @param before the sentence before; null at the beginning of a block
   */
  find(words: string, before: string | null): ToldSentence | null {
    const known = this.known.get(words) ?? this.again(words);
    return known ? (known.told ?? known.behind?.get(before) ?? null) : null;
  }

  /** Keeps what a sentence told, and behind which one, where that counted. */
  keep(words: string, before: string | null, told: ToldSentence): void {
    if (words.length > LONGEST || !standsAlone(words)) return;
    const known = this.known.get(words);
    if (known) known.behind?.set(before && own(before), told);
    else
      this.add(
        own(words),
        told.takesUp || told.asked.length > 0
          ? { told: null, behind: new Map([[before && own(before), told]]) }
          : { told, behind: null },
      );
  }

  /** What was said long ago and is said again. */
  private again(words: string): Known | undefined {
    const known = this.earlier.get(words);
    if (known) this.add(own(words), known);
    return known;
  }

  private add(words: string, known: Known): void {
    if (this.letters > MOST) {
      this.earlier = this.known;
      this.known = new Map();
      this.letters = 0;
    }
    this.letters += words.length;
    this.known.set(words, known);
  }
}

/** Whether the letters around do not count: those around a dash say what it is. */
function standsAlone(words: string): boolean {
  return words.charCodeAt(0) !== DASH && words.charCodeAt(words.length - 1) !== DASH;
}

/** The same letters apart from the text they were cut out of, which would be kept as a whole with them. */
function own(words: string): string {
  return ` ${words}`.slice(1);
}
