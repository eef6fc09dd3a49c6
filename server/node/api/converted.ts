import { analyse } from '../../core/analysis.ts';
import type { Style } from '../../core/citations/write.ts';
import { applyEdits, writeAs } from '../../core/features/write-as.ts';
import type { Knowledge } from '../../core/knowledge.ts';
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

/** A text with its references to the GDPR written in a style. */
export function converted(text: string, style: CitationStyle, knowledge: Knowledge): ReturnType<Convert> {
  const { edits, left } = writeAs(analyse(text, knowledge), CITATION_STYLES[style], knowledge);
  return { text: applyEdits(text, edits), rewritten: edits.length, left };
}
