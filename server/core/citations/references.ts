import type { Instruments } from '../instruments.ts';
import type { Statute } from '../statute.ts';
import type { Reference } from './reference.ts';
import { resolve } from './resolve/resolve.ts';
import { scan } from './scan/scan.ts';

/** The laws that references are read against. */
export interface Law {
  readonly statute: Statute;
  readonly instruments: Instruments;
}

/**
 * The references in a text, in order, each bound to its law: the GDPR, another one, the document itself, or none where
 * that cannot be told. Spans are UTF-16 offsets, `text.slice(start, end)` is what was written. Any string will do.
 */
export function references(text: string, law: Law): Reference[] {
  return resolve(scan(text, law), law).sort((a, b) => a.start - b.start || a.end - b.end);
}
