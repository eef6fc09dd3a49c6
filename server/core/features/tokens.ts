import type { Analysis } from '../analysis.ts';
import type { Reference } from '../citations/reference.ts';
import type { Block } from '../decisions/decision.ts';
import { referencesAt } from '../glance.ts';
import { overlaps, type Span } from '../text.ts';

/** What a highlighted stretch is; the editor's theme gives the colour. */
export type TokenType = 'provision' | 'otherLaw' | 'heading' | 'paragraphNumber';
export type TokenModifier = 'unknown' | 'implied' | 'unclear';

export const TOKEN_TYPES: readonly TokenType[] = ['provision', 'otherLaw', 'heading', 'paragraphNumber'];
export const TOKEN_MODIFIERS: readonly TokenModifier[] = ['unknown', 'implied', 'unclear'];

export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The highlights of a document in the order of the text, without overlaps.
 * @param within only those that touch this stretch
 */
export function tokens(analysis: Analysis, within: Span = { start: 0, end: analysis.text.length }): Token[] {
  const blocks = analysis.layout.blocks.filter((block) => overlaps(block, within));
  const start = Math.min(within.start, blocks[0]?.start ?? within.start);
  const end = Math.max(within.end, blocks.at(-1)?.end ?? within.end);
  const references = referencesAt(analysis, { start, end });
  const all = [...references.map(referenceToken), ...layoutTokens(blocks, references)]
    .filter((token) => overlaps(token, within))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return all.filter((token) => {
    if (token.start < reached) return false;
    reached = token.end;
    return true;
  });
}

/** A reference whose law cannot be told is coloured too, as no provision of the GDPR: the instant colours take it for one. */
function referenceToken({ start, end, instrument, exists }: Reference): Token {
  const ours = instrument === 'gdpr' || instrument === 'uk-gdpr';
  const modifiers: TokenModifier[] = exists === false ? ['unknown'] : instrument === null ? ['unclear'] : [];
  return { start, end, type: ours ? 'provision' : 'otherLaw', modifiers };
}

function layoutTokens(blocks: readonly Block[], references: readonly Reference[]): Token[] {
  const named = references.filter(({ instrument }) => instrument !== null);
  let next = 0;
  return blocks.flatMap((block): Token[] => {
    if (block.kind === 'paragraph') {
      if (block.number === '' || block.implied) return [];
      return [{ start: block.start, end: block.body, type: 'paragraphNumber', modifiers: [] }];
    }
    // A heading that cites a provision keeps the provision's colour: it is highlighted around it.
    while (next < named.length && (named[next] as Reference).start < block.start) next++;
    const pieces: Token[] = [];
    let at = block.start;
    for (let i = next; i < named.length && (named[i] as Reference).start < block.end; i++) {
      const { start, end } = named[i] as Reference;
      if (end > block.end) continue;
      if (start > at) pieces.push({ start: at, end: start, type: 'heading', modifiers: [] });
      at = Math.max(at, end);
    }
    if (at < block.end) pieces.push({ start: at, end: block.end, type: 'heading', modifiers: [] });
    return pieces;
  });
}
