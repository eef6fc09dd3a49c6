import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNeovim } from '../../support/neovim.ts';
import { CLI, Project } from '../../support/project.ts';

interface Seen {
  problem?: string;
  diagnostics: { code: string; severity: number; text: string; page: string }[];
  hover: string[];
  page: string;
  line: string;
  second: string;
  problems_of_page: number;
}

describe('a real Neovim with gdpr-lens lsp --stdio', function () {
  this.timeout(300_000);
  let project: Project;
  let seen: Seen;

  before(() => {
    const nvim = findNeovim();
    project = new Project();
    project.write({
      'policy.txt': 'Größe 🙂: see Article 28(3)(h) GDPR.\n\nThe nurses share one account for the patient records.\n',
      'quiet.txt': '',
      '.gdpr-lens/config.yaml': 'severity:\n  unknown-provision: off\n',
    });
    const report = join(project.root, 'seen.json');
    const drive = resolve('test/cli/editors/drive.lua');
    const { status, stderr } = spawnSync(nvim, ['--headless', '-u', 'NONE', '-n', 'policy.txt', '-S', drive], {
      cwd: project.root,
      encoding: 'utf8',
      env: {
        ...process.env,
        SERVER: JSON.stringify([process.execPath, CLI, 'lsp', '--stdio']),
        SEVERITY: JSON.stringify({ 'shared-account': 'error' }),
        SEEN: report,
        XDG_CACHE_HOME: join(project.root, 'cache'),
        XDG_STATE_HOME: join(project.root, 'state'),
        XDG_DATA_HOME: join(project.root, 'data'),
      },
    });
    assert.equal(status, 0, stderr);
    seen = JSON.parse(readFileSync(report, 'utf8')) as Seen;
    assert.equal(seen.problem, undefined, `${seen.problem} ${stderr}`);
  });

  after(() => project.remove());

  it('shows problems, of the severity that the editor’s settings say', () => {
    assert.deepEqual(
      seen.diagnostics.map(({ code, severity, text }) => [code, severity, text]),
      [['shared-account', 1, 'share one account']],
    );
  });

  it('gives each problem the address of its rule’s page, which is there', () => {
    const page = readFileSync(fileURLToPath(seen.diagnostics[0]?.page ?? ''), 'utf8');
    assert.match(page, /^# One account for several people\n/);
  });

  it('shows the hover', () => {
    const text = seen.hover.join('\n');
    assert.match(text, /Article 28\(3\)\(h\) GDPR/);
    assert.match(text, /cited here/);
  });

  it('opens the page of a provision as a file, at its line', () => {
    assert.ok(seen.page.startsWith(join(project.root, 'cache', 'gdpr-lens')), seen.page);
    assert.ok(existsSync(seen.page));
    assert.match(seen.line, /\*\*\(h\)\*\*/);
  });

  it('leads on from the page, in which nothing is found', () => {
    assert.match(seen.second, /provisions\/83\.md$/);
    assert.equal(seen.problems_of_page, 0);
  });
});
