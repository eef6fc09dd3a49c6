import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Analysis, analyse, update } from '../../server/core/analysis.ts';
import { firstReported } from '../../server/core/policy/judgement.ts';
import { NO_POLICY } from '../../server/core/policy/policy.ts';
import { readyKnowledge } from '../../server/core/ready.ts';
import { OpenDocument } from '../../server/lsp/document.ts';
import { readyFolder } from '../../server/node/knowledge.ts';
import { numbered, M as repeated } from './texts.ts';

/** M says all ten times, and what is said again is kept once: here no sentence is like another from the start. */
const M = numbered(repeated);

const EDITS = 100_000;
/** What is typed; as much is taken away, so that the text stays as long and says as much as it did. */
const LETTERS = 'etaoinsr d';

/** What very many random edits in M leave in memory, with the document and its analysis as the server keeps them. */
export function edits(): void {
  console.log(
    `\nMemory after edits of M, in process\n\n| after | in use | against the first |\n| ---: | ---: | ---: |`,
  );
  const knowledge = readyKnowledge(readyFolder('dist/knowledge'));
  const document = new OpenDocument('untitled:edited', 'plaintext', 1, M);
  let analysis: Analysis = analyse(M, knowledge);
  let first = 0;
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  for (let i = 1; i <= EDITS; i++) {
    const { pieces } = document;
    const at = random(pieces.length);
    const grows = pieces.length < M.length;
    const range = { start: document.positionAt(at), end: document.positionAt(grows ? at : at + 1) };
    document.change([{ range, text: grows ? LETTERS.charAt(random(LETTERS.length)) : '' }], i + 1);
    for (const edit of document.takeEdits() ?? []) analysis = update(analysis, edit, knowledge);
    // the problems of many edits are told together
    if (i % 25 === 0) firstReported(500, analysis, knowledge, NO_POLICY, 'edited.txt');
    if (i !== 1000 && i % 20_000 !== 0) continue;
    const used = inUse();
    first ||= used;
    console.log(`| ${i} edits | ${(used / 2 ** 20).toFixed(1)} MiB | ${(used / first).toFixed(3)} |`);
  }
}

/** Bytes of what is still needed. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}
