// npm test: everything, from a clean checkout on. `npm test -- unit lsp` runs these steps alone.
import { installPackages } from './npm.mjs';

installPackages();
const { runSteps } = await import('./steps.mjs');
const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const { passed, failed } = await runSteps(named, { keepScreenshots: options.includes('--screenshots') });
console.log(`${passed} passed, ${failed} failed`);
// A whole run in which nothing was tested is no success; a step such as lint alone may have no tests.
process.exit(failed === 0 && (passed > 0 || named.length) ? 0 : 1);
