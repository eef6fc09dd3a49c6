import 'mocha/mocha.js';
import { report } from './report.ts';

/** Called by VS Code in the web extension host, a worker. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} as never });
  await import('editor:suites');
  await report(mocha.run());
}
