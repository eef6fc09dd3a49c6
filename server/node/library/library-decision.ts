import { readFileSync } from 'node:fs';
import type { CardField, ReadCard } from '../../core/decisions/card/card.ts';
import { passageAt, sizeOf } from '../../core/decisions/columns.ts';
import type { CardFinding, Decision } from '../../core/decisions/decision.ts';
import type { DecisionRecord } from '../../core/library/read-decision.ts';
import { decodeText } from './documents.ts';

/** A decision of the library. Its text stays on the disk and is read when asked for. */
export interface LibraryDecision extends Decision {
  readonly unknown: readonly CardField[];
  /** What was read of the card, with the place of each value in the text. */
  readonly read: ReadCard;
  readonly length: number;
  readonly extracted: boolean;
}

/** Texts lately read, so that the passages of one decision do not read its file again and again. */
const KEPT_TEXTS = 16;

/** Gives texts of decisions from the disk, the latest few from memory. A text that cannot be read any more is empty. */
export class Texts {
  readonly #kept = new Map<string, string>();

  at(path: string): string {
    const known = this.#kept.get(path);
    const text = known ?? readText(path);
    this.#kept.delete(path);
    this.#kept.set(path, text);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_TEXTS && oldest !== undefined) this.#kept.delete(oldest);
    return text;
  }

  forget(path: string): void {
    this.#kept.delete(path);
  }
}

/** A decision of its record. @param text gives its text, read when asked for */
export function libraryDecision(
  id: string,
  path: string | undefined,
  record: DecisionRecord,
  text: () => string,
): LibraryDecision {
  const { unknown, length, extracted } = record;
  const decision: LibraryDecision = {
    id,
    path,
    unknown,
    length,
    extracted,
    card: record.card,
    get text() {
      return text();
    },
    get read() {
      return record.read;
    },
  };
  const written = Object.getOwnPropertyDescriptor(record.card, 'findings')?.get;
  let findings: readonly CardFinding[] | undefined;
  Object.defineProperty(record.card, 'findings', {
    enumerable: true,
    configurable: true,
    get: () => {
      const byHand: readonly CardFinding[] = written?.() ?? [];
      findings ??= byHand.length > 0 ? byHand : findingsOf(record, decision);
      return findings;
    },
  });
  return decision;
}

/** The findings that were read, each with the words that state it; one of a rule in a paragraph. */
function findingsOf({ columns }: DecisionRecord, decision: Decision): CardFinding[] {
  const seen = new Set<string>();
  return Array.from({ length: sizeOf(columns) }, (_, i) => passageAt(columns, i, decision)).flatMap(
    ({ number, findings }) =>
      findings.flatMap(({ rule, start, end }) => {
        if (number === '' || seen.has(`${number} ${rule}`)) return [];
        seen.add(`${number} ${rule}`);
        return [{ rule, paragraph: number, passage: decision.text.slice(start, end) }];
      }),
  );
}

function readText(path: string): string {
  try {
    const decoded = decodeText(readFileSync(path));
    return 'text' in decoded ? decoded.text : '';
  } catch {
    return '';
  }
}
