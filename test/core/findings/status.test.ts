import assert from 'node:assert/strict';
import { told } from './probe.ts';

const CASES: Record<string, string> = {
  asserted: `
The reproach that accounts were shared is justified.
The complaint that the nurses shared an account was declared well founded.
The part of the charges on the sharing of accounts was upheld.
The inspectors saw a fault in the fact that accounts were shared.
In this ward the nurses shared an account.
Anyone who used this terminal had shared the account with the ward.
The culprit was not found because the nurses shared an account.
The nurses shared an account, without informing the head of the ward.
The nurses shared an account.
Accounts are shared between the nurses.
The sharing of accounts was common.
The company does not contest that accounts were shared.
The company did not deny that accounts had been shared.
The bank does not dispute the sharing of accounts.
The hospital admits that the account was shared.
The complainant claims that accounts are shared.
The complainant alleges the sharing of accounts.
The reasons why accounts were shared are unclear.
With regard to the sharing of accounts, the committee recalls the following.
Until 2021 the accounts were shared.
The accounts were shared until May 2021.
In May 2020 the nurses shared an account.
In the case in question, accounts were shared.
The company had to admit that accounts were shared.
The fact that accounts were shared increased the risk of misuse.
Despite several warnings, accounts were shared.
Because accounts were shared, nobody could be held to account.
Although sharing is forbidden, the nurses shared an account.
Passwords must be secret; the nurses shared an account.
The policy must be changed because accounts are shared.
The authority ordered the company to stop, as accounts had been shared.
The company no longer shares accounts.
The company has stopped the sharing of accounts.
If the company had trained its staff, accounts would not have been shared.
The nurses were not aware of the risk and shared an account.
The account was not only shared, but also left open.
The committee finds that, although the company disputes the risk, accounts were shared.
The nurses shared an account, which is prohibited.
The account was shared without the consent of the ward.
If the hospital says that it looked into it, the nurses shared an account nevertheless.
The nurses had to admit the reasons why accounts were shared.
The sharing of the account must be regarded as a serious failing.
It should be noted that accounts were shared.
It can be concluded that accounts were shared.
The account was shared with colleagues who were not on duty.
To save licences, the nurses shared an account.
The ward must accept the reproach that the nurses shared an account.
It cannot be justified that the nurses shared an account.
The ward, which is obliged to keep secrets, shared an account.
It turned out that the nurses shared an account.
In the case of the hospital, the nurses shared an account.
The nurses forgot to lock the door and the account was shared.
The ward promised to improve, after it had been shown that the nurses shared an account.
The account was shared in March and was not shared again.
The nurses have to date shared an account.
Between March and May the nurses shared an account.
Article 5 was infringed when the ward failed to provide a log and the nurses shared an account.
The nurses shared an account, which the hospital did not notice.
Where the ward was short of staff, the nurses shared an account.
The nurses shared an account, but it was not established who had used it.
The accounts have to this day been shared.
Two years later the accounts could still be shared.
It is not clear why the nurses shared an account.
The hospital could not explain why accounts were shared.
A nurse wishing to leave the ward shared her account.
The sharing of accounts may be explained by a lack of licences.
That the nurses shared an account is serious.
There were also examples of nurses who shared an account.
The lack of staff does not justify that accounts were shared.
The account was shared for longer than was necessary.
In order to be heard under Article 17, the ward shared one account.
The doors are not locked; nurses share an account.
It could not be found out if a thief was there, as nurses shared an account.
The door was open since nurses shared an account.
The list used to check the guests was shared with an account.
The ward advised that the nurses had shared an account.
The agency recommended a fine for a ward that refused to listen and shared an account.
They only shared an account.
The tired nurse shares her account.
The ward failed to prevent the nurses from sharing an account.
The clerk intended to lock the door, but forgot it and the nurses shared an account.
The court rejected the claim that the door was open and held that accounts were shared.
The authority fined the owner of banners that made people share an account.
It ordered the payment of a fine for failure to stop the nurses, who shared an account.
For example, the nurses shared an account.
With reference to the sharing of accounts I find a breach of the law.
She submits that the door may be left open if a guard is there, and that accounts are shared.
Nurses came to know the code and shared the account.
The ward was advised that the nurses shared an account.
The ward was advised that it had come to share an account.
The nurses shared an account, even if the nurses were told not to.
Each nurse was supposed to have her own account, but shared an account with the others.
The nurse was supposed to keep it secret, but shared the password of the ward.
The ward was ordered to end the sharing of accounts.
She asked the ward to stop the sharing of passwords.
Sharing an account among six nurses constitutes a breach of Article 32.
Sharing accounts for years amounts to an infringement of the law.
Sharing passwords does not guarantee their secrecy.
Sharing an account does not ensure that the log is right.
Sharing an account does not ensure the security of the records.
The list used to check the guests told that the nurses shared an account.
The inspector found a phone used to record visits and a note by which nurses shared an account.
The risks were insufficiently identified, and the nurses shared an account.
The nurses** **shared** **an account.
The nurses *shared* an __account__.
If a nurse was ill, the others shared her account.
If there was a rush, accounts were shared.
The ward did not infringe the law, although the nurses shared an account.
The ward did not infringe the law, but the nurses shared an account.
When nurses are on duty, they share an account.
Shared accounts are used on the ward for nights.
The continued sharing of accounts increases the risk of misuse.
The ward when asked shared an account.
In case of a rush the nurses shared an account.
The accounts that were shared or lost were closed.
The suspicion that the nurses shared an account was confirmed.
The theft occurred when a nurse shared her account.
The nurses said that the key could be copied, and shared the account.
The nurses shared the account with three wards, none of which needed it.
`,
  negated: `
Accounts are not shared.
No accounts are shared.
The nurses never shared an account.
The nurses do not share accounts.
Accounts aren't shared.
Accounts have never been shared.
None of the accounts was shared.
There is no sharing of accounts.
Work goes on without sharing accounts.
It is not true that accounts were shared.
There is no evidence that accounts were shared.
The committee could not establish that accounts were shared.
Nobody shares an account.
The nurses at no time shared an account.
The account was not sold, nor was it shared.
The account was shared neither by the nurses nor by the doctors.
The ward did not infringe the law when the nurses shared an account.
There was no breach of Article 32 by sharing the account.
The ward was entitled to share the account with the police.
`,
  required: `
The ward was ordered to end any sharing of accounts.
The nurses were advised not to share an account.
Accounts must not be shared.
Sharing accounts is prohibited.
The sharing of accounts is strictly forbidden.
It is prohibited to share accounts.
Staff shall not share passwords.
Employees should not share accounts.
Do not share your password.
Never share your password.
Please do not share your account.
The policy forbids the sharing of accounts.
The prohibition of sharing accounts is well known.
Users are not allowed to share their accounts.
Users may not share accounts.
The company must ensure that accounts are not shared.
Measures are needed to prevent the sharing of accounts.
The authority recommends that accounts not be shared.
Staff are instructed not to share accounts.
The following must be avoided: shared passwords, sharing accounts and open doors.
Sharing of accounts is to be excluded by technical means.
Users need not share an account.
The authority orders the hospital to refrain from sharing accounts.
Nobody is permitted to share an account.
The alarm keeps the nurses from sharing accounts.
Report shared accounts to the help desk.
The code penalises the sharing of accounts.
No account has to be shared.
The plan provided that accounts be shared.
`,
  hypothetical: `
In this scenario the nurses share an account.
Please note that accounts are shared between the members of a family.
Whoever uses this terminal shares the account with the ward.
The court examined whether, in each individual case and for each of the wards, accounts were shared.
The auditor asks whether, at the time of the launch of the system, accounts were shared.
If accounts were shared, the risk was high.
If it was true that accounts were shared, the risk was high.
Sharing accounts may amount to an infringement of the law.
If accounts are shared, nobody is accountable.
Where accounts are shared, nobody is accountable.
The sharing of accounts can lead to misuse.
The sharing of accounts may be convenient.
The nurses might share an account.
The nurses may share an account.
There is a risk that accounts are shared.
There is a risk of accounts being shared.
The committee asked whether accounts were shared.
Are accounts shared?
Unless accounts are shared, the log is of use.
Should accounts be shared, the log is of no use.
In case accounts are shared, the log is of no use.
In the event of the sharing of accounts, the log is of no use.
It is possible that accounts are shared.
The sharing of accounts poses a risk.
It is unclear whether accounts were shared.
Accounts would be shared.
The nurses are likely to share an account.
It cannot be ruled out that accounts were shared.
An example of bad practice is the sharing of accounts.
If accounts were shared, the ward could not be held to account.
The account will be shared.
Without training, accounts may be shared.
A ward in which accounts are shared deserves no trust.
Anyone who shares an account loses it.
Nurses who share accounts are liable to their patients.
The insurer covers the case that accounts are shared.
It is unlawful to share accounts.
In the worst case accounts are shared.
The nurses threatened to share the account.
Had the nurses shared an account, they would be liable.
Where accounts are shared, nobody can be held to account.
Access may be withdrawn where accounts are shared.
Licences should be bought when accounts are shared.
The matter is different where accounts are shared.
The policy is aimed at preventing the sharing of accounts.
If a guard is there, the ward may say that accounts are shared.
The inspectors asked if accounts were shared.
The ward did not know if accounts were shared.
A ward may be closed where it is shown that accounts were shared.
The inspectors must ask whether, in this case, accounts were shared.
A nurse must report a ward which shares accounts.
Sharing accounts for years is a grave violation of the law.
For example, the nurses of a ward share an account.
A guard prevents the nurses from sharing an account.
A tired nurse shares her account.
The sharing of accounts will normally entail a loss.
The nurses of the ward shall under no pretext whatsoever, neither by day nor by night nor on holidays, share an account.
It is possible to share an account.
A lack of staff cannot justify that accounts are shared.
The sharing of accounts may hinder an inquiry.
The sharing of passwords makes attacks easier.
`,
  denied: `
The part of the charges on the sharing of accounts was discontinued.
The reproach that accounts were shared is not justified.
The complaint that the nurses shared an account was declared unfounded.
The inspectors saw no fault in the fact that accounts were shared.
The company denies that accounts were shared.
The company disputes that accounts were shared.
The company contests the sharing of accounts.
The bank denied having shared accounts.
The company argues that accounts were not shared.
The claim that accounts were shared is unfounded.
The allegation that accounts were shared was rejected.
The claim that the nurses shared an account was not proven.
It cannot be established that accounts were shared.
The committee does not believe that accounts were shared.
The court was not persuaded that accounts were shared.
The fact of the theft does not in itself mean that accounts were shared.
There is nothing to show that accounts were shared.
Nothing here shall be construed as an admission that accounts were shared.
The court has no reason to believe that accounts were shared.
His other complaint, that the nurses shared an account, was shown to be unfounded.
The finding that the nurses shared an account was annulled.
She alleged that accounts were shared, but this could not be proven.
The nurses were never accused of having shared an account.
He claimed that the nurses shared an account, which was not confirmed by the inspection.
She stated that accounts had been shared; the authority did not share this view.
He maintained that the nurses shared an account; however, the inspectors could not confirm this.
She argues that the nurses shared an account, but this assertion is insufficiently substantiated.
His other complaint, that the nurses of both wards on that floor shared an account, was shown to be unfounded.
The complaint was that the nurses shared an account, a claim that proved to be unfounded.
There is no evidence that accounts were shared.
A loss alone does not prove that accounts were shared.
A breach does not by itself demonstrate that accounts were shared.
`,
};

describe('the status of what is told', () => {
  for (const [status, texts] of Object.entries(CASES))
    for (const text of texts.trim().split('\n'))
      it(`is ${status}: ${text}`, () => {
        const seen = told(text);
        if (status === 'asserted') assert.ok(seen.includes('sharing asserted'), seen.join() || 'nothing');
        else assert.ok(!seen.includes('sharing asserted'), seen.join());
      });
});
