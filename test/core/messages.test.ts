import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.tools/npm.mjs';
import { messagesIn, tableOf } from '../../server/core/messages.ts';
import { domain, english, knowledge } from '../support/knowledge.ts';

const LANGUAGES = ['en', 'fr', 'de', 'it', 'es'] as const;

/** Texts that are chosen by a value: of a role, a style, a severity, a kind. */
const CHOSEN = /^(?:name|role|party|style|severity|kind)\./;

describe('the messages', () => {
  const tables = new Map(LANGUAGES.map((language) => [language, tableOf(domain('messages')[language])]));
  const texts = tables.get('en') ?? new Map();

  it('stand in five languages, with the same keys in the same order', () => {
    const others = LANGUAGES.filter((language) => language !== 'en').map((language) => `rules/${language}`);
    assert.deepEqual(Object.keys(domain('messages')).sort(), [...LANGUAGES, ...others].sort());
    assert.ok(texts.size > 100);
    for (const [language, table] of tables) assert.deepEqual([...table.keys()], [...texts.keys()], language);
  });

  it('keep the places, the emphasis and the names of files and settings in every language', () => {
    const signs = (text = ''): string[] =>
      (text.match(/\{\w+\}|\*\*|-->|gdprLens\.\w+|[\w.-]+\/\w+\.yaml|2027-06-30/g) ?? []).sort();
    for (const [language, table] of tables)
      for (const [key, text] of table) assert.deepEqual(signs(text), signs(texts.get(key)), `${language} ${key}`);
  });

  it('say what each rule says in every language, of the same articles and numbers', () => {
    const fields = ['title', 'message', 'why', 'fix'] as const;
    const numbers = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();
    for (const language of LANGUAGES.slice(1)) {
      const table = tableOf(domain('messages')[`rules/${language}`]);
      const { rules } = knowledge.rules;
      assert.equal(table.size, rules.length * fields.length, language);
      for (const rule of rules)
        for (const field of fields) {
          const text = table.get(`${rule.id}.${field}`) ?? '';
          assert.notEqual(text, '', `${language} ${rule.id} ${field}`);
          assert.deepEqual(numbers(text), numbers(rule[field]), `${language} ${rule.id} ${field}`);
        }
    }
  });

  it('are all told, and nothing is told that is not there', () => {
    const code = sources('server').join('\n');
    const told = [...code.matchAll(/(?:\bsay\(\s*|\b(?:message|problem): \{ key: |\bnothing\()'([a-z][\w.-]*)'/g)].map(
      ([, key = '']) => key,
    );
    assert.ok(told.length > 60);
    assert.deepEqual(told.filter((key) => !texts.has(key)).sort(), []);
    const written = new Set([...code.matchAll(/'([a-z][\w.-]*)'/g)].map(([, key = '']) => key));
    assert.deepEqual([...texts.keys()].filter((key) => !written.has(key) && !CHOSEN.test(key)).sort(), []);
  });

  it('are written in the reader’s language, messages inside messages too', () => {
    const german = messagesIn('de', () => domain('messages'));
    const message = {
      key: 'marker.nothing',
      values: { problem: { key: 'marker.unknown-rule', values: { rule: 'x' } } },
    };
    assert.equal(english.tell(message), 'There is no rule “x”. This marker silences nothing.');
    assert.equal(german.tell(message), 'Es gibt keine Regel „x“. Diese Marke unterdrückt nichts.');
    assert.equal(english.say('no.such'), 'no.such');
    assert.equal(english.say('name.article'), 'Article {number}');
  });
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}
