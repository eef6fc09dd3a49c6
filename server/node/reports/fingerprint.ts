import { createHash } from 'node:crypto';
import { quotedWords } from '../../core/policy/judgement.ts';
import type { Span } from '../../core/text.ts';
import type { CheckedDocument } from '../check/document.ts';

/**
 * Gives each problem of a document a name that stays when the text around it changes: made of the rule, the words of the
 * clause (as in a baseline), and which of those with the same words it is.
 */
export class Fingerprints {
  readonly #text: string;
  readonly #clauses: ReadonlyMap<string, string>;
  readonly #seen = new Map<string, number>();

  constructor({ analysis, judgement }: CheckedDocument) {
    this.#text = analysis.text;
    this.#clauses = new Map(
      judgement.findings.map(({ finding }) => [key(finding.rule, finding), quotedWords(analysis.text, finding)]),
    );
  }

  /** To be asked in the order of the text. */
  next(rule: string, span: Span): string {
    const words = this.#clauses.get(key(rule, span)) ?? this.#text.slice(span.start, span.end);
    const name = createHash('sha256').update(`${rule}\n${words}`).digest('hex').slice(0, 16);
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return `${name}:${count}`;
  }
}

function key(rule: string, { start, end }: Span): string {
  return `${rule} ${start} ${end}`;
}
