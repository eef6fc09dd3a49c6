import type { Position } from 'vscode-languageserver';
import { STYLES, write } from '../../core/citations/write.ts';
import { referenceAt } from '../../core/features/hover.ts';
import { writeAs } from '../../core/features/write-as.ts';
import { isReplaceable, toOffset, toRange } from '../positions.ts';
import type { Rewriting } from '../protocol.ts';
import type { Session } from '../session.ts';

/** What writing references in each style changes, at a position and in the whole of an open document. */
export function rewritings(uri: string, position: Position, session: Session): Rewriting[] {
  const read = session.read(uri);
  if (!read) return [];
  const { analysis, document } = read;
  const at = toOffset(document, position);
  const shown = referenceAt(analysis.references, at)?.provision ?? '32(1)(b)';
  return [at, undefined].flatMap((where) =>
    STYLES.flatMap((style) => {
      const written = writeAs(analysis, style, session.knowledge, where);
      const edits = written.edits.filter((edit) => isReplaceable(document, edit));
      const left = written.left + written.edits.length - edits.length;
      if (edits.length === 0) return [];
      const sample = write(shown, 'gdpr', style);
      const changes = edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
      return [
        { style: session.messages.say(`style.${style}`), sample, whole: where === undefined, edits: changes, left },
      ];
    }),
  );
}
