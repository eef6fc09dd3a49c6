import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageserver';
import { root } from '../.tools/npm.mjs';
import * as library from '../server/lsp/library-protocol.ts';
import * as documents from '../server/lsp/protocol.ts';

const classes = { NotificationType, RequestType, RequestType0 };

/** What each side says, and where the client names it. */
const protocols = [
  { of: 'documents', server: documents, client: 'client/protocol.ts' },
  { of: 'the library', server: library, client: 'client/library/protocol.ts' },
];

// Types hold the params and results on both sides; a method is a mere string to them.
describe('the client and the server call each other by the same methods', () => {
  for (const { of, server, client } of protocols)
    it(`about ${of}`, () => {
      const here = messagesIn(readFileSync(join(root, client), 'utf8'));
      const there = Object.entries(server).map(([name, message]) => `${name}: ${kindOf(message)} ${message.method}`);
      assert.ok(there.length > 0);
      assert.deepEqual(here.sort(), there.sort());
    });

  it('and each method means one thing', () => {
    const methods = protocols.flatMap(({ server }) => Object.values(server).map(({ method }) => method));
    assert.deepEqual(methods, [...new Set(methods)]);
  });
});

function kindOf(message: object): string | undefined {
  return Object.entries(classes).find(([, type]) => message instanceof type)?.[0];
}

// The client's own cannot be loaded outside the editor. A constant without a type of the server's is no such message.
function messagesIn(text: string): string[] {
  const found = text.matchAll(/^export const \w+(?:: typeof server\.(\w+))? = new (\w+)[^(]*\(\s*'([^']+)'/gm);
  return [...found].map(([, name, type, method]) => `${name}: ${type} ${method}`);
}
