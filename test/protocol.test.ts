import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageserver';
import { root } from '../.tools/npm.mjs';
import * as library from '../server/lsp/library-protocol.ts';
import * as documents from '../server/lsp/protocol.ts';

const classes = { NotificationType, RequestType, RequestType0 };

const protocols = [
  { of: 'documents', server: documents, client: 'client/protocol.ts' },
  { of: 'the library', server: library, client: 'client/library/protocol.ts' },
];

// Types hold the params and results on both sides; a method is a mere string to them. The client's side cannot be
// loaded outside the editor, so its text is compared.
describe('the client and the server call each other by the same methods', () => {
  for (const { of, server, client } of protocols)
    it(`about ${of}`, () => {
      const expected = Object.entries(server).map(([name, message]) => {
        return `export const ${name}: typeof server.${name} = new ${classOf(message)}('${message.method}');`;
      });
      assert.ok(expected.length > 0);
      assert.deepEqual(constants(readFileSync(join(root, client), 'utf8')).sort(), expected.sort());
    });

  it('and each method means one thing', () => {
    const methods = protocols.flatMap(({ server }) => Object.values(server).map(({ method }) => method));
    assert.deepEqual(methods, [...new Set(methods)]);
  });
});

function classOf(message: object): string | undefined {
  return Object.entries(classes).find(([, type]) => message instanceof type)?.[0];
}

/** The exported constants, each on one line. */
function constants(text: string): string[] {
  const found = text.match(/^export const [^;]+;/gm) ?? [];
  return found.map((one) => one.replace(/\(\s+/g, '(').replace(/,\s+\)/g, ')'));
}
