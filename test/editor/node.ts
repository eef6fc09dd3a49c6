import Mocha from 'mocha';
import { report } from './report.ts';

/** Called by VS Code in the Node extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('editor:suites');
  await report(mocha.run());
}
