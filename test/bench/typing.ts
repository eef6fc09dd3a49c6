import { analyse, update } from '../../server/core/analysis.ts';
import { readyKnowledge } from '../../server/core/ready.ts';
import { readyFolder } from '../../server/node/knowledge.ts';
import { LspClient } from '../support/lsp-client.ts';
import { Table, times } from './measure.ts';
import { L, M, S } from './texts.ts';

/** What a keystroke costs: to the problems that are told, and what is asked for while typing. */
export async function typing(): Promise<void> {
  const table = new Table('Typing: from a keystroke anywhere in the text');
  for (const [name, text, strokes] of [
    ['S', S, 200],
    ['M', M, 100],
    ['L', L, 12],
  ] as const) {
    const client = await new LspClient().start();
    const session = new Typist(client, text);
    await session.begin();
    table.row(`${name}: to its problems`, await session.published(strokes));
    for (const [what, method] of [
      ['a hover', 'textDocument/hover'],
      ['completion', 'textDocument/completion'],
      ['a definition', 'textDocument/definition'],
    ] as const)
      table.row(`${name}: to ${what}`, await session.asked(strokes, method));
    await client.stop();
  }
  const knowledge = readyKnowledge(readyFolder('dist/knowledge'));
  for (const [name, text] of [
    ['S', S],
    ['M', M],
    ['L', L],
  ] as const) {
    let analysis = analyse(text, knowledge);
    const taken = Array.from({ length: 400 }, (_, i) => {
      const start = Math.imul(i + 1, 0x9e3779b1) >>> 0;
      const at = start % text.length;
      const begun = performance.now();
      analysis = update(analysis, { start: at, end: at, text: 'e' }, knowledge);
      return performance.now() - begun;
    });
    table.row(`${name}: to the update of the analysis alone`, times(taken.slice(100)));
  }
}

class Typist {
  private readonly client: LspClient;
  private readonly uri = 'untitled:typed';
  private readonly lines: string[];
  private version = 1;
  private random = 1;

  constructor(client: LspClient, text: string) {
    this.client = client;
    this.lines = text.split('\n');
  }

  async begin(): Promise<void> {
    const shown = this.client.published(this.uri);
    await this.client.open(this.uri, this.lines.join('\n'));
    await shown;
    for (let i = 0; i < 5; i++) await this.stroke();
  }

  async published(strokes: number) {
    const taken: number[] = [];
    for (let i = 0; i < strokes; i++) taken.push(await this.stroke());
    return times(taken);
  }

  async asked(strokes: number, method: string) {
    const taken: number[] = [];
    for (let i = 0; i < strokes; i++) {
      const shown = this.client.published(this.uri, this.version + 1);
      const position = await this.type();
      const begun = performance.now();
      await this.client.request(method, { textDocument: { uri: this.uri }, position });
      taken.push(performance.now() - begun);
      await shown;
    }
    return times(taken);
  }

  private async stroke(): Promise<number> {
    const shown = this.client.published(this.uri, this.version + 1);
    const begun = performance.now();
    await this.type();
    await shown;
    return performance.now() - begun;
  }

  /** Types a letter at a random place. */
  private async type() {
    const line = this.next(this.lines.length);
    const character = this.next((this.lines[line] ?? '').length + 1);
    const position = { line, character };
    const written = this.lines[line] ?? '';
    this.lines[line] = `${written.slice(0, character)}e${written.slice(character)}`;
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range: { start: position, end: position }, text: 'e' }],
    });
    return position;
  }

  private next(below: number): number {
    this.random = (Math.imul(this.random, 1103515245) + 12345) & 0x7fffffff;
    return this.random % below;
  }
}
