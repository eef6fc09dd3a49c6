import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../core/messages.ts';
import { type Known, readManifest, writeManifest } from './manifest.ts';
import { appendRecords, openPack, writePack } from './pack.ts';
import type { Outcome } from './reader.ts';
import { unwritten } from './reason.ts';

/** Records are written when so many bytes have come together. */
const WRITTEN_AT_ONCE = 2_000_000;

/** The cache of the library on the disk: records by their key, and which file has which. */
export class Store {
  /** Where texts taken out of other forms are kept. */
  readonly texts: string;
  /** One of opening, and one of writing. */
  readonly #notices = new Map<string, Message>();
  readonly #pack: string;
  readonly #manifest: string;
  readonly #engine: string;
  readonly #records: Map<string, Uint8Array>;
  readonly #files: Map<string, Known>;
  #waiting: [string, Uint8Array][] = [];
  #waitingBytes = 0;
  #changed = false;
  /** The pack on the disk is missing, broken or another engine's: it is written as a whole. */
  #whole: boolean;

  constructor(folder: string, engine: string) {
    this.#engine = engine;
    this.texts = join(folder, 'texts');
    this.#pack = join(folder, 'library.pack');
    this.#manifest = join(folder, 'library.json');
    const { records, sound, notice } = openPack(this.#pack, engine);
    this.#records = records;
    this.#whole = !sound;
    if (notice) this.#notices.set('opening', notice);
    this.#files = readManifest(this.#manifest, engine);
  }

  /** What the user should know of the cache. */
  get notices(): readonly Message[] {
    return [...this.#notices.values()];
  }

  get records(): ReadonlyMap<string, Uint8Array> {
    return this.#records;
  }

  /** What is known of a place, as long as its stamp is the same and its record is at hand. */
  known(place: string, stamp: string): Known | undefined {
    const known = this.#files.get(place);
    return known?.stamp === stamp && ('problem' in known || this.#records.has(known.key)) ? known : undefined;
  }

  /** Takes in what came of reading a place. A problem that may pass, such as a lock, is asked about again next time. */
  keep(place: string, stamp: string, outcome: Outcome): Known {
    const known = 'problem' in outcome ? { stamp, problem: outcome.problem } : { stamp, key: outcome.key };
    if ('problem' in outcome && outcome.passing) this.#files.delete(place);
    else this.#files.set(place, known);
    this.#changed = true;
    if ('key' in outcome && outcome.record && !this.#records.has(outcome.key)) {
      this.#records.set(outcome.key, outcome.record);
      this.#waiting.push([outcome.key, outcome.record]);
      this.#waitingBytes += outcome.record.length;
      if (this.#waitingBytes > WRITTEN_AT_ONCE) this.write();
    }
    return known;
  }

  /** Forgets all places but those that are still there. */
  retain(places: ReadonlySet<string>): void {
    for (const place of [...this.#files.keys()])
      if (!places.has(place)) this.#changed = this.#files.delete(place) || this.#changed;
  }

  /** Writes what is new. Where the disk does not take it, the library lives in memory and the user is told. */
  flush(): void {
    try {
      const used = new Set([...this.#files.values()].flatMap((known) => ('key' in known ? [known.key] : [])));
      const unused = [...this.#records.keys()].filter((key) => !used.has(key));
      if (unused.length > used.size) {
        for (const key of unused) this.#records.delete(key);
        this.#whole = true;
        this.sweepTexts(used);
      }
      this.write();
      if (this.#changed) writeManifest(this.#manifest, this.#engine, this.#files);
      this.#changed = false;
    } catch (error) {
      this.notice(error);
    }
  }

  private write(): void {
    try {
      if (this.#whole) writePack(this.#pack, this.#engine, this.#records);
      else if (this.#waiting.length > 0) appendRecords(this.#pack, this.#waiting);
      this.#whole = false;
      this.#waiting = [];
      this.#waitingBytes = 0;
    } catch (error) {
      this.notice(error);
    }
  }

  private notice(error: unknown): void {
    this.#notices.set('writing', { key: 'library.unwritten-cache', values: { reason: unwritten(error) } });
    this.#waitingBytes = 0;
  }

  private sweepTexts(used: ReadonlySet<string>): void {
    for (const name of readdirSync(this.texts, { withFileTypes: true })) {
      if (name.isFile() && !used.has(name.name.replace(/\.txt.*$/, '')))
        rmSync(join(this.texts, name.name), { force: true });
    }
  }
}
