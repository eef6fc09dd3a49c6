import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readings } from '../../server/core/instruments/patterns.ts';
import { lawNumber, type NameNode, readInstruments } from '../../server/core/instruments.ts';
import { domain } from '../support/knowledge.ts';

const files = domain('instruments') as Record<string, Record<string, Entry>>;
const law = readInstruments(files);
const entries = Object.entries(files).flatMap(([file, laws]) =>
  Object.entries(laws).map(([id, entry]) => ({ file, id, entry })),
);

interface Entry {
  country: string;
  title: string;
  english: string;
  kind: string;
  names?: string[];
  abbreviations?: string[];
  numbers?: string[];
  date?: string;
  shared?: string[];
  units: string[];
}

const FIELDS = 'country title english kind names abbreviations numbers date shared units'.split(' ');
const KINDS = 'act code constitution treaty directive regulation decree contract-clauses standard'.split(' ');
const UNITS = 'article section paragraph regulation rule part clause'.split(' ');
/** Files that hold the laws of more than one country. */
const COLLECTIONS = ['coe', 'world'];
const STATES = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk is li no gb ch'.split(
  ' ',
);

describe('the laws by name', () => {
  it('have a file for each state of the EEA, the UK and Switzerland, each with its data-protection act', () => {
    for (const state of STATES) {
      const titles = Object.values(files[state] ?? {}).map(({ english }) => english);
      assert.ok(
        titles.some((title) => /data|privacy|gdpr/i.test(title)),
        `${state}.yaml names no data-protection act`,
      );
    }
  });

  it('are each read: no file that is not YAML lies beside them, and no id stands twice', () => {
    const folder = readdirSync('server/knowledge/instruments').filter((name) => name !== '_format.md');
    assert.deepEqual(
      folder.sort(),
      Object.keys(files)
        .map((file) => `${file}.yaml`)
        .sort(),
    );
    assert.equal(law.byId.size, entries.length);
  });

  it('fill every required field and no unknown one', () => {
    for (const { file, id, entry } of entries) {
      assert.match(id, /^[a-z]+(?:-[a-z0-9]+)*$/, id);
      for (const field of Object.keys(entry)) assert.ok(FIELDS.includes(field), `${id} has the unknown field ${field}`);
      for (const field of ['title', 'english'] as const) assert.ok(entry[field]?.trim(), `${id} lacks its ${field}`);
      assert.ok(KINDS.includes(entry.kind), `${id} is of the unknown kind ${entry.kind}`);
      assert.ok(entry.units.length > 0, `${id} has no unit`);
      for (const unit of entry.units) assert.ok(UNITS.includes(unit), `${id} is cited by the unknown unit ${unit}`);
      if (!COLLECTIONS.includes(file)) assert.equal(entry.country, file, `${id} stands in ${file}.yaml`);
      assert.match(entry.country, /^[a-z]{2,4}$/, id);
    }
  });

  it('can each be found: by a name, an abbreviation, a number, a date or a shared name', () => {
    for (const { id, entry } of entries) {
      const ways = [entry.names, entry.abbreviations, entry.numbers, entry.shared].flatMap((list) => list ?? []);
      assert.ok(ways.length > 0 || entry.date, `nothing leads to ${id}`);
      for (const way of ways) assert.equal(way, way.trim(), `${id}: "${way}" has spaces around it`);
    }
  });

  it('write patterns whose brackets close and whose choices are not empty', () => {
    for (const { id, entry } of entries) {
      for (const name of [...(entry.names ?? []), ...(entry.shared ?? [])]) {
        assert.ok(closed(name), `${id}: the brackets of "${name}" do not match`);
        assert.doesNotMatch(name, /\(\||\|\)|\|\||\[\]|\(\)|\[[^\](]*\|/, `${id}: "${name}"`);
      }
    }
  });

  it('share a name only where it is written under `shared`', () => {
    const clashes: string[] = [];
    everyName(law.names, [], (path, laws) => {
      for (const letters of new Set(laws.map((named) => named.letters))) {
        const own = new Set(laws.filter((named) => !named.shared && named.letters === letters).map(({ id }) => id));
        if (own.size > 1) clashes.push(`"${path.join(' ')}" names ${[...own].join(' and ')}`);
      }
    });
    assert.deepEqual(clashes, []);
  });

  it('give no law the same name twice: as a name and as an abbreviation', () => {
    const twice: string[] = [];
    everyName(law.names, [], (path, laws) => {
      const loose = new Set(laws.filter(({ letters }) => letters === null).map(({ id }) => id));
      for (const { id, letters } of laws)
        if (letters !== null && loose.has(id)) twice.push(`${path.join(' ')} (${id})`);
    });
    assert.deepEqual(twice, []);
  });

  it('name no law by so many variants that some are left out', () => {
    for (const { id, entry } of entries) {
      for (const name of [...(entry.names ?? []), ...(entry.shared ?? [])]) {
        assert.ok(readings(name).length < 256, `${id}: "${name}" has too many readings`);
      }
    }
  });

  it('never share an ordinary little word, which any text has', () => {
    const little = new Set(
      'et ce cp. en no ne io se si mar per con que qui und oder and the for our his any all'.split(' '),
    );
    everyName(law.names, [], (path, laws) => {
      if (path.length > 1 || laws.every(({ letters }) => letters !== null)) return;
      assert.ok(!little.has(path[0] ?? ''), `"${path[0]}" (${laws.map(({ id }) => id).join(', ')})`);
    });
  });

  it('have well-formed numbers, each of one law', () => {
    const owner = new Map<string, string>();
    for (const { id, entry } of entries) {
      for (const number of entry.numbers ?? []) {
        assert.match(number, /^\d{1,5}(?:\([IVX]+\))?[/:.-]\d{1,5}$/, `${id}: ${number}`);
        const key = lawNumber(number);
        assert.equal(owner.get(key) ?? id, id, `${number} is the number of ${id} and of ${owner.get(key)}`);
        owner.set(key, id);
      }
    }
  });

  it('have dates of the calendar', () => {
    for (const { id, entry } of entries) {
      if (!entry.date) continue;
      const day = new Date(`${entry.date}T00:00:00Z`);
      assert.equal(Number.isNaN(day.valueOf()) ? '' : day.toISOString().slice(0, 10), entry.date, id);
    }
  });
});

describe('a name leads to its law', () => {
  for (const [name, id] of [
    ['General Data Protection Regulation', 'gdpr'],
    ['Règlement général sur la protection des données', 'gdpr'],
    ['Datenschutz-Grundverordnung', 'gdpr'],
    ['regolamento generale sulla protezione dei dati', 'gdpr'],
    ['Reglamento General de Protección de Datos', 'gdpr'],
    ['General Regulation on Data Protection', 'gdpr'],
    ['EU Data Protection Regulation', 'gdpr'],
    ['RGPD', 'gdpr'],
    ['DS-GVO', 'gdpr'],
    ['UK GDPR', 'uk-gdpr'],
    ['Data Protection Directive', 'eu-data-protection-directive'],
    ['Charta der Grundrechte der Europäischen Union', 'eu-charter'],
    ['Carta de los Derechos Fundamentales', 'eu-charter'],
    ['TFUE', 'eu-tfeu'],
    ['European Convention on Human Rights', 'echr'],
    ['loi Informatique et Libertés', 'fr-lil'],
    ['Law relating to data processing, files and freedoms', 'fr-lil'],
    ['Code of Posts and Electronic Communications', 'fr-cpce'],
    ['Bundesdatenschutzgesetz', 'de-bdsg'],
    ['BDSG a.F.', 'de-bdsg-old'],
    ['SGB X', 'de-sgb-x'],
    ['General Administrative Procedure Act 1991', 'at-avg'],
    ['B-VG', 'at-bvg'],
    ['Code regarding the protection of personal data', 'it-codice-privacy'],
    ['Privacy Code', 'it-codice-privacy'],
    ["Workers' Statute of Ruritania", null],
    ['Statuto dei lavoratori', 'it-law-300-1970'],
    ['Regulation no. 1/2019', 'it-garante-reg-1-2019'],
    ['Organic Law 3/2018', 'es-lopdgdd'],
    ['Ley de Servicios de la Sociedad de la Información', 'es-lssi'],
    ['General Administrative Law Act', 'nl-awb'],
    ['Act CXII of 2011', 'hu-infotv'],
    ['Code of Economic Law', 'be-economic-law'],
    ['Privacy and Electronic Communications (EC Directive) Regulations 2003', 'gb-pecr'],
    ['Data Protection Act', null],
    ['Civil Code', null],
    ['the Regulation', null],
    ['AVG', null],
  ] as const) {
    it(`${name} → ${id ?? 'none alone'}`, () => assert.equal(only(name), id));
  }
});

/** The one law that has a name for itself, letter for letter; null where none has, or where laws share it. */
function only(name: string): string | null {
  const own: string[] = [];
  const wanted = readInstruments({ query: { query: { names: [name] } } });
  everyName(wanted.names, [], (path) => {
    let node: NameNode | undefined = law.names;
    for (const word of path) node = node?.next.get(word);
    const letters = name.replace(/[^\p{L}]/gu, '');
    for (const named of node?.laws ?? []) {
      if (!named.shared && (named.letters === null || named.letters === letters)) own.push(named.id);
    }
  });
  return own.length === 1 ? (own[0] ?? null) : null;
}

function everyName(node: NameNode, path: string[], visit: (path: string[], laws: NameNode['laws']) => void): void {
  if (node.laws.length > 0) visit(path, node.laws);
  for (const [word, next] of node.next) everyName(next, [...path, word], visit);
}

function closed(pattern: string): boolean {
  const open: string[] = [];
  for (const c of pattern) {
    if (c === '[' || c === '(') open.push(c);
    if (c === ']' && open.pop() !== '[') return false;
    if (c === ')' && open.pop() !== '(') return false;
  }
  return open.length === 0;
}
