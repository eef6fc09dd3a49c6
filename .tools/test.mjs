// npm test: everything, from a clean checkout on. `npm test -- unit lsp` runs these steps alone.
import { installPackages } from './npm.mjs';

installPackages();
const { runSteps } = await import('./steps.mjs');
const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const { passed, failed } = await runSteps(named, { keepScreenshots: options.includes('--screenshots') });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
