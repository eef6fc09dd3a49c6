import { provisionId } from '../citations/grammar/reading.ts';
import { partialBefore } from '../citations/partial.ts';
import type { Messages } from '../messages.ts';
import type { Statute } from '../statute.ts';
import type { Characters } from '../text.ts';
import { officialTitle, provisionName } from './naming.ts';

/** The paragraphs or points that may stand in the bracket that is open at the caret. */
export interface Signature {
  /** "Article 28(3)( a | b | c )" */
  readonly label: string;
  /** Title and text of the provision around, then every part of it, in Markdown. */
  readonly documentation: string;
  readonly parts: readonly { readonly start: number; readonly end: number; readonly summary: string }[];
  /** The part that is being typed. */
  readonly active: number;
}

/** What fits into "Article 28(3)(…": null where no bracket of a citation is open, or the provision has no parts. */
export function signature(text: Characters, caret: number, statute: Statute, messages: Messages): Signature | null {
  const partial = partialBefore(text, caret);
  if (partial?.kind !== 'article' || !partial.bracket || partial.labels.length === 0) return null;
  const id = provisionId(partial.labels);
  const provision = statute.provisions.get(id);
  if (!provision || provision.children.length === 0) return null;
  const opening = `${provisionName(id, messages)}( `;
  const parts: { start: number; end: number; summary: string }[] = [];
  const lines: string[] = [];
  let label = opening;
  for (const child of provision.children) {
    const name = /\(([^()]*)\)$/.exec(child)?.[1] ?? child;
    const summary = statute.provisions.get(child)?.summary ?? '';
    if (parts.length > 0) label += ' | ';
    parts.push({ start: label.length, end: label.length + name.length, summary });
    label += name;
    lines.push(`- **(${name})** ${summary}`);
  }
  const typed = partial.typed.toLowerCase();
  const active = parts.findIndex(({ start, end }) => label.slice(start, end).toLowerCase().startsWith(typed));
  const title = officialTitle(statute, id, messages.language);
  const documentation = [title && `**${title}**`, provision.summary, lines.join('\n')].filter(Boolean).join('\n\n');
  return { label: `${label} )`, documentation, parts, active: Math.max(0, active) };
}
