import { createRequire } from 'node:module';
import type { Shell } from '../shell.ts';

/** `gdpr-lens lsp --stdio`: the language server. It is the bundle that the extension starts, and lives until its client ends it. */
export async function lsp(args: readonly string[], { script }: Shell): Promise<number> {
  // The protocol's library reads how to connect from the command line: standard input and output where nothing is said.
  if (!args.some((arg) => /^--(stdio|node-ipc|socket|pipe)/.test(arg))) process.argv.push('--stdio');
  createRequire(script)('./server/node.js');
  return new Promise(() => {});
}
