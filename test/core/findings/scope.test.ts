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
The lack of a guard was due to a change, and to the sharing of accounts.
He ruled out that the door was open, confirming that the nurses shared an account.
It lists doctors who come when a nurse calls and says that the nurses shared an account.
In order to save time, by asking for a card the nurses shared an account.
The breaches of the obligation to keep secrets do not only concern the sharing of accounts.
The account that was supposed to be personal was shared.
The Disputes Chamber finds that accounts were shared.
In a case where a guard was ill the nurses shared an account.
In the case of a few wards, accounts were shared.
The reasons for the complaint are to have shared an account.
The risk which has now materialised is the sharing of accounts.
As contested in the complaint, the nurses shared an account.
The bank had not encrypted the data beyond what is necessary.
The ward failed to ensure that nurses did not share accounts.
The bank had no measures to ensure that accounts were not shared.
The ward disregarded its obligation to keep passwords secret by sharing an account.
The account was not deleted, but shared with others.
The account was neither locked nor deleted, but shared.
Nothing prevented the nurses from sharing an account.
Employees were not required to encrypt their laptops.
The complainant claims that the nurses would have shared an account.
The plaintiff alleges also to the ward that the nurses would have shared an account.
The plaintiff alleges that the bank would not have encrypted its data.
The data does not appear to have been encrypted.
The bank does not appear to have encrypted its data.
The management did nothing and the nurses shared an account.
The door had no lock and the account was shared.
The ward had no guard and shared an account.
Where the ward is short of staff, I find that the sharing of the account made things worse.
In case of the nurses who shared an account no measures were taken.
The ward received an order to stop sharing an account.
They were able to find out that the nurses shared an account.
The sharing of the account is a breach and may lead to a loss.
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
The ward ensured that accounts were not shared.
It is unlikely that accounts were shared.
The ward cannot be criticised for sharing an account.
The breach did not concern the sharing of accounts.
The sharing of accounts was prevented by a guard.
Sharing of accounts was avoided.
The sharing of accounts was not part of the inquiry.
The alleged sharing of accounts could not be proven.
The rules prevent that accounts are shared.
There was no apparent need to encrypt the data.
The bank was not required to encrypt its laptops.
The authority rejected the application in the part according to which the nurses shared an account.
The file holds no evidence that allows one to conclude that accounts were shared.
The lack of a guard did not lead to the sharing of accounts.
The staff have to see to it that no account is shared.
The keys are handed out when a nurse shares an account.
The complainant claims that the nurses would share an account.
The ward claims that the nurses would have shared an account.
The accounts do not appear to have been shared.
It does not appear that accounts were shared.
It is not the intention of the ward to share an account.
Where the ward is short of staff, I find that accounts may be shared.
In case of nurses who share an account, measures are taken.
They tried to find out whether the nurses shared an account.
Sharing accounts among the nurses of a ward is a violation of the rules of the law.
Sharing accounts may directly affect the right of patients to know who read their files.
The account has not been deleted, much less unlawfully shared.
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
