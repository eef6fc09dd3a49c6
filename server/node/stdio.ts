import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { written } from '../lsp/written.ts';

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
      const { size, into } = written(message);
      const room =
        this.#room && this.#room.length >= HEADER + size ? this.#room : Buffer.allocUnsafe(HEADER + size + (size >> 2));
      this.#room = undefined;
      const end = into(room, HEADER);
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
