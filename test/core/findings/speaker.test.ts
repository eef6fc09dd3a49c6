import assert from 'node:assert/strict';
import { findings } from '../../../server/core/findings/findings.ts';
import { book } from './probe.ts';

describe('the speaker', () => {
  const said: [role: string | undefined, text: string][] = [
    ['authority', 'The committee finds that accounts were shared.'],
    ['authority', 'The audit revealed that the nurses shared an account.'],
    ['authority', 'According to the inspectors, accounts were shared.'],
    ['complainant', 'The complainant alleges that accounts are shared.'],
    ['complainant', 'The plaintiff argues that the bank shared her password.'],
    ['controller', 'The company admits that accounts were shared.'],
    ['controller', 'According to the hospital, the accounts were shared by mistake.'],
    ['processor', 'The supplier stated that accounts had been shared.'],
    ['authority', 'The complainant came in May, and the authority found that accounts were shared.'],
    [undefined, 'The nurses shared an account.'],
  ];
  for (const [role, text] of said)
    it(`is ${role ?? 'not told'}: ${text}`, () => assert.equal(findings(text, book, [])[0]?.speaker?.role, role));
});
