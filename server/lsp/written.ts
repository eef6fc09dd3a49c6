import type { Diagnostic, Message, PublishDiagnosticsParams, Range } from 'vscode-languageserver';
import { PublishDiagnosticsNotification } from 'vscode-languageserver';

// With every change of a text all its problems are told, and of most of them nothing but the place is new.

/** What a problem says, wherever it stands. */
export type Told = Omit<Diagnostic, 'range'>;

/** What stands under it goes along where a value is copied, and is not sent. */
const JSON_OF_REST = Symbol('JSON of all but the range');

/** What is told of many places, each time as `{ range, ...told }`: its JSON is made once. */
export function lasting(told: Told): Told {
  const rest = new TextEncoder().encode(JSON.stringify(told).slice(1));
  return Object.assign({ [JSON_OF_REST]: rest }, told);
}

/** The JSON of a message, in pieces: text, and in UTF-8 what was written for messages before. */
export function jsonOf(message: Message): (string | Uint8Array)[] {
  const { method, params } = message as { method?: string; params?: PublishDiagnosticsParams };
  if (method !== PublishDiagnosticsNotification.method || !params) return [JSON.stringify(message)];
  const { diagnostics, ...of } = params;
  const pieces: (string | Uint8Array)[] = [];
  let before = `{"jsonrpc":"2.0","method":"${method}","params":${JSON.stringify(of).slice(0, -1)},"diagnostics":[`;
  for (const problem of diagnostics as readonly Lasting[]) {
    const rest = problem[JSON_OF_REST];
    if (rest) pieces.push(`${before}{"range":${jsonOfRange(problem.range)},`, rest);
    else pieces.push(before, JSON.stringify(problem));
    before = ',';
  }
  pieces.push(diagnostics.length > 0 ? ']}}' : `${before}]}}`);
  return pieces;
}

type Lasting = Diagnostic & { readonly [JSON_OF_REST]?: Uint8Array };

function jsonOfRange({ start, end }: Range): string {
  return `{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}}`;
}
