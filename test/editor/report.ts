import type { Runner } from 'mocha';

/**
 * Tells each result through the console, which VS Code hands to whoever started the tests, whatever the host.
 * A line is `@test {"title", "error"}`; the error is null for a test that passed. Rejects when a test failed.
 */
export function report(runner: Runner): Promise<void> {
  runner.on('pass', (test) => tell(test.fullTitle(), null));
  runner.on('fail', (test, error) => tell(test.fullTitle(), error.stack ?? error.message));
  return new Promise((resolve, reject) => {
    runner.on('end', () => {
      const failures = runner.failures;
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

function tell(title: string, error: string | null): void {
  console.log(`@test ${JSON.stringify({ title, error })}`);
}
