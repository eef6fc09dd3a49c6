import type { Matcher } from '../patterns/matcher.ts';
import { list, record } from './yaml.ts';

/** The words by which a sentence takes up what the one before it speaks of. */
export interface Passages {
  /** Stand for one thing, for several, for what is not there: "it", "they", "none"; name a thing of the same kind: "such". */
  readonly one: readonly string[];
  readonly several: readonly string[];
  readonly none: readonly string[];
  readonly such: readonly string[];
  /** One of the kind, at the end of a sentence: "could not produce one". */
  readonly some: readonly string[];
  /** A part of several: "four had no password", and what joins it to their name then. */
  readonly part: readonly string[];
  readonly of: string;
  /** What is not said of what is there: "none was missing". */
  readonly wanting: readonly string[];
  /** The article of what is known, the word for what is not there, the articles of what is new. */
  readonly the: string;
  readonly no: string;
  readonly an: readonly string[];
  /** Nouns that mean several or one without looking so. */
  readonly plural: readonly string[];
  readonly singular: readonly string[];
  /** Prepositions within a name: "the laptop with the addresses". */
  readonly within: readonly string[];
  /** Stands for what was done, and what joins it to that then: "which"; says that it was done: "it did so". */
  readonly deed: readonly string[];
  readonly which: string;
  readonly so: readonly Matcher[];
  /** Words without one of which that is not said. */
  readonly doing: readonly string[];
  /** Says that something was not done, or that somebody only wants it done; but not with these behind: "not only". */
  readonly unsure: readonly string[];
  readonly stressing: readonly string[];
  /** Words without one of which none of the next is said. */
  readonly echoing: readonly string[];
  /** Says that what was to be done was not; that what is said to be so is not; the same without a verb of its own. */
  readonly undone: readonly Matcher[];
  readonly untrue: readonly Matcher[];
  readonly elided: readonly Matcher[];
  /** Says that nothing came of what was told before, and what joins the two then: ", but". */
  readonly unheeded: readonly Matcher[];
  readonly but: string;
  /** Stand in a lead-in for the items of its list, and the nouns that may stand behind: "the following" "documents". */
  readonly following: readonly string[];
  readonly listed: readonly string[];
  /** Lead to what demands something. */
  readonly sources: readonly string[];
  /** What is written behind a demand then ("…, which was not done"), before it, and behind a thing ("… was not carried out"). */
  readonly unmet: string;
  readonly required: string;
  readonly missing: string;
  /** Leads in to a list of what was not looked at. */
  readonly unseen: readonly Matcher[];
  /** What is written behind what is older than the period that the sentence before states. */
  readonly overdue: string;
  /** Number words with their values, units of time in days; what states a period, and what says that something is kept. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, number>>;
  readonly periods: readonly string[];
  readonly held: readonly string[];
  readonly lying: readonly Matcher[];
  /** Says that it need not be: what is not there then is not missing. */
  readonly needless: readonly Matcher[];
  /** The months by their numbers; words without one of which nothing is done in time; prepositions that lead to another day. */
  readonly months: Readonly<Record<string, number>>;
  readonly answering: readonly string[];
  readonly otherDays: readonly string[];
  readonly delays: readonly Delay[];
}

/** What has to follow something within a time. */
export interface Delay {
  /** What the time begins with, and what has to follow. */
  readonly since: readonly Matcher[];
  readonly done: readonly Matcher[];
  /** What one of the two sentences has to speak of, and what none of them may speak of. */
  readonly about: readonly Matcher[];
  readonly unless: readonly Matcher[];
  /** So many days may lie between their dates; and what is written behind where more do. */
  readonly days: number;
  readonly late: string;
}

/**
 * Reads them from knowledge/cues/<language>/passages.yaml; a language without that file takes nothing up.
 * @param matchers makes patterns ready
 */
export function readPassages(file: unknown, matchers: (path: string, entries: unknown) => Matcher[]): Passages {
  const entry = record(file);
  const words = (key: string) => list(entry[key]).map(String);
  const text = (key: string) => String(entry[key] ?? '');
  const values = (key: string) =>
    Object.fromEntries(Object.entries(record(entry[key])).map(([word, value]) => [word, Number(value)]));
  const ready = (key: string) => matchers(key, entry[key]);
  return {
    one: words('one'),
    several: words('several'),
    none: words('none'),
    such: words('such'),
    some: words('some'),
    part: words('part'),
    of: text('of'),
    wanting: words('wanting'),
    the: text('the'),
    no: text('no'),
    an: words('an'),
    plural: words('plural'),
    singular: words('singular'),
    within: words('within'),
    deed: words('deed'),
    which: text('which'),
    so: ready('so'),
    doing: words('doing'),
    unsure: words('unsure'),
    stressing: words('stressing'),
    echoing: words('echoing'),
    undone: ready('undone'),
    untrue: ready('untrue'),
    elided: ready('elided'),
    unheeded: ready('unheeded'),
    but: text('but'),
    following: words('following'),
    listed: words('listed'),
    sources: words('sources'),
    unmet: text('unmet'),
    required: text('required'),
    missing: text('missing'),
    unseen: ready('unseen'),
    overdue: text('overdue'),
    numbers: values('numbers'),
    units: values('units'),
    periods: words('periods'),
    held: words('held'),
    lying: ready('lying'),
    needless: ready('needless'),
    months: values('months'),
    answering: words('answering'),
    otherDays: words('other-days'),
    delays: list(entry.delays).map((delay) => {
      const { since, done, about, unless, days, late } = record(delay);
      const all = (entries: unknown) => matchers('delays', entries);
      return {
        since: all(since),
        done: all(done),
        about: all(about),
        unless: all(unless),
        days: Number(days),
        late: String(late),
      };
    }),
  };
}
