import { readFileSync } from 'node:fs';

/** A path that could not be read, and why, in words for the user. */
export interface Unreadable {
  readonly path: string;
  readonly problem: string;
}

/** `marked`: a byte order mark stood before the text. */
export type Read = { readonly text: string; readonly marked?: boolean } | { readonly problem: string };

/** V8 holds no longer string; a file of so many bytes may give one. */
const LARGEST = 500_000_000;

/** How texts are read that are no UTF-8. */
export const ENCODINGS = ['utf-8', 'latin1', 'iso-8859-1', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The text of a file, or why there is none. Never throws. */
export function readText(path: string, encoding: Encoding = 'utf-8'): Read {
  try {
    return decode(readFileSync(path), encoding);
  } catch (error) {
    return { problem: reason(error) };
  }
}

/**
 * The text in bytes, a leading byte order mark left out: UTF-8, or UTF-16 where its byte order mark says so; anything
 * else is a problem rather than a wrong text.
 * @param encoding what bytes are read as that are no UTF-8. A text of Latin-1 with an accent hardly ever is, so a folder
 *   may hold both
 */
export function decode(bytes: Uint8Array, encoding: Encoding = 'utf-8'): Read {
  if (bytes.length > LARGEST) return { problem: 'is too large' };
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (!wide && bytes.includes(0)) return { problem: isUtf16(bytes) ? UNMARKED : 'is a binary file, not a text' };
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    const marked = wide !== null || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
    return marked ? { text, marked } : { text };
  } catch {
    if (wide) return { problem: `is not valid ${wide.toUpperCase()}` };
    if (encoding !== 'utf-8') return { text: fromWindows1252(bytes) };
    return { problem: 'is not valid UTF-8; a text in Latin-1 or Windows-1252 is read with --encoding latin1' };
  }
}

/** What windows-1252 has from 0x80 to 0x9f, where ISO-8859-1 has no letters (Encoding Standard, index windows-1252). */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The names that `ENCODINGS` has beside UTF-8 all mean this one, as on the web; Node 20 decodes it as plain Latin-1. */
function fromWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (sign) => LETTERS[sign.charCodeAt(0) - 0x80] ?? sign);
}

const UNMARKED = 'looks like UTF-16 without a byte order mark, which is not read; save it as UTF-8';

/** Whether every second byte, nearly, is null and the others are letters, as in UTF-16 of European languages. */
function isUtf16(bytes: Uint8Array): boolean {
  const pairs = Array.from({ length: Math.min(1000, bytes.length >> 1) }, (_, i) => bytes.subarray(2 * i, 2 * i + 2));
  return [0, 1].some((high) => {
    const letters = pairs.filter(
      (pair) => pair[high] === 0 && /[\t\n\r -~\u00a0-\u00ff]/.test(letterOf(pair, 1 - high)),
    );
    return pairs.length > 0 && letters.length > 0.9 * pairs.length;
  });
}

function letterOf(pair: Uint8Array, low: number): string {
  return String.fromCharCode(pair[low] ?? 0);
}

/** All bytes of a stream, such as standard input. */
export async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const REASONS: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads in circles',
  ENAMETOOLONG: 'is too long a name',
  EMFILE: 'could not be opened: too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'is too large',
};

/** Why the file system refused, in words for the user. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
