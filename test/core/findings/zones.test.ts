import assert from 'node:assert/strict';
import { documentKind, findings } from '../../../server/core/findings/findings.ts';
import { book, told } from './probe.ts';

const LONG = 'The inspectors came in May.\n\n';

describe('the zone of a document', () => {
  const silent: Record<string, string> = {
    'a Markdown heading': `${LONG}## Sharing of accounts\n\nNothing of the kind was found.`,
    'a heading without a mark': `${LONG}Sharing of accounts\n\nNothing of the kind was found.\n\nThe end.`,
    'an empty box of a checklist': '- [ ] Accounts are shared between nurses.',
    'a box to tick': '☐ Accounts are shared between nurses.',
    'the header of a table': '| Sharing of accounts | Risk |\n| --- | --- |\n| none | low |',
    'a law quoted on one line': 'Article 5 of the code provides: “Accounts are shared by all members of the house.”',
    'a law quoted with an apostrophe in it':
      'Article 5 of the code provides: ‘The patient’s key is kept. Accounts are shared by all members of the house.’',
    'a law quoted in a list':
      'Article 5 of the regulation provides the following:\n- accounts are shared by the members;\n- the key is kept.',
    'the label of a paragraph': '3. Sharing of accounts. We found none of it.',
    'the name of a chapter': 'The chapter titled ‘Why accounts are shared between nurses’ is blank.',
    'a question of a form': 'To the third question, “Are there wards where accounts are shared?”, he wrote nothing.',
    'what stands under “Risks”': '# Concept\n\n## Risks\n\nThe nurses share an account.\n\nThat is all.',
    'a column of risks': '| Measure | Risk |\n| --- | --- |\n| Own accounts | The nurses share an account |',
    'a column of bad examples':
      '| Rule | Example of non-compliance |\n| --- | --- |\n| Own accounts | Accounts are shared |',
    'a scenario with a number': 'Scenario S3: the nurses share an account.',
    'examples before a colon': 'Examples: a nurse loses a key; the nurses share an account.',
    'a label in bold': '**Risk R7**: the nurses share an account.',
    'a label with emphasis': '_Examples_: a nurse loses a key; the nurses share an account.',
    'program text': '```\naccounts are shared between nurses\n```',
  };
  for (const [zone, text] of Object.entries(silent))
    it(`silences ${zone}`, () => assert.ok(!told(text).includes('sharing asserted'), told(text).join()));

  const heard: Record<string, string> = {
    'a list item': '- The nurses shared an account.',
    'a ticked box': '- [x] Accounts are shared between nurses.',
    'a table cell': '| Finding | Place |\n| --- | --- |\n| The nurses shared an account. | ward 3 |',
    'what stands under the next heading': '## Risks\n\nNone.\n\n## Practice\n\nThe nurses share an account.',
    'what follows a risk that came true': 'The risk materialised: the nurses shared an account.',
    'another column than that of risks': '| Practice | Risk |\n| --- | --- |\n| The nurses share an account | misuse |',
    'a decision under “Risks”':
      'Decision of the authority\n\nThe complainant came in May.\n\n## Risks\n\nThe committee finds that the nurses shared an account.',
    'a sentence whose lines stand apart':
      'In the course of a visit to the house the inspectors found that the nurses of\n\n     the ward shared an account.',
    'a sentence whose lines are each in bold letters':
      '**In the house the nurses of**  \n**the ward shared an account.**',
    'the words after a quotation': 'Article 5 provides: “All keys are kept.” The nurses shared an account.',
    'what somebody else does under a law': 'Under Article 15 GDPR, the ward requires: “Nurses shared an account.”',
    'a numbered finding': '3. The nurses shared an account. They were told not to.',
    'a short finding without a number': 'Sharing of accounts. The nurses were told not to.',
    'a quoted complaint': 'She wrote: “The nurses share an account.”',
  };
  for (const [zone, text] of Object.entries(heard))
    it(`hears ${zone}`, () => assert.ok(told(text).includes('sharing asserted'), told(text).join()));

  it('silences what is quoted right behind a reference', () => {
    const text = 'See Article 5 GDPR: “accounts are shared by the members”.';
    const span = { start: 4, end: 18 };
    const reference = {
      ...span,
      instrument: 'gdpr',
      provision: '5',
      exists: true,
      via: 'explicit' as const,
      expression: span,
    };
    assert.deepEqual(
      findings(text, book, [reference]).map(({ status }) => status),
      ['hypothetical'],
    );
  });

  it('shows the words that decided', () => {
    const text = 'Accounts must not be shared.';
    const [finding] = findings(text, book, []);
    assert.equal(finding?.status, 'required');
    assert.equal(text.slice(finding?.cue?.start, finding?.cue?.end), 'must');
  });
});

describe('the kind of a document', () => {
  const kinds: Record<string, string> = {
    decision:
      'Decision of the supervisory authority\n\nThe complainant alleged a breach of Article 32. An administrative fine of EUR 5,000 is imposed.',
    template: 'Incident report template\n\nCompany name: [insert]\nThe nurses shared an account.',
    guideline: 'Guidelines on passwords\n\nFor example, the nurses shared an account. You should not do that.',
    policy: 'Privacy policy\n\nWe collect your data when you register.',
    'impact-assessment': 'Data protection impact assessment\n\nNecessity and proportionality are given.',
    unrelated: '# readlib\n\nInstall it with npm. The function returns an array. See the API and the license.',
    other: 'The nurses shared an account.',
  };
  for (const [kind, text] of Object.entries(kinds))
    it(`is ${kind} with its reason`, () => {
      const guess = documentKind(text, book);
      assert.equal(guess.kind, kind);
      assert.equal(guess.reason.length > 0, kind !== 'other');
    });

  it('is told by the longest name in its title', () => {
    const opinion = 'Opinion of Advocate General Meier\n\nThe complainant lodged an appeal; the accounts were shared.';
    assert.equal(documentKind(opinion, book).kind, 'decision');
    const text =
      '# Incident response plan\n\nWhoever notices an incident, such as a lost key, reports it. The incident is written down.';
    assert.equal(documentKind(text, book).kind, 'guideline');
  });

  it('is that of a program where it shows more code than people', () => {
    const text =
      '# gatekeeper\n\nA login form with a password. By default `/health` asks for no login; set `open: false`. The API has a `login(user)` function.\n\nnpm install gatekeeper';
    assert.equal(documentKind(text, book).kind, 'unrelated');
  });

  it('is not that of a program where a test of one showed the data of its customers', () => {
    const text =
      'In the penetration test the API returned records of others. The function that checks the class of a parameter was missing in this release.';
    assert.equal(documentKind(text, book).kind, 'other');
  });

  it('silences a guideline and a template, and says why', () => {
    for (const kind of ['guideline', 'template']) {
      const text = kinds[kind] ?? '';
      const [finding] = findings(text, book, []);
      assert.equal(finding?.status, 'hypothetical', kind);
      assert.match(text.slice(finding?.cue?.start, finding?.cue?.end).toLowerCase(), /guidelines|template/);
    }
  });

  it('finds nothing in the description of a program', () => {
    assert.deepEqual(told(`${kinds.unrelated} Accounts are shared.`), []);
  });

  it('is what the user says it is', () => {
    const text = kinds.guideline ?? '';
    const [finding] = findings(text, book, [], { kind: 'incident-report', reason: [] });
    assert.equal(finding?.status, 'asserted');
  });
});
