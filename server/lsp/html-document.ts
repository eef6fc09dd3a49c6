import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { HtmlText } from '../core/html.ts';
import { type Edit, Pieces } from '../core/pieces.ts';
import type { Span } from '../core/text.ts';
import { OpenDocument } from './document.ts';

/** A web page that is open: its text is what a reader of the page sees, its positions are those of the source. */
export class HtmlDocument extends OpenDocument {
  #source: Pieces;
  #html: HtmlText;

  constructor(uri: string, languageId: string, version: number, source: string) {
    const html = new HtmlText(source);
    super(uri, languageId, version, html.text);
    this.#source = Pieces.of(source);
    this.#html = html;
  }

  override get lineCount(): number {
    return this.#source.lineCount;
  }

  override positionAt(offset: number): Position {
    return this.#source.placeAt(this.#html.sourceOf(offset));
  }

  override offsetAt(position: Position): number {
    return this.#html.textOf(this.#source.offsetAt(position));
  }

  /** The range in the source of a stretch of the text, without the tags around it. */
  override rangeAt(span: Span): Range {
    const { start, end } = this.#html.toSource(span);
    return { start: this.#source.placeAt(start), end: this.#source.placeAt(end) };
  }

  /** The ranges of what is read of a stretch of the text: the tags inside it are left out. */
  override rangesAt(span: Span): Range[] {
    return this.#html.stretches(span).map(({ start, end }) => {
      return { start: this.#source.placeAt(start), end: this.#source.placeAt(end) };
    });
  }

  override isPlain(span: Span): boolean {
    const { start, end } = this.#html.toSource(span);
    return this.#source.slice(start, end) === this.pieces.slice(span.start, span.end);
  }

  override getLineRange(line: number): Range {
    const start = { line, character: 0 };
    return { start, end: this.#source.placeAt(this.#source.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })) };
  }

  override change(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      if (!('range' in change)) this.#source = Pieces.of(change.text);
      else {
        const { start, end } = change.range;
        const [from, to] = [this.#source.offsetAt(start), this.#source.offsetAt(end)];
        this.#source = this.#source.changed({ start: Math.min(from, to), end: Math.max(from, to), text: change.text });
      }
    }
    const before = this.#html.text;
    this.#html = new HtmlText(this.#source.toString());
    this.take(difference(before, this.#html.text), version);
    return this;
  }
}

/** The one change that makes a text another. */
function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
