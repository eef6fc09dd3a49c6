import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Edit, Pieces } from '../core/pieces.ts';
import type { Span } from '../core/text.ts';

/** An open document. What changed is told to whoever read it before, so that it need not be read from the start. */
export class OpenDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  pieces: Pieces;
  /** The changes since `since`, in order; null when the whole text was replaced. */
  private edits: Edit[] | null = [];

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.pieces = Pieces.of(text);
  }

  get lineCount(): number {
    return this.pieces.lineCount;
  }

  getText(range?: Range): string {
    if (!range) return this.pieces.toString();
    return this.pieces.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  positionAt(offset: number): Position {
    return this.pieces.placeAt(offset);
  }

  offsetAt(position: Position): number {
    return this.pieces.offsetAt(position);
  }

  /** The range of a stretch of the text. */
  rangeAt({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The ranges of what is read of a stretch of the text. */
  rangesAt(span: Span): Range[] {
    return [this.rangeAt(span)];
  }

  /** Whether a stretch of the text stands in the source letter for letter: then it may be replaced. */
  isPlain(_: Span): boolean {
    return true;
  }

  getLineRange(line: number): Range {
    const within = Math.max(0, Math.min(line, this.lineCount - 1));
    const end = this.offsetAt({ line: within, character: Number.MAX_SAFE_INTEGER });
    return { start: { line: within, character: 0 }, end: this.positionAt(end) };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    return this.pieces.slice(
      this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }),
      this.offsetAt({ line: line + 1, character: 0 }),
    );
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      if ('range' in change) {
        const [start, end] = [this.offsetAt(change.range.start), this.offsetAt(change.range.end)];
        const edit = { start: Math.min(start, end), end: Math.max(start, end), text: change.text };
        this.pieces = this.pieces.changed(edit);
        this.edits?.push(edit);
      } else {
        this.pieces = Pieces.of(change.text);
        this.edits = null;
      }
    }
    this.version = version;
    return this;
  }

  /** Takes in a change of the text. */
  protected take(edit: Edit, version: number): void {
    this.pieces = this.pieces.changed(edit);
    this.edits?.push(edit);
    this.version = version;
  }

  /** The changes since this was last asked; null when the whole text was replaced. */
  takeEdits(): readonly Edit[] | null {
    const { edits } = this;
    this.edits = [];
    return edits;
  }
}
