import type { Diagnostic, Message, Position, PublishDiagnosticsParams } from 'vscode-languageserver';
import { PublishDiagnosticsNotification } from 'vscode-languageserver';

// With every change of a text all its problems are told, and of most of them nothing but the place is new.

/** What a problem says, wherever it stands. */
export type Told = Omit<Diagnostic, 'range'>;

/** What stands under it goes along where a value is copied, and is not sent. */
const JSON_OF_REST = Symbol('JSON of all but the range');

/** What is told of many places, each time as `{ range, ...told }`: its JSON is made once. */
export function lasting(told: Told): Told {
  return Object.assign({ [JSON_OF_REST]: utf8(JSON.stringify(told).slice(1)) }, told);
}

/** The JSON of a message in UTF-8, which is written where there is room for it. */
export interface Written {
  /** So many bytes it takes at most. */
  readonly size: number;
  /** Writes it from a place on, and gives its end. */
  into(room: Uint8Array, at: number): number;
}

/** A message as it is sent. */
export function written(message: Message): Written {
  const { method, params } = message as { method?: string; params?: PublishDiagnosticsParams };
  if (method === PublishDiagnosticsNotification.method && params) return writtenProblems(method, params);
  const bytes = utf8(JSON.stringify(message));
  return { size: bytes.length, into: (room, at) => put(room, at, bytes) };
}

type Lasting = Diagnostic & { readonly [JSON_OF_REST]?: Uint8Array };

function writtenProblems(method: string, { diagnostics, ...of }: PublishDiagnosticsParams): Written {
  const start = utf8(
    `{"jsonrpc":"2.0","method":"${method}","params":${JSON.stringify(of).slice(0, -1)},"diagnostics":[`,
  );
  const rests = (diagnostics as readonly Lasting[]).map((problem) => {
    return problem[JSON_OF_REST] ?? utf8(JSON.stringify({ ...problem, range: undefined }).slice(1));
  });
  return {
    size: rests.reduce((sum, rest) => sum + rest.length + RANGE_SIZE, start.length + END.length),
    into(room, from) {
      let at = put(room, from, start);
      for (let i = 0; i < diagnostics.length; i++) {
        const { range } = diagnostics[i] as Diagnostic;
        at = put(room, at, i === 0 ? FIRST_RANGE : NEXT_RANGE);
        at = putPosition(room, at, range.start);
        at = put(room, at, RANGE_END);
        at = putPosition(room, at, range.end);
        at = put(room, at, REST);
        at = put(room, at, rests[i] as Uint8Array);
      }
      return put(room, at, END);
    },
  };
}

const FIRST_RANGE = utf8('{"range":{"start":{"line":');
const NEXT_RANGE = utf8(',{"range":{"start":{"line":');
const CHARACTER = utf8(',"character":');
const RANGE_END = utf8('},"end":{"line":');
const REST = utf8('}},');
const END = utf8(']}}');
/** More than a range takes: what stands around its four numbers, and these. */
const RANGE_SIZE = 200;

function putPosition(room: Uint8Array, at: number, { line, character }: Position): number {
  return putNumber(room, put(room, putNumber(room, at, line), CHARACTER), character);
}

/** Writes a number that is neither negative nor broken. */
function putNumber(room: Uint8Array, at: number, value: number): number {
  let end = at + 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end++;
  for (let i = end - 1, rest = value; i >= at; i--, rest = Math.floor(rest / 10)) room[i] = 48 + (rest % 10);
  return end;
}

function put(room: Uint8Array, at: number, bytes: Uint8Array): number {
  room.set(bytes, at);
  return at + bytes.length;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
