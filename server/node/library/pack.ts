import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
  writevSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Message } from '../../core/messages.ts';
import { KEY_LENGTH } from './documents.ts';
import { reasonOf } from './reason.ts';

/**
 * Records in one file, each added at its end under the key of its contents. What is damaged or was made by another
 * engine is given up: whoever asks for it makes it anew. Each record is written in one go, so that two processes may
 * add to the same file.
 */
export interface Pack {
  /** The records by key; views of one buffer. */
  readonly records: Map<string, Uint8Array>;
  /** Whether records can be added at its end. */
  readonly sound: boolean;
  /** What was given up. */
  readonly notice: Message | undefined;
}

const MAGIC = 0x4c504447;
const ENTRY = 0x31434552;
const HEADER = 4 + KEY_LENGTH;
const ENTRY_HEADER = 12 + KEY_LENGTH;

/** Opens the pack of an engine; an empty one where there is none. @param engine its version, as KEY_LENGTH characters */
export function openPack(path: string, engine: string): Pack {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return empty(missing ? undefined : unread(reasonOf(error)));
  }
  if (bytes.length < HEADER || bytes.readUInt32LE(0) !== MAGIC) return empty(unread({ key: 'unread.broken' }));
  if (bytes.toString('latin1', 4, HEADER) !== engine) return empty(undefined);
  const records = new Map<string, Uint8Array>();
  let at = HEADER;
  while (at + ENTRY_HEADER <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    const length = bytes.readUInt32LE(at + 4);
    const start = at + ENTRY_HEADER;
    if (length % 4 !== 0 || start + length > bytes.length) break;
    const record = new Uint8Array(bytes.buffer, bytes.byteOffset + start, length);
    if (checksum(record) !== bytes.readUInt32LE(at + 8)) break;
    const key = bytes.toString('latin1', at + 12, start);
    records.set(key, record);
    at = start + length;
  }
  const sound = at === bytes.length;
  const notice = sound ? undefined : { key: 'library.broken-cache' };
  return { records, sound, notice };
}

/** Adds records at the end of a sound pack. */
export function appendRecords(path: string, records: readonly (readonly [string, Uint8Array])[]): void {
  appendFileSync(path, Buffer.concat(records.flatMap(([key, record]) => entry(key, record))));
}

/** Writes a pack anew with just these records, beside the old one first, so that there always is a whole one. */
export function writePack(path: string, engine: string, records: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  try {
    const file = openSync(fresh, 'w');
    try {
      writeSync(file, Buffer.concat([number(MAGIC), Buffer.from(engine, 'latin1')]));
      for (const [key, record] of records) writevSync(file, entry(key, record));
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function entry(key: string, record: Uint8Array): Buffer[] {
  const header = Buffer.concat([
    number(ENTRY),
    number(record.length),
    number(checksum(record)),
    Buffer.from(key, 'latin1'),
  ]);
  return [header, Buffer.from(record.buffer, record.byteOffset, record.length)];
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A sum over four bytes at a time: it tells damage, not forgery. */
function checksum({ buffer, byteOffset, length }: Uint8Array): number {
  const words = new Uint32Array(buffer, byteOffset, length >> 2);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}

function unread(problem: Message): Message {
  return { key: 'library.unread-cache', values: { problem } };
}

function empty(notice: Message | undefined): Pack {
  return { records: new Map(), sound: false, notice };
}
