import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { jsonOf } from '../lsp/written.ts';

/** Room for the header in front of a message. */
const HEADER = 40;

/** Bytes that are kept to put messages together in; for a larger one there is room as long as it takes. */
const KEPT = 1 << 20;

/** Writes each message in one piece, its header with it, so that who waits for it is woken once. */
export class StdioWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  /** Where the next message is put together; nothing while the last one is on its way. */
  #room: Buffer | undefined;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Done when the message is gone. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const pieces = jsonOf(message);
      const size = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), HEADER);
      const room = this.#room && this.#room.length >= size ? this.#room : Buffer.allocUnsafe(size + (size >> 2));
      this.#room = undefined;
      let end = HEADER;
      for (const piece of pieces) {
        if (typeof piece === 'string') end += room.write(piece, end);
        else {
          room.set(piece, end);
          end += piece.length;
        }
      }
      const header = `Content-Length: ${end - HEADER}\r\n\r\n`;
      const start = HEADER - header.length;
      room.write(header, start);
      this.#stream.write(room.subarray(start, end), (error) => {
        if (room.length <= KEPT) this.#room = room;
        if (error) reject(error);
        else resolve();
      });
    });
  }

  end(): void {
    this.#stream.end();
  }
}
