import { type Analysis, kindOfDocument } from '../analysis.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../findings/rulebook/kinds.ts';
import { charactersOf } from '../glance.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Messages } from '../messages.ts';

/** What kind of document one is taken for. */
export interface KindDescription {
  readonly kind: DocumentKind;
  /** In the reader's language. */
  readonly name: string;
  /** What that means for findings; empty where they are reported. */
  readonly effect: string;
}

/** The kind of a document that was read: said, or guessed from some of its words. */
export function describeKind(
  analysis: Analysis,
  knowledge: Knowledge,
  messages: Messages,
): KindDescription & { readonly said: boolean; readonly words: readonly string[] } {
  const { kind, said, reason } = kindOfDocument(analysis, knowledge);
  const text = charactersOf(analysis);
  const words = reason.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  return { ...described(kind, messages), said, words: [...new Set(words)] };
}

/** All kinds that a document may be. */
export function allKinds(messages: Messages): KindDescription[] {
  return DOCUMENT_KINDS.map((kind) => described(kind, messages));
}

/** Whether nothing that a document of this kind says is reported. */
export function isSilent(kind: DocumentKind): boolean {
  return kind === 'unrelated' || kind === 'guideline' || kind === 'template';
}

function described(kind: DocumentKind, { say }: Messages): KindDescription {
  const effect = !isSilent(kind)
    ? ''
    : kind === 'unrelated'
      ? say('kind-effect.unrelated')
      : say('kind-effect.general');
  return { kind, name: say(`kind.${kind}`), effect };
}
