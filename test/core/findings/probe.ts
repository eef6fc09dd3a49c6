import { findings } from '../../../server/core/findings/findings.ts';
import { compileRules } from '../../../server/core/findings/rulebook/rulebook.ts';
import { domain } from '../../support/knowledge.ts';

/** Rules for trying the grammar: one due act and one bad act, each with an object. */
const rules = {
  'no-encryption': rule({ lacks: '{encrypt}', object: '{personal-data} | {system} | laptop/n | disk/n' }),
  sharing: rule({ happens: 'share/v | sharing', object: '{account} | {password}' }),
};

function rule(...frames: unknown[]): unknown {
  return { title: 'A rule', provisions: ['32'], message: 'm', why: 'w', fix: 'f', frames: { en: frames } };
}

export const { book, problems } = compileRules(rules, domain('words'), domain('cues'));

/** What a text is said to be: the status of each rule that fits, such as `no-encryption asserted`; empty for silence. */
export function told(text: string): string[] {
  return findings(text, book, []).map(({ rule, status }) => `${rule} ${status}`);
}
