import { EventEmitter } from 'vscode';
import type { FindingGroup, OverviewGroup, ReferenceGroup } from '../protocol.ts';
import { type ShownPlace, type ShownStatus, statusOf } from './status-words.ts';

/** A group of either half of the overview: only one of findings has a rule, and only one of references a name. */
export type ShownGroup = OverviewGroup & Partial<Pick<FindingGroup, 'rule'> & Pick<ReferenceGroup, 'kind' | 'name'>>;

/** What a view shows of its places: those that hold some words, and those of some statuses. */
export class Filter {
  readonly onDidChange;
  readonly #changed = new EventEmitter<void>();
  #words = '';
  #statuses: ReadonlySet<ShownStatus> | undefined;

  constructor() {
    this.onDidChange = this.#changed.event;
  }

  get active(): boolean {
    return this.#words !== '' || this.#statuses !== undefined;
  }

  get words(): string {
    return this.#words;
  }

  set words(words: string) {
    this.#words = words.trim();
    this.#changed.fire();
  }

  /** The statuses that are shown; undefined for all. */
  get statuses(): ReadonlySet<ShownStatus> | undefined {
    return this.#statuses;
  }

  set statuses(statuses: ReadonlySet<ShownStatus> | undefined) {
    this.#statuses = statuses;
    this.#changed.fire();
  }

  clear(): void {
    this.#words = '';
    this.statuses = undefined;
  }
}

/** Whether a filter lets a place through: every word stands in it, or in the name of its group. */
export function matches({ words, statuses }: Filter, group: ShownGroup, place: ShownPlace): boolean {
  if (statuses && !statuses.has(statusOf(place))) return false;
  const text = [group.rule, group.name, group.title, place.words, place.paragraph, place.cue].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
