import type { Money, Told } from './card.ts';
import type { Frame } from './frame.ts';

/**
 * What a decision came to, in the words of GDPRhub: from the page's head, else from what is decided.
 * @param told whether the text tells whose decision it is: guidance speaks of infringements too
 */
export function outcomeOf(
  frame: Frame,
  told: boolean,
  fine: Told<Money> | undefined,
  infringed: readonly Told<string>[],
): Told<string> | undefined {
  const field = frame.head?.fields.get('Outcome');
  if (field) return { value: sentenceCase(field.value), span: field.span };
  if (!told && frame.operative.length === 0) return undefined;
  const [provision] = infringed;
  const violation = fine ?? provision;
  if (violation) return { value: 'Violation found', span: violation.span };
  const { text, operative, closing, words } = frame;
  for (const place of [...operative, closing]) {
    const stretch = text.slice(place.start, place.end);
    for (const { name, words: formula } of words.outcomes) {
      formula.lastIndex = 0;
      const match = formula.exec(stretch);
      const start = place.start + (match?.index ?? 0);
      if (match) return { value: name, span: { start, end: start + match[0].length } };
    }
  }
  return undefined;
}

/** "Violation Found" as a sentence writes it. */
function sentenceCase(written: string): string {
  return written.charAt(0) + written.slice(1).toLowerCase();
}
