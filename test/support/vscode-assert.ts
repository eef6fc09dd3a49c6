/** What the suites in VS Code assert with: it runs in a worker too, where node:assert does not. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Compares two plain values; the message shows both. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, null, 2));
  if (is !== should) throw new Error(`expected ${should}\nbut it is ${is}`);
}

/** A text must match; the message shows the text. */
export function match(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) throw new Error(`expected ${pattern} in\n${actual}`);
}
