import assert from 'node:assert/strict';
import { findings } from '../../../server/core/findings/findings.ts';
import { testRule } from '../../../server/core/findings/rule-tests.ts';
import { furtherRules, type RuleBook } from '../../../server/core/findings/rulebook/rulebook.ts';
import { added } from '../../support/added-rules.ts';
import { domain, knowledge } from '../../support/knowledge.ts';

/** Rules of the project that lean on the most of the language, under names of their own. */
const LIKE = ['shared-account', 'no-logging', 'unencrypted-storage', 'no-deletion', 'no-backup'];

const rule = (frames: unknown[], tests: unknown = {}) => ({
  title: 'Windows',
  provisions: ['32'],
  message: 'A window is open.',
  why: 'Rain.',
  fix: 'Close it.',
  frames: { en: frames },
  tests,
});

function told(text: string, book: RuleBook): string[] {
  return findings(text, book, [], { kind: 'other', reason: [] }).map(({ rule, status }) => `${rule} ${status}`);
}

describe('rules added to a book that is ready', function () {
  this.timeout(60_000);

  it('read as the rules of the book do', () => {
    const files = domain('rules');
    const { book, problems } = added(Object.fromEntries(LIKE.map((id) => [`own-${id}`, files[id]])));
    assert.deepEqual(problems, []);
    for (const id of LIKE) {
      const own = book.byId.get(`own-${id}`);
      assert.ok(own && own.tests.length > 12, id);
      assert.deepEqual(
        testRule(own, book).filter(({ problem }) => problem !== null),
        [],
        id,
      );
    }
  });

  it('name words and figures that no other rule knows, and judge what is said of them', () => {
    const { book, problems } = added({
      quokka: rule([{ happens: 'zorb/v', object: 'quokka/n' }, { says: 'room 947 is open' }]),
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(told('The clinic zorbed the quokka.', book), ['quokka asserted']);
    assert.deepEqual(told('The clinic did not zorb the quokka.', book), ['quokka negated']);
    assert.deepEqual(told('Quokkas must be zorbed with care.', book), ['quokka required']);
    assert.deepEqual(told('The room 947 is open.', book), ['quokka asserted']);
  });

  it('change nothing of what the others tell', () => {
    const text = 'Staff shared one account. Passwords of 4 characters were accepted, and nobody logged access.';
    const { book } = added({ four: rule([{ says: '4 characters' }, { happens: 'accept/v', object: 'character/n' }]) });
    const known = told(text, knowledge.rules);
    assert.ok(known.length >= 3, known.join());
    assert.deepEqual(
      told(text, book).filter((one) => !one.startsWith('four')),
      known,
    );
  });

  it('take the place of a rule with the same name, and of no other', () => {
    const { book } = added({ 'shared-account': rule([{ happens: 'open/v', object: 'window/n' }]) });
    assert.equal(book.byId.get('shared-account')?.title, 'Windows');
    assert.equal(book.rules.length, knowledge.rules.rules.length);
    assert.deepEqual(told('All nurses shared one account.', book), []);
    assert.deepEqual(told('The nurse opened the window. Nobody logged access.', book), [
      'shared-account asserted',
      'no-logging asserted',
    ]);
  });

  it('may look at the sentence before', () => {
    const { book } = added({ tap: rule([{ happens: 'run/v dry', object: 'tap/n', reach: 'passage' }]) });
    assert.deepEqual(told('The tap was old. It ran dry.', book), ['tap asserted']);
    assert.deepEqual(told('The roof was old. It ran dry.', book), []);
  });

  it('in a language that the book does not know tell nothing, and the others work on', () => {
    const english = new Map([...knowledge.rules.languages].filter(([language]) => language === 'en'));
    const frames = { en: [{ happens: 'open/v', object: 'window/n' }], it: [{ says: 'finestra aperta' }] };
    const { book, problems } = furtherRules(
      { ...knowledge.rules, languages: english },
      { a: { ...rule([]), frames } },
      domain('words'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(told('La finestra aperta è quella della clinica.', book), []);
    assert.deepEqual(told('The nurse of the clinic opened the window.', book), ['a asserted']);
  });
});
