import assert from 'node:assert/strict';
import { findings } from '../../../server/core/findings/findings.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain, english } from '../../support/knowledge.ts';

const sound = {
  title: 'Open windows',
  provisions: ['32'],
  message: 'A window is open.',
  why: 'Rain.',
  fix: 'Close it.',
  frames: { en: [{ happens: 'open/v', object: 'window/n' }] },
  tests: { flagged: [], silent: [] },
};

function compile(rules: Record<string, unknown>) {
  return compileRules(rules, domain('words'), domain('cues'));
}

describe('a rule file with a mistake', () => {
  const mistakes: [what: string, change: unknown, path: string, message: RegExp][] = [
    [
      'an unknown class',
      { frames: { en: [{ happens: 'open/v', object: '{windows}' }] } },
      'frames/en/0/object',
      /no word class “windows”/,
    ],
    ['an open bracket', { frames: { en: [{ says: 'open (window' }] } }, 'frames/en/0/says', /never closed/],
    [
      'a bracket that closes nothing',
      { frames: { en: [{ says: 'open window)' }] } },
      'frames/en/0/says',
      /closes nothing/,
    ],
    ['an unknown part of speech', { frames: { en: [{ says: 'window/x' }] } }, 'frames/en/0/says', /part of speech/],
    ['two acts', { frames: { en: [{ says: 'window', happens: 'open/v' }] } }, 'frames/en/0', /exactly one/],
    ['no act', { frames: { en: [{ object: 'window/n' }] } }, 'frames/en/0', /exactly one/],
    ['an unknown role', { frames: { en: [{ says: 'window', whom: 'x' }] } }, 'frames/en/0/whom', /no part of a frame/],
    [
      'an unknown reach',
      { frames: { en: [{ says: 'window', reach: 'page' }] } },
      'frames/en/0/reach',
      /clause, sentence, passage/,
    ],
    ['a pattern that says nothing', { frames: { en: [{ says: '[window]' }] } }, 'frames/en/0/says', /says nothing/],
    ['a number for a pattern', { frames: { en: [{ says: 5 }] } }, 'frames/en/0/says', /is a text/],
    ['an unknown language', { frames: { xx: [{ says: 'window' }] } }, 'frames/xx', /no language/],
    ['no frames', { frames: undefined }, 'frames', /no frames/],
    ['no message', { message: '' }, 'message', /no message/],
    ['an unknown severity', { severity: 'fatal' }, 'severity', /one of/],
    ['a test without text', { tests: { silent: [{ negated: '' }] } }, 'tests/silent/0', /no text/],
  ];
  for (const [what, change, path, message] of mistakes)
    it(`is told: ${what}`, () => {
      const { book, problems } = compile({ broken: { ...sound, ...(change as object) }, sound });
      assert.deepEqual(
        problems.map((problem) => [problem.rule, problem.path]),
        [['broken', path]],
      );
      assert.match(english.tell(problems[0]?.message ?? { key: '' }), message);
      assert.deepEqual(
        findings('The window was opened.', book, [])
          .map(({ rule }) => rule)
          .includes('sound'),
        true,
      );
    });

  it('never makes compiling fail', () => {
    for (const file of [
      null,
      5,
      'text',
      [],
      { frames: [] },
      { frames: { en: 'x' } },
      { frames: { en: [null, 4, []] } },
      { tests: 3 },
    ])
      assert.doesNotThrow(() => compile({ odd: file }));
    assert.doesNotThrow(() => compileRules({ sound }, {}, {}));
  });
});

describe('a pattern', () => {
  const fits: [pattern: string, yes: string, no: string][] = [
    ['store/v', 'stores stored storing stored', 'storage'],
    ['party/n', 'party parties', 'partying'],
    ['weak/a', 'weak weakly weakest', 'weakness'],
    ['organise/v', 'organised organizing', 'organ'],
    ['permit/v', 'permitted permitting', 'permission'],
    ['plan/v', 'planned planning', 'plane'],
    ['e-mail/n', 'e-mail', 'mail'],
  ];
  for (const [pattern, yes, no] of fits)
    it(`${pattern} is ${yes}`, () => {
      const { book } = compile({ word: { ...sound, frames: { en: [{ says: pattern }] } } });
      for (const word of yes.split(' ')) assert.equal(findings(`It ${word} there.`, book, []).length, 1, word);
      for (const word of no.split(' ')) assert.equal(findings(`It ${word} there.`, book, []).length, 0, word);
    });

  it('bridges gaps within the clause, and no further', () => {
    const { book } = compile({ gap: { ...sound, frames: { en: [{ says: 'door …2 window' }] } } });
    const count = (text: string) => findings(text, book, []).length;
    assert.equal(count('A door and a window.'), 1);
    assert.equal(count('A door and then a window.'), 0);
    assert.equal(count('A door; a window.'), 0);
  });

  it('reads curly and straight, hyphens and blanks, line ends and soft hyphens alike', () => {
    const { book } = compile({
      same: { ...sound, frames: { en: [{ lacks: 'encrypt/v', object: 'end-to-end file/n' }] } },
    });
    for (const text of [
      "The end-to-end file wasn't encrypted.",
      'The end to end file wasn’t encrypted.',
      'The end-to-end\nfile was not\r\nencrypted.',
      'The END‑TO‑END file was not en\u00adcrypted.',
    ])
      assert.deepEqual(
        findings(text, book, []).map(({ status }) => status),
        ['asserted'],
        text,
      );
  });

  it('puts words together that the end of a line has parted, and leaves compounds as they are', () => {
    const { book } = compile({
      same: { ...sound, frames: { en: [{ lacks: 'encrypt/v', object: 'procedure/n | end-to-end file/n' }] } },
    });
    const texts: Record<string, number> = {
      'The proce-\ndure was not encrypted.': 1,
      'The procedures were not en-\r\n  crypted.': 1,
      'The procedure was not en- crypted.': 1,
      'The procedure was not en-crypted.': 1,
      'The end-to-end file was not encrypted.': 1,
      'The proce-dural file was not encrypted.': 0,
      'The procedure was not en-Crypted.': 0,
    };
    for (const [text, count] of Object.entries(texts)) assert.equal(findings(text, book, []).length, count, text);
  });

  it('comes to an end, whatever it is', () => {
    const gaps = Array(12).fill('a').join(' …20 ');
    const { book, problems } = compile({ slow: { ...sound, frames: { en: [{ says: `door … ${gaps} … window` }] } } });
    assert.deepEqual(problems, []);
    // A match that tried every way through the gaps would outlast the time that a test has.
    assert.deepEqual(findings(`door ${'a '.repeat(400)}.`, book, []), []);
  });
});

describe('reading', () => {
  const { book } = compile(domain('rules') as Record<string, unknown>);
  it('never fails, and every span lies in the text', () => {
    const odd = [
      '',
      ' ',
      '\u0000',
      '.',
      '...',
      '(((((',
      '"'.repeat(50),
      '\ud83d\ude00 data',
      'a'.repeat(100000),
      'not '.repeat(5000),
      '- [ ]',
      '|',
      '#',
    ];
    for (const text of odd)
      for (const { start, end, clause } of findings(text, book, [])) {
        assert.ok(0 <= start && start < end && end <= text.length);
        assert.ok(0 <= clause.start && clause.end <= text.length);
      }
  });
});
