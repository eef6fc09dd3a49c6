import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { root } from '../../.tools/npm.mjs';

const require = createRequire(import.meta.url);

/** Colours a line as VS Code does in a document of the host grammar, and draws carets with names below the coloured stretches. */
export type Draw = (line: string) => string;

/**
 * A grammar of ours injected into a host: its name, or a grammar of the test's own.
 * @param names what to call a scope in the picture; scopes without a name are not drawn
 */
export async function painter(injected: string, host: string | object, names: Record<string, string>): Promise<Draw> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer);
  const hostGrammar = typeof host === 'string' ? load(host) : (host as textmate.IRawGrammar);
  const grammars = [hostGrammar, load(injected)];
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => grammars.find(({ scopeName }) => scopeName === scope) ?? null,
    getInjections: (scope) => (scope === hostGrammar.scopeName ? [load(injected).scopeName] : undefined),
  });
  const grammar = await registry.loadGrammar(hostGrammar.scopeName);
  if (!grammar) throw new Error(`no grammar ${hostGrammar.scopeName}`);
  return (text) => {
    let stack = textmate.INITIAL;
    const pictures = text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      const drawn = tokens.flatMap(({ startIndex, endIndex, scopes }) => {
        const name = scopes.map((scope) => names[scope]).find(Boolean);
        return name ? [`${' '.repeat(startIndex)}${'^'.repeat(endIndex - startIndex)} ${name}`] : [];
      });
      return [line, ...drawn].join('\n');
    });
    return pictures.join('\n');
  };
}

function load(name: string): textmate.IRawGrammar {
  const file = join(root, 'syntaxes', `${name}.tmLanguage.json`);
  return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
}
