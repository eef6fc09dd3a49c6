import { analyse } from '../../core/analysis.ts';
import type { Style } from '../../core/citations/write.ts';
import { applyEdits, writeAs } from '../../core/features/write-as.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import type { Span } from '../../core/text.ts';
import type { CitationStyle, Convert } from './contract.ts';

/** The styles by the names that users give them. */
export const CITATION_STYLES: Readonly<Record<CitationStyle, Style>> = {
  de: 'german',
  fr: 'french',
  it: 'italian',
  es: 'spanish',
  eu: 'eu',
  compact: 'compact',
  cnil: 'cnil',
};

/** An expression that was left as it is, and where it begins, counted from 1. */
export interface Kept {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** A text with its references to the GDPR written in a style. */
export function converted(
  text: string,
  style: CitationStyle,
  knowledge: Knowledge,
): ReturnType<Convert> & { readonly kept: readonly Kept[] } {
  const { edits, left, kept } = writeAs(analyse(text, knowledge), CITATION_STYLES[style], knowledge);
  return { text: applyEdits(text, edits), rewritten: edits.length, left, kept: kept.map((span) => placed(text, span)) };
}

function placed(text: string, { start, end }: Span): Kept {
  const before = text.slice(0, start).replace(/^\ufeff/, '');
  const line = before.split(/\r\n|\r|\n/).length;
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { line, column, text: text.slice(start, end) };
}
