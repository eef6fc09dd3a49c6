import type { Runner } from 'mocha';

/**
 * Tells each result through the console, which VS Code hands to whoever started the tests, whatever the host.
 * A line is `@test {"title", "error"}`; the error is null for a test that passed. Rejects when a test failed.
 */
export function report(runner: Runner): Promise<void> {
  runner.on('pass', (test) => tell(test.fullTitle(), null));
  runner.on('fail', (test, error) => tell(test.fullTitle(), short(error)));
  return new Promise((resolve, reject) => {
    runner.on('end', () => {
      const failures = runner.failures;
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

/** The message with the first places of the stack; the rest is mocha's and VS Code's. */
function short({ stack, message }: Error): string {
  if (!stack) return message;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [message, ...places.slice(0, 3)].join('\n');
}

function tell(title: string, error: string | null): void {
  console.log(`@test ${JSON.stringify({ title, error })}`);
}
