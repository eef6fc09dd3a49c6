import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../server/core/analysis.ts';
import { references } from '../../server/core/citations/references.ts';
import { findings } from '../../server/core/findings/findings.ts';
import { furtherRules, type RuleBook } from '../../server/core/findings/rulebook/rulebook.ts';
import type { Knowledge } from '../../server/core/knowledge.ts';
import { readyKnowledge } from '../../server/core/ready.ts';
import { readyFolder } from '../../server/node/knowledge.ts';
import { domain } from '../support/knowledge.ts';
import { ratio, Table, type Times, timed } from './measure.ts';
import { archive, C, L, M, numbered, oneLine, S } from './texts.ts';

/**
 * How fast whole texts are read, beside a loop over the characters and ripgrep over the same words. Each time it is as
 * if nothing had been read before; what a text says again and again is remembered in the rows that say so.
 */
export function reading(): void {
  const knowledge = readyKnowledge(readyFolder('dist/knowledge'));
  const table = new Table('Reading a whole text, nothing of which was read before');
  const texts = [
    ['S', S, 15],
    ['the corpus', C, 10],
    ['M, no sentence twice', numbered(M), 5],
    ['L, no sentence twice', numbered(L), 2],
    ['L, all a hundred times', L, 2],
    ['M in one line, no sentence twice', oneLine(numbered(M)), 5],
    ['a million lines', archive(1_000_000), 1],
  ] as const;
  for (const [name, text, runs] of texts) {
    const loop = timed(() => charactersOf(text), runs);
    table.row(`${name}: each character once`, loop, text.length);
    const warm = Math.min(2, runs - 1);
    const whole = timed(() => analyse(text, forgetful(knowledge)), runs, warm);
    table.row(`${name}: references and findings`, whole, text.length, ratio(whole.median, loop.median, 'the loop'));
    const cited = timed(() => references(text, knowledge), runs, warm);
    table.row(`${name}: references`, cited, text.length, ratio(cited.median, loop.median, 'the loop'));
    const found = timed(() => findings(text, unread(knowledge.rules)), runs, warm);
    table.row(`${name}: findings`, found, text.length, ratio(found.median, loop.median, 'the loop'));
    for (const [mode, flag] of [
      ['fast mode', '(?-u)'],
      ['Unicode mode', ''],
    ] as const) {
      const searched = ripgrep(text, flag, runs);
      if (searched) {
        const share = (searched.median / whole.median).toFixed(3);
        table.row(`${name}: ripgrep, ${mode}`, searched, text.length, `we have ${share} of its rate`);
      }
    }
  }
  rules(knowledge.rules);
}

/** The same knowledge, with which nothing was read yet: the sentences that a rule book has read are remembered with it. */
function forgetful(knowledge: Knowledge): Knowledge {
  const { statute, instruments, rules } = knowledge;
  return { statute, instruments, rules: unread(rules) };
}

function unread(book: RuleBook): RuleBook {
  return { ...book };
}

/** What more rules cost: to be made ready, and in reading. */
function rules(book: RuleBook): void {
  const table = new Table('More rules');
  const words = domain('words');
  const ready = (own: number) => furtherRules(book, moreRules(own), words).book;
  const sentence = 'The clinic keeps the invoices of its patients in its main office.';
  const first = (own: number) => timed(() => findings(sentence, ready(own)), 5, 1);
  table.row('the first sentence read with 3 rules of one’s own', first(3));
  table.row('the first sentence read with 10,000', first(10_000));
  const plain = timed(() => findings(C, unread(book)), 10);
  table.row('the corpus: findings', plain, C.length);
  const more = ready(200);
  const longer = timed(() => findings(C, unread(more)), 10);
  table.row(
    'the corpus: findings with 200 more rules',
    longer,
    C.length,
    ratio(longer.median, plain.median, 'without'),
  );
}

/** Rules of ordinary shape, each of two frames, about things that no rule of the project speaks of in this way. */
function moreRules(count: number): Record<string, unknown> {
  const rule = (i: number) => ({
    title: `Rule ${i}`,
    severity: 'warning',
    provisions: ['32'],
    message: 'Something was done.',
    why: 'It should not be.',
    fix: 'Do not.',
    own: true,
    frames: {
      en: [
        {
          happens: `${pick(DONE, i)}/v`,
          object: `${pick(THINGS, i >> 4)}/n of ${letters(i)}/n`,
          with: '{personal-data}',
        },
        { lacks: `${pick(DONE, i * 7)}/v … ${pick(THINGS, i * 5)}/n`, by: '{controller}' },
      ],
    },
  });
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`own-${i}`, rule(i)]));
}

const DONE = 'share copy lose print mail upload open leave sell rent borrow scan forward record trace photograph'.split(
  ' ',
);
const THINGS =
  'server printer archive gateway router tablet backup laptop ticket mailbox folder camera badge token'.split(' ');

function pick(words: readonly string[], i: number): string {
  return words[i % words.length] as string;
}

/** A word of its own for each number. */
function letters(i: number): string {
  return `zz${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

function charactersOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

/** ripgrep over the words that the rules know; null where it is not installed. What it takes to start is left out. */
function ripgrep(text: string, flag: string, runs: number): Times | null {
  const folder = mkdtempSync(join(tmpdir(), 'gdpr-lens-bench-'));
  try {
    const [file, empty] = [join(folder, 'text.txt'), join(folder, 'empty.txt')];
    writeFileSync(file, text);
    writeFileSync(empty, '');
    const pattern = `${flag}\\b(?:${phrases().join('|')})\\b`;
    const search = (path: string) =>
      spawnSync('rg', [
        '-i',
        '-j1',
        '--count-matches',
        '--dfa-size-limit',
        '1G',
        '--regex-size-limit',
        '1G',
        pattern,
        path,
      ]);
    if (search(empty).error) return null;
    const start = timed(() => search(empty), runs).median;
    const { median, p95 } = timed(() => search(file), runs, 1);
    return { median: Math.max(0.01, median - start), p95: Math.max(0.01, p95 - start) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands in the word classes as plain words. */
function phrases(): string[] {
  const entries = Object.entries(domain('words')).flatMap(([path, classes]) =>
    path.startsWith('en/') ? Object.values(classes as Record<string, unknown>).flat() : [],
  );
  const plain = entries.map((entry) => String(entry).replace(/\/[vna]\b/g, ''));
  return [...new Set(plain.filter((entry) => /^[a-z][a-z -]+$/.test(entry)))];
}
