import type { Diagnostic } from 'vscode';
import { equal, match, ok } from '../../support/vscode-assert.ts';
import { diagnostics, show } from '../../support/vscode-document.ts';

describe('diagnostics', () => {
  it('show what the text states, and leave alone what it denies, forbids or supposes', async () => {
    const { document } = await show(
      [
        'The restricted committee finds that the personal data of patients were at risk.',
        'A single account was shared by all the technicians of the laboratory.',
        'In the other laboratories accounts are not shared.',
        'The policy says that accounts must not be shared.',
        'If an account were shared, nobody could be held to account.',
      ].join('\n'),
    );
    const found = await diagnostics(document);
    equal(
      found.map((diagnostic) => [code(diagnostic), diagnostic.range.start.line]),
      [['shared-account', 1]],
    );
  });

  it('lead to passages of decisions and to the page of the rule', async () => {
    const { document } = await show('The staff of the clinic shared one account to access the data of patients.');
    const [found] = await diagnostics(document);
    ok(found, 'no diagnostic');
    match(found.message, /32\(1\)\(b\)/);
    ok(found.relatedInformation?.length, 'no related information');
    ok(typeof found.code === 'object' && found.code.target, 'the code has no link');
  });

  it('name a provision that the Regulation does not have', async () => {
    const { document } = await show('We rely on Article 6 GDPR and on Article 100 GDPR.', 'markdown');
    const found = await diagnostics(document);
    equal(found.map(code), ['unknown-provision']);
    match(document.getText(found[0]?.range), /^Article 100/);
  });
});

function code({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
