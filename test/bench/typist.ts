import type { LspClient } from '../support/lsp-client.ts';
import { type Times, times } from './measure.ts';

/** Types single letters at random places of a document that a server has open. */
export class Typist {
  private readonly client: LspClient;
  private readonly uri: string;
  private readonly languageId: string;
  private readonly lines: string[];
  private version = 1;
  private random = 1;

  constructor(client: LspClient, text: string, languageId = 'plaintext') {
    this.client = client;
    this.uri = `untitled:${languageId}`;
    this.languageId = languageId;
    this.lines = text.split('\n');
  }

  async begin(): Promise<void> {
    const shown = this.client.published(this.uri, 0);
    await this.client.open(this.uri, this.lines.join('\n'), this.languageId);
    await shown;
    for (let i = 0; i < 10; i++) await this.stroke();
  }

  /** From the stroke to the problems of the text with it. */
  async published(strokes: number): Promise<Times> {
    const taken: number[] = [];
    for (let i = 0; i < strokes; i++) taken.push(await this.stroke());
    return times(taken);
  }

  /** From a request right behind a stroke to its answer. */
  async asked(strokes: number, method: string): Promise<Times> {
    const taken: number[] = [];
    for (let i = 0; i < strokes; i++) {
      const shown = this.shown();
      const position = await this.type();
      const begun = performance.now();
      await this.client.request(method, { textDocument: { uri: this.uri }, position });
      taken.push(performance.now() - begun);
      await shown;
    }
    return times(taken);
  }

  private async stroke(): Promise<number> {
    const shown = this.shown();
    const begun = performance.now();
    await this.type();
    await shown;
    return performance.now() - begun;
  }

  /** Not every server says of which version its problems are. */
  private shown(): Promise<void> {
    return this.client.published(this.uri, this.languageId === 'json' ? 0 : this.version + 1);
  }

  private async type() {
    const position = this.place();
    const { line, character } = position;
    const written = this.lines[line] ?? '';
    this.lines[line] = `${written.slice(0, character)}e${written.slice(character)}`;
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range: { start: position, end: position }, text: 'e' }],
    });
    return position;
  }

  /** Anywhere; in JSON between two letters, so that it stays what it is. */
  private place(): { line: number; character: number } {
    for (;;) {
      const line = this.next(this.lines.length);
      const written = this.lines[line] ?? '';
      const character = this.next(written.length + 1);
      const inWord = /^\p{L}{2}$/u.test(written.slice(character - 1, character + 1));
      if (inWord || this.languageId !== 'json') return { line, character };
    }
  }

  private next(below: number): number {
    this.random = (Math.imul(this.random, 1103515245) + 12345) & 0x7fffffff;
    return (this.random >> 8) % below;
  }
}
