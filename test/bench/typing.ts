import { analyse, readNow, update } from '../../server/core/analysis.ts';
import { readyKnowledge } from '../../server/core/ready.ts';
import { readyFolder } from '../../server/node/knowledge.ts';
import { LspClient } from '../support/lsp-client.ts';
import { Table, timedAsync, times } from './measure.ts';
import { L, M, S } from './texts.ts';
import { Typist } from './typist.ts';

/** What a keystroke costs: to the problems that are told, and what is asked for while typing. */
export async function typing(): Promise<void> {
  const table = new Table('Typing: from a keystroke anywhere in the text');
  const echo = await new LspClient().start();
  table.row('a request about nothing', await timedAsync(() => hover(echo), 200, 20));
  await echo.stop();
  for (const [name, text, strokes] of TEXTS) {
    const client = await new LspClient().start();
    const typist = new Typist(client, text);
    await typist.begin();
    table.row(`${name}: to its problems`, await typist.published(strokes));
    for (const [what, method] of ASKED) table.row(`${name}: to ${what}`, await typist.asked(strokes, method));
    for (const [what, method] of ASKED_IN_A_PAUSE)
      table.row(`${name}: to ${what}`, await typist.asked(Math.min(strokes, 20), method));
    await client.stop();
  }
  for (const [name, text, strokes] of TEXTS) await json(table, name, text, Math.min(strokes, 20));
  updates(table);
}

/** By name the texts, and how many strokes: what a person types in some minutes, so that not the first ones alone count. */
const TEXTS = [
  ['S', S, 400],
  ['M', M, 400],
  ['L', L, 200],
] as const;

const ASKED = [
  ['a hover', 'textDocument/hover'],
  ['completion', 'textDocument/completion'],
  ['a definition', 'textDocument/definition'],
] as const;

/** What an editor asks for when nothing was typed for a moment. */
const ASKED_IN_A_PAUSE = [
  ['links', 'textDocument/documentLink'],
  ['lenses', 'textDocument/codeLens'],
  ['the outline', 'textDocument/documentSymbol'],
] as const;

function hover(client: LspClient): Promise<unknown> {
  const position = { line: 0, character: 0 };
  return client.request('textDocument/hover', { textDocument: { uri: 'untitled:none' }, position });
}

/** The server that ships with VS Code for JSON, over the lines of the text as JSON. It waits 300 ms before it reads. */
async function json(table: Table, name: string, text: string, strokes: number): Promise<void> {
  const client = await new LspClient([
    'node_modules/vscode-json-languageserver/bin/vscode-json-languageserver',
    '--stdio',
  ]).start({}, { textDocument: { hover: {} } });
  const typist = new Typist(client, JSON.stringify(text.split('\n'), null, 1), 'json');
  await typist.begin();
  table.row(`${name} as JSON, vscode-json-languageserver: to its problems`, await typist.published(strokes));
  table.row(
    `${name} as JSON, vscode-json-languageserver: to a hover`,
    await typist.asked(strokes, 'textDocument/hover'),
  );
  await client.stop();
}

/** What of it is the reading. */
function updates(table: Table): void {
  const knowledge = readyKnowledge(readyFolder('dist/knowledge'));
  for (const [name, text] of TEXTS) {
    let analysis = analyse(text, knowledge);
    const taken = Array.from({ length: 400 }, (_, i) => {
      const start = Math.imul(i + 1, 0x9e3779b1) >>> 0;
      const at = start % text.length;
      const begun = performance.now();
      analysis = update(analysis, { start: at, end: at, text: 'e' }, knowledge);
      readNow(analysis);
      return performance.now() - begun;
    });
    table.row(`${name}: to the update of the analysis alone`, times(taken.slice(100)));
  }
}
