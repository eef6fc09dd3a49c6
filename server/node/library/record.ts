import type { CardField, ReadCard } from '../../core/decisions/card/card.ts';
import type { PassageColumns } from '../../core/decisions/columns.ts';
import type { Card } from '../../core/decisions/decision.ts';
import type { DecisionRecord } from '../../core/library/read-decision.ts';
import type { Message } from '../../core/messages.ts';

/** The columns of numbers in the order in which they are kept, those of the widest numbers first. */
const WIDE = ['spans', 'findingsFrom', 'findingSpans', 'provisionsFrom', 'wordsFrom'] as const;
const NARROW = ['findings', 'provisions', 'words'] as const;

/** What is needed of every decision at once, and what only of one that is looked at. */
interface Head {
  readonly card: Omit<Card, 'findings' | 'summary'>;
  readonly unknown: readonly CardField[];
  readonly names: readonly string[];
  readonly length: number;
  readonly extracted: boolean;
  readonly cardProblem: Message | undefined;
  readonly sizes: readonly number[];
}

interface Detail {
  readonly findings: Card['findings'];
  readonly summary: string;
  readonly numbers: readonly string[];
  readonly read: ReadCard;
}

/** Writes a record as bytes, without the text, which stays where it is: two JSON texts, each after its length, then the numbers, on multiples of four. */
export function encodeRecord(record: DecisionRecord): Uint8Array {
  const { columns, unknown, length, extracted, cardProblem, read } = record;
  const { findings, summary, ...card } = record.card;
  const arrays = [...WIDE, ...NARROW, 'weights' as const].map((name) => columns[name]);
  const sizes = arrays.map((array) => array.length);
  const head: Head = { card, unknown, names: columns.names, length, extracted, cardProblem, sizes };
  const detail: Detail = { findings, summary, numbers: columns.numbers, read };
  const parts = [
    ...[head, detail].flatMap((json) => {
      const bytes = Buffer.from(JSON.stringify(json));
      return [new Uint8Array(Uint32Array.of(bytes.length).buffer), bytes];
    }),
    ...arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  return bytes;
}

/** Reads a record. Its numbers are views of the bytes; what is only needed of one decision is parsed when asked for. */
export function decodeRecord(bytes: Uint8Array): DecisionRecord {
  const wide = (at: number, length: number): Uint32Array =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + at, length);
  const json = (at: number): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, wide(at, 1)[0]);
  const first = json(0);
  const head = JSON.parse(first.toString()) as Head;
  const second = json(4 + padded(first.length));
  // Kept only as long as somebody looks at it: a list of thousands of decisions asks each once.
  let kept: WeakRef<Detail> | undefined;
  const detail = (): Detail => {
    const known = kept?.deref();
    if (known) return known;
    const parsed = JSON.parse(second.toString()) as Detail;
    kept = new WeakRef(parsed);
    return parsed;
  };
  let at = 8 + padded(first.length) + padded(second.length);
  const take = <T>(i: number, width: number, view: (start: number, length: number) => T): T => {
    const start = at;
    at += padded((head.sizes[i] ?? 0) * width);
    return view(bytes.byteOffset + start, head.sizes[i] ?? 0);
  };
  const numbers = {
    ...Object.fromEntries(
      WIDE.map((name, i) => [name, take(i, 4, (start, size) => new Uint32Array(bytes.buffer, start, size))]),
    ),
    ...Object.fromEntries(
      NARROW.map((name, i) => [
        name,
        take(WIDE.length + i, 2, (start, size) => new Uint16Array(bytes.buffer, start, size)),
      ]),
    ),
    weights: take(WIDE.length + NARROW.length, 1, (start, size) => new Uint8Array(bytes.buffer, start, size)),
  } as Omit<PassageColumns, 'names' | 'numbers'>;
  const columns = Object.defineProperty({ ...numbers, names: head.names }, 'numbers', { get: () => detail().numbers });
  const card = Object.defineProperties(head.card, {
    // A decision whose findings were read takes them from its columns instead.
    findings: { get: () => detail().findings, enumerable: true, configurable: true },
    summary: { get: () => detail().summary, enumerable: true },
  });
  const { unknown, length, extracted, cardProblem } = head;
  return {
    card: card as Card,
    unknown,
    columns: columns as PassageColumns,
    length,
    extracted,
    cardProblem,
    get read() {
      return detail().read;
    },
  };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
