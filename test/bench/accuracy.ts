import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../.tools/knowledge.mjs';
import { analyse } from '../../server/core/analysis.ts';
import { layout } from '../../server/core/decisions/layout.ts';
import { passageSpan } from '../../server/core/decisions/places.ts';
import { lazyKnowledge } from '../../server/core/knowledge.ts';
import { readSeeds } from '../../server/core/library.ts';
import { overlaps, type Span } from '../../server/core/text.ts';

// npm run bench:accuracy: how well references and findings are read, on documents of our own (test/corpus, made up and
// annotated before any rule was tried on them) and on the passages that the cards of the seeds name.

interface Passage extends Span {
  readonly rule: string;
  readonly polarity: string;
}

interface Citation extends Span {
  readonly instrument: string;
  readonly provisions: readonly string[];
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

const folder = join(process.cwd(), 'test/corpus');
const knowledge = lazyKnowledge(compile);
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -'.txt'.length)] : []));

let references = nothing();
let findings = nothing();
let traps = { avoided: 0, all: 0 };
let otherLaws = 0;

console.log('| documents | what | right | wrong | missed | precision | recall | F1 | silence |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
// The rules were written with the even documents open, and widened once with the odd ones open too.
measure(
  'open from the beginning',
  names.filter((name) => Number(name.slice(1, 3)) % 2 === 0),
);
measure(
  'opened for the last round',
  names.filter((name) => Number(name.slice(1, 3)) % 2 === 1),
);

const seeds = readSeeds(compile('seeds')).map((decision) => {
  const read = analyse(decision.text, knowledge);
  const laidOut = layout(decision.text);
  const spans = decision.card.findings.map((finding) => ({
    rule: finding.rule,
    span: passageSpan(decision, laidOut, finding),
  }));
  const found = spans.filter(({ rule, span }) => {
    const around = span && sentenceAround(decision.text, span);
    return (
      around && read.findings.some((one) => one.rule === rule && one.status === 'asserted' && overlaps(one, around))
    );
  });
  return [decision.id, `${found.length} of ${spans.length}`];
});

console.log(
  `\nPassages that the cards of the seeds name, found under the rule named: ${seeds.map((seed) => seed.join(' ')).join(', ')}.`,
);

/** Reads and scores documents, and prints their rows. */
function measure(what: string, documents: readonly string[]): void {
  references = nothing();
  findings = nothing();
  traps = { avoided: 0, all: 0 };
  otherLaws = 0;
  for (const name of documents) {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const read = analyse(text, knowledge);
    scoreReferences(read.references, lines<Citation>(name, 'citations'));
    scoreFindings(text, read.findings, lines<Passage>(name, 'findings'));
  }
  const label = `${documents.length}, ${what}`;
  console.log(`${row(`${label} | references`, references)} ${otherLaws} other laws taken for the GDPR |`);
  console.log(`${row(`${label} | findings`, findings)} ${traps.avoided} of ${traps.all} traps avoided |`);
}

function nothing(): Score {
  return { right: 0, wrong: 0, missed: 0 };
}

function lines<T>(name: string, kind: string): T[] {
  const content = readFileSync(join(folder, `${name}.${kind}.jsonl`), 'utf8');
  return content.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}

/** A provision is right where the annotation has it; one outside any annotation is wrong. */
function scoreReferences(read: ReturnType<typeof analyse>['references'], annotated: readonly Citation[]): void {
  const ours = read.filter(
    ({ instrument, via }) => (instrument === 'gdpr' || instrument === 'uk-gdpr') && via !== 'anaphora',
  );
  const used = new Set<(typeof ours)[number]>();
  for (const citation of annotated) {
    const inside = ours.filter((reference) => overlaps(reference, citation));
    for (const reference of inside) used.add(reference);
    const wanted = new Set(citation.instrument === 'gdpr' ? citation.provisions : []);
    const got = new Set(inside.map(({ provision }) => provision ?? ''));
    for (const provision of wanted) references[got.has(provision) ? 'right' : 'missed']++;
    for (const provision of got) {
      if (wanted.has(provision)) continue;
      references.wrong++;
      if (citation.instrument !== 'gdpr') otherLaws++;
    }
  }
  references.wrong += ours.filter((reference) => !used.has(reference)).length;
}

/** A finding is right in the sentence of an annotated passage of its rule. */
function scoreFindings(
  text: string,
  read: ReturnType<typeof analyse>['findings'],
  annotated: readonly Passage[],
): void {
  const told = read.filter(({ status }) => status === 'asserted');
  const wanted = annotated.filter(({ polarity }) => polarity === 'asserted');
  const hit = new Set<Passage>();
  for (const finding of told) {
    const same = wanted.filter((one) => one.rule === finding.rule && overlaps(finding, sentenceAround(text, one)));
    for (const one of same) hit.add(one);
    findings[same.length > 0 ? 'right' : 'wrong']++;
  }
  findings.missed += wanted.length - hit.size;
  for (const trap of annotated.filter(({ polarity }) => polarity !== 'asserted')) {
    traps.all++;
    if (!told.some((finding) => finding.rule === trap.rule && overlaps(finding, trap))) traps.avoided++;
  }
}

function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 400 && !/[.;!?\n]/.test(text[from - 1] ?? '')) from--;
  while (to < text.length && to - end < 400 && !/[.;!?\n]/.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

function row(name: string, { right, wrong, missed }: Score): string {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const percent = (value: number): string => (100 * value).toFixed(1);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `| ${name} | ${right} | ${wrong} | ${missed} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} |`;
}
