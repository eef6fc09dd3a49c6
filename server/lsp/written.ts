import type { Diagnostic, Message, PublishDiagnosticsParams } from 'vscode-languageserver';
import { PublishDiagnosticsNotification } from 'vscode-languageserver';

// With every change of a text all its problems are told, and of most of them nothing but the place is new.

/** What a problem says, wherever it stands. */
export type Told = Omit<Diagnostic, 'range'>;

/** What stands under it goes along where a value is copied, and is not sent. */
const JSON_OF_REST = Symbol('JSON of all but the range');

/** What is told of many places, each time as `{ range, ...told }`: its JSON is made once. */
export function lasting(told: Told): Told {
  const rest = oneByte(JSON.stringify(told).slice(1));
  return Object.assign({ [JSON_OF_REST]: rest }, told);
}

/** The JSON of a message, in pieces most of which are as they were in messages before. */
export function jsonOf(message: Message): string[] {
  const { method, params } = message as { method?: string; params?: PublishDiagnosticsParams };
  if (method !== PublishDiagnosticsNotification.method || !params) return [JSON.stringify(message)];
  const { diagnostics, ...of } = params;
  const pieces = [`{"jsonrpc":"2.0","method":"${method}","params":${JSON.stringify(of).slice(0, -1)},"diagnostics":[`];
  diagnostics.forEach((problem, i) => {
    if (i > 0) pieces.push(',');
    pieces.push(...jsonOfProblem(problem));
  });
  pieces.push(']}}');
  return pieces;
}

function jsonOfProblem(problem: Diagnostic & { readonly [JSON_OF_REST]?: string }): string[] {
  const rest = problem[JSON_OF_REST];
  if (rest === undefined) return [JSON.stringify(problem)];
  const { start, end } = problem.range;
  const from = `{"line":${start.line},"character":${start.character}}`;
  const to = `{"line":${end.line},"character":${end.character}}`;
  return [`{"range":{"start":${from},"end":${to}},`, rest];
}

/** Letters beyond ASCII written as escapes: what holds none of them is encoded much quicker. */
function oneByte(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
