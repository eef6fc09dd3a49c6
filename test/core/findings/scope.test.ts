import assert from 'node:assert/strict';
import { told } from './probe.ts';

/** How far a negation or another cue reaches: what is told all the same, and what is not, each law with both. */
const TOLD = `
The lack of locks and the sharing of accounts were noted.
The firm was fined for a lack of rules, and widespread sharing of accounts.
It lists insufficient training, a failure to lock doors and sharing of accounts.
The violations concerned neglecting to lock doors and the repeated sharing of passwords.
The inquiry found several faults, from a failure to lock the doors to a failure to encrypt the laptops.
The bank failed to notice the missing encryption of the laptops.
Nor did the sharing of accounts guarantee any order.
Nor had the laptops been encrypted, although the owner had been told.
Nor had any encryption of the data been set up.
It is impossible for the bank to encrypt its laptops.
It was not possible for the bank to encrypt its laptops.
The doctors, but not the nurses, shared an account.
Only the laptops, but not the disks, were encrypted.
The bank encrypted the laptops, but not the disks.
The data was encrypted, but not at all times.
The nurses shared the account, but not every day.
The bank has not – in spite of three warnings – encrypted its laptops.
The data – which must be kept secret – was not encrypted.
The data, however, was – and is – not encrypted.
The authority finds that the bank – in its use of (old) laptops – has not encrypted the data.
The human error that led to the sharing of the account shows that training is lacking.
The nurse replied that she would only share her account with friends.
The sharing of the account must be assessed as grossly negligent.
Measures to limit the consequences of the sharing of accounts came late.
The authority found that, whenever a nurse was ill, the others shared her account.
`;

const SILENT = `
There was no theft and no sharing of accounts.
The failure to lock doors did not lead to the sharing of accounts.
The bank never failed to encrypt the laptops.
There was no lack of encryption on the laptops.
Nor did the nurses share an account.
Nor was any account shared.
Nor was the data left without encryption.
The nurses took the key, but did not share the account.
The data was encrypted, but not by the bank itself.
All data, but not the notes on paper, must be encrypted.
No nurse from the ward on the third floor shared an account.
None of the nurses on the ward shared an account.
Nurses cannot - by swapping cards - share an account.
The nurses did not — as was first thought — share an account.
I find that the sharing of accounts does not infringe the Act.
The lack of encryption of the data does not amount to an infringement.
The guide lists the sharing of accounts as a common mistake.
Measures are taken to limit the risk of sharing of accounts.
The ward may be closed whenever nurses share an account.
The fact that a guard – a tired one – finds a way in cannot justify that accounts are shared.
`;

describe('the reach of a negation or a cue', () => {
  for (const text of lines(TOLD))
    it(`ends before what is told: ${text}`, () => assert.ok(seen(text), told(text).join() || 'nothing'));
  for (const text of lines(SILENT)) it(`holds: ${text}`, () => assert.ok(!seen(text), told(text).join()));
});

function seen(text: string): boolean {
  return told(text).some((one) => one.endsWith('asserted'));
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}
