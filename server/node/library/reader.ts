import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardKnowledge } from '../../core/decisions/card/words.ts';
import type { Card } from '../../core/decisions/decision.ts';
import type { Knowledge, Load } from '../../core/knowledge.ts';
import { readCardKnowledge } from '../../core/library/cards.ts';
import { readDecision } from '../../core/library/read-decision.ts';
import type { Message } from '../../core/messages.ts';
import { writtenCard } from '../../workspace/written-card.ts';
import { contentKey, decodeText, formOf, readDocument } from './documents.ts';
import type { extract as Extract } from './extract/extract.ts';
import { reasonOf } from './reason.ts';
import { encodeRecord } from './record.ts';

/** A decision to be read: a file, or a text that is at hand with its card. */
export type Task =
  | { readonly path: string; readonly card: string | undefined }
  | { readonly text: string; readonly written: Card };

/** The record under the key of its contents; without bytes when it is known already. */
export type Outcome =
  | { readonly key: string; readonly record?: Uint8Array }
  /** `passing`: not the contents are at fault, so that it is tried again at the next start. */
  | { readonly problem: Message; readonly passing?: boolean };

/** Where things are and how much is read. */
export interface ReaderOptions {
  /** The folder in which texts taken out of other forms are kept. */
  readonly texts: string;
  readonly limit: number;
  /** Reads what is no text; loaded when first needed. */
  readonly loadExtract: () => Promise<{ extract: typeof Extract }>;
}

/** Where the text of an extracted document is kept. */
export function textPath(texts: string, key: string): string {
  return join(texts, `${key}.txt`);
}

/** Reads decisions one by one into records. Whatever goes wrong with one is its problem. */
export class DecisionReader {
  readonly #knowledge: Knowledge;
  readonly #words: () => CardKnowledge;
  readonly #options: ReaderOptions;

  /** @param load gives the words that cards are read with */
  constructor(knowledge: Knowledge, load: Load, options: ReaderOptions) {
    let words: CardKnowledge | undefined;
    this.#words = () => {
      words ??= readCardKnowledge(load('authorities'), load('cards'));
      return words;
    };
    this.#knowledge = knowledge;
    this.#options = options;
  }

  /** @param known keys whose records are kept already */
  async read(task: Task, known: ReadonlySet<string> | ReadonlyMap<string, unknown>): Promise<Outcome> {
    try {
      return 'path' in task
        ? await this.readFile(task.path, task.card, known)
        : this.readText(task.text, task.written, known);
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  }

  private readText(text: string, written: Card, known: { has(key: string): boolean }): Outcome {
    const key = contentKey(['text', text, JSON.stringify(written)]);
    if (known.has(key)) return { key };
    const record = readDecision({ text, written, extracted: false }, this.#knowledge, this.#words());
    return { key, record: encodeRecord(record) };
  }

  private async readFile(
    path: string,
    cardPath: string | undefined,
    known: { has(key: string): boolean },
  ): Promise<Outcome> {
    const { limit, texts } = this.#options;
    const document = await readDocument(path, limit);
    if ('problem' in document) return { ...document, passing: true };
    const card = cardPath === undefined ? undefined : await readDocument(cardPath, limit);
    const cardText = card && 'bytes' in card ? decodeText(card.bytes) : card;
    const yaml = cardText && 'text' in cardText ? cardText.text : '';
    const { bytes } = document;
    const form = formOf(bytes, path);
    const unreadCard = cardText && 'problem' in cardText ? cardText.problem : undefined;
    const key = contentKey([form, bytes, yaml, unreadCard?.key ?? '']);
    if (known.has(key)) return { key };
    const text = form === 'text' ? decodeText(bytes) : await (await this.#options.loadExtract()).extract(bytes, form);
    if ('problem' in text) return text;
    if (!/\p{L}/u.test(text.text)) return { problem: { key: 'unread.empty' } };
    const { written, problem } = writtenCard(yaml);
    const source = { text: text.text, written, cardProblem: unreadCard ?? problem, extracted: form !== 'text' };
    const record = encodeRecord(readDecision(source, this.#knowledge, this.#words()));
    if (source.extracted) keep(texts, key, text.text);
    return { key, record };
  }
}

/** Writes a text beside its place first, so that no half of it is ever read. */
function keep(texts: string, key: string, text: string): void {
  mkdirSync(texts, { recursive: true });
  const path = textPath(texts, key);
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}
