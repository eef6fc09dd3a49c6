import assert from 'node:assert/strict';
import { told } from './probe.ts';

/** What is said of a kind of thing, of a rule or of what is only thought of, tells of no failing. */
const SILENT = `
A controller infringes Article 32 where it shares accounts.
Article 32 is infringed where accounts are shared.
The most common mistakes are weak passwords and the sharing of accounts.
This includes, for instance, the sharing of accounts.
Such breaches include the sharing of accounts and the loss of devices.
The guidelines warn of the sharing of accounts.
The guidelines consider the sharing of accounts unacceptable.
According to the guidelines, the sharing of accounts is a bad practice.
According to settled case law, the sharing of accounts is a breach.
The sharing of accounts is generally contrary to Article 32.
It is not acceptable to share accounts.
The ward has taken measures against the sharing of accounts.
The ward now has rules against the sharing of accounts.
The new system no longer permits the sharing of accounts.
The system does not permit the sharing of accounts.
The new system excludes the sharing of accounts.
Perhaps the nurses shared an account.
There was a suspicion of the sharing of accounts.
The ward argues that one cannot speak of the sharing of accounts.
The charge of sharing accounts was dropped.
The authority dropped the point on the sharing of accounts.
The sharing of accounts has not been proven.
Were accounts shared, the log would be of no use.
Imagine that a nurse shares her account.
Consider a ward where nurses share an account.
The training deals with topics such as the sharing of accounts.
Staff are trained on the consequences of sharing an account.
The maximum fine for the sharing of accounts is ten million.
Shared accounts, or sharing of accounts, could have serious consequences.
The risk consists in nurses sharing an account.
The risk is the sharing of accounts.
Such a system makes it possible for nurses to share an account.
In the view of the ward it is wrong that accounts were shared.
It is incorrect that the nurses shared an account.
The sharing of accounts was not unlawful.
The authority saw no fault in the sharing of accounts.
Companies that let people share an account risk a fine.
The complaint about the sharing of accounts by the nurses of the ward was dismissed.
If it turns out that the nurses shared an account, the ward will be closed.
Should it come to light that accounts are shared, the ward will be closed.
The report shows what happens when nurses share an account.
The report describes the scenario of nurses sharing an account.
The nurse is mistaken in believing that accounts were shared.
The ward objects to the reproach that the nurses shared an account.
The statement that the nurses shared an account was considered to be incorrect.
There is nothing in the file to suggest that accounts were shared.
The sharing of accounts exposes the ward to a risk of theft.
The sharing of accounts makes it impossible to find the culprit.
The duty applies where accounts are shared.
Experts cite the sharing of accounts as the main cause of most thefts.
The nurse must be careful, as shared accounts, or the sharing of accounts, cannot be undone.
Wards that have no licences and share accounts are to be closed.
The fact that the account is not shared suggests that it is private.
The ward may be closed where it is established that accounts are shared.
Do not leave notes by which an account is shared.
When the account of the ward is shared.
The audit did not cover the sharing of accounts.
The sharing of accounts was not examined in this audit.
The survey asks about the sharing of accounts.
The sharing of accounts when forbidden may lead to a fine.
Sharing an account where one is short of licences can have serious consequences.
A violation is a breach that shares an account.
A nurse could theoretically share an account.
Nothing points to the sharing of accounts.
It was not that the nurses shared an account.
The risks associated with the sharing of accounts are known.
The agency explained the possible consequences of a shared account and the sharing of accounts.
In this type of attack, the thieves share an account.
They fell for phishing, a technique that uses shared accounts and the sharing of passwords.
An account is shared where the ward has no licences.
The sharing of accounts is permitted only when a doctor agrees.
Whoever fails to see to it that accounts are not shared acts unlawfully.
The ward argued in vain that accounts were shared.
The claim that accounts were shared is based on a misunderstanding.
The authority sees no reason to assume that accounts were shared.
The sharing of accounts was alleged but not proven.
The case was closed without it having been established that accounts were shared.
Sharing an account is bad practice.
He thought the account was shared.
The ward was not in breach of the law by sharing an account.
The guard restrains the nurses from sharing an account.
Nothing in the file supports the view that accounts were shared.
The screen warns nurses before an account is shared.
The sharing of accounts was suspected at first.
To what extent accounts were shared cannot be found out.
It is not permitted for nurses to share an account.
The sharing of accounts, were it to be confirmed, would be a breach.
The claim that the nurses shared an account turned out to be wrong.
The case was joined, while her other claim, that the nurses shared an account, was shown to be unfounded.
Accounts that are shared or lost are closed.
The press wrote that accounts were shared; this could not be confirmed.
It is easy for outsiders to share an account.
She says that accounts were shared, but there is no proof of this.
Establish rules and disable accounts shared by nurses.
The authority considers the statement about the sharing of accounts to be wrong.
In no case was it the intention of the ward to share an account.
There is insufficient evidence that the nurses shared an account.
There were no other indications of the sharing of accounts.
She alleged that accounts were shared; this was not confirmed by the evidence in the case.
The sharing of accounts does not relieve a ward of its liability.
The question is whether a ward that shares accounts infringes the law.
A guest must reckon with the fact that accounts are shared.
The sharing of accounts is one of the most common mistakes.
The nurse wrongly takes the view that accounts were shared.
The ward first suspected that an account had been shared, but it had only been renamed.
It is the duty of every nurse to keep it secret and to share no account.
The plaintiff failed to prove that the nurses shared an account.
The plaintiff failed to demonstrate that accounts were shared.
The insurance does not cover the sharing of accounts.
Nurses should have the chance to share an account.
The mail was about an account, and it is not true that it was shared.
Anyone who shares an account acts unlawfully.
The longer accounts are shared, the greater the damage.
The more nurses share an account, the less the log is worth.
The sharing of accounts increases the probability of an attack.
The audit distinguishes between the sharing of accounts and the theft of keys.
There is a fear among nurses that accounts are shared.
One need only imagine the sharing of such accounts.
The press reported that the nurses shared an account; this proved to be a false report.
The court annulled the finding that the nurses shared an account.
Nurses were trained on the sharing of accounts.
The sharing of accounts was only alleged.
The ward contests the fact that accounts are shared.
Such risks include the sharing of accounts.
The article applies in particular to the sharing of accounts.
The claim that accounts are shared has no basis in the file.
Let us assume that accounts are shared.
Even if it were true that accounts are shared, the claim would be unfounded.
Insofar as the nurse claims that accounts are shared, she has not proven this.
The ward has no information that accounts are shared.
The sharing of accounts could have been the cause of the theft.
According to the nurse accounts are shared, but this has not been accredited.
It is said that accounts are shared, which is not correct.
In the absence of evidence that accounts are shared, the case is closed.
The sharing of accounts cannot be proven.
The sharing of accounts can be an aggravating factor.
The sharing of accounts may, depending on the ward, constitute a breach.
If accounts are shared in the United States, the fine will be higher.
The ward was acquitted of the sharing of accounts.
The audit did not reveal the sharing of accounts.
It is a common misconception that accounts are shared.
The nurse no longer maintains that accounts are shared.
The burden of proof that accounts are shared lies with the nurse.
The sharing of accounts is likely to cause damage.
The sharing of accounts usually results from carelessness.
The course is about the sharing of accounts.
Please report the sharing of accounts to the head of the ward.
The ward was wrongly accused of the fact that accounts were shared.
The agency assumed at first that accounts were shared, but this proved to be wrong.
The agency does not consider it established that accounts are shared.
It has not emerged from the hearing that accounts are shared.
No one claims that accounts are shared.
Neither the letter nor the file shows that accounts are shared.
It has been ruled out that accounts are shared.
It does not appear from the file that accounts are shared.
It has not been sufficiently substantiated that accounts are shared.
The plaintiff was not able to prove that accounts are shared.
There were concerns that accounts are shared.
It could be argued that accounts are shared.
On the assumption that accounts are shared, the damage would be high.
The guidelines give the example that accounts are shared.
The ward defends itself against the accusation that accounts are shared.
The judge wrongly held that accounts were shared.
The sharing of accounts is only permitted with the consent of the ward.
Experience shows that accounts are often shared.
The law forbids the ward to keep lists of accounts which are shared.
The nurse holds the mistaken belief that because nurses share an account, it is safe.
Regarding the alleged sharing of accounts, the ward asserts that it was allowed.
`;

/** The same words where something is told. */
const TOLD = `
The ward infringes Article 32, as accounts are shared.
The most serious failing was the sharing of accounts.
The auditors warned of the sharing of accounts in May.
According to the report, accounts are shared.
In this ward the sharing of accounts is the rule.
The ward took no measures against the theft and shared an account.
The sharing of accounts has been proven.
The charge of sharing accounts was upheld.
The reproach of sharing accounts is justified.
The training covered passwords, while the nurses shared an account.
The guidelines were ignored, and the nurses shared an account.
It is not acceptable that the nurses shared an account.
The system permits the sharing of accounts.
The nurses shared an account, of which no question was asked.
The sharing of accounts had serious consequences.
It is wrong to think so, and the nurses shared an account.
The sharing of accounts was unlawful.
If the ward was short of staff, it turned out that the nurses shared an account.
The report shows what happened on the day on which the nurses shared an account.
The ward accepts the reproach that the nurses shared an account.
There is nothing in the file to explain why the nurses shared an account.
The ward shared an account and exposed itself to a risk of theft.
Experts cited the sharing of the account as the cause of the theft.
Wards that have no licences shared an account.
The fact that the account is shared suggests that nobody cared.
It is observed that accounts are shared.
If the visitor looks at the list, it is observed that accounts are shared.
The failure to use a lock makes the sharing of accounts worse.
There were many indications of the sharing of accounts.
The nurse acted as a doctor to the guests and shares an account.
The reason given for the sharing of accounts does not relieve the hospital of its liability.
The court asked about a ward that shared an account.
The authority recommended a fine for a nurse who shared an account.
The sharing of accounts was one of the mistakes of the ward.
The nurse takes the view that accounts were shared.
The ward failed to prevent what the plaintiff shows: the nurses shared an account.
The longer list shows that the nurses shared an account.
The ward did not distinguish between the two and shared an account.
The press reported that the nurses shared an account; this proved to be true.
The nurse went home without asking anybody and secretly shared an account.
Nurses were trained in May, and the sharing of accounts went on.
The ward does not contest the fact that accounts are shared.
Even if it was late, it is true that accounts are shared.
The sharing of accounts could have been avoided.
Accounts are shared, and the case is not closed.
The audit did not prevent the sharing of accounts.
The sharing of the account usually went unnoticed.
The ward was rightly accused of the fact that accounts were shared.
The agency considers it established that accounts are shared.
No one noticed that accounts are shared.
It is of serious concern that accounts are shared.
It must be noted that accounts are shared.
Accounts were shared between March and May of that year.
On 4 May the ward saw that accounts were shared.
The sharing of accounts was only noticed in May.
The law forbids it to keep the list of nurses who shared accounts.
Nurses share an account because nobody cared.
The door can be opened with a card and accounts are shared.
The non-encrypted account was shared by the nurses.
Regarding the sharing of accounts, the ward asserts that it was allowed.
`;

describe('what is said in general', () => {
  for (const text of SILENT.trim().split('\n'))
    it(`is no failing: ${text}`, () => assert.ok(!told(text).includes('sharing asserted'), told(text).join()));
  for (const text of TOLD.trim().split('\n'))
    it(`is not: ${text}`, () => assert.ok(told(text).includes('sharing asserted'), told(text).join() || 'nothing'));
});
