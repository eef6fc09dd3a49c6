import { type Analysis, analyse } from '../../core/analysis.ts';
import type { Reference } from '../../core/citations/reference.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { Span } from '../../core/text.ts';

/** What somebody asked for, read as a text. */
export interface Asked {
  readonly analysis: Analysis;
  /** References to a law; none where it names no provision. */
  readonly references: readonly Reference[];
  /** Where the words that were asked stand in that text. */
  readonly words: Span;
}

/** The references in what is asked for: as it stands, else as a provision of the GDPR (`28(3)(h)`, `5(1)(f) and 32`). */
export function askedReferences(asked: string, knowledge: Knowledge): Asked | null {
  for (const [before, after] of [
    ['', ''],
    ['', ' GDPR'],
    ['Article ', ' GDPR'],
  ] as const) {
    const analysis = analyse(before + asked + after, knowledge);
    const references = analysis.references.filter(({ instrument }) => instrument !== null && instrument !== 'self');
    const words = { start: before.length, end: before.length + asked.length };
    if (references.length > 0 && (before === '' || isAllRead(analysis))) return { analysis, references, words };
  }
  return null;
}

/** Whether no word and no number is left over: “32 1 b” asks for more than Article 32. */
function isAllRead({ text, references }: Analysis): boolean {
  const rest = references.reduce(
    (left, { expression: { start, end } }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** The one provision of the GDPR that is asked for, in any form: `32`, `Art. 32 DSGVO`, `32.1.b`; null for anything else. */
export function askedProvision(asked: string, knowledge: Knowledge): string | null {
  const { references = [], words } = askedReferences(asked.trim(), knowledge) ?? {};
  const [only, ...more] = references;
  if (!only || !words || more.length > 0 || only.instrument !== 'gdpr' || !only.exists) return null;
  return only.start <= words.start && only.end >= words.end ? only.provision : null;
}
