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

/** The text of a file, or why there is none. Never throws. */
export function readText(path: string): Read {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    return { problem: reason(error) };
  }
}

/**
 * The text in bytes, a leading byte order mark left out.
 * UTF-8, or UTF-16 where its byte order mark says so; anything else is a problem rather than a wrong text.
 */
export function decode(bytes: Uint8Array): Read {
  if (bytes.length > LARGEST) return { problem: 'is too large' };
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) return { problem: 'is a binary file, not a text' };
  try {
    const marked = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return marked ? { text, marked } : { text };
  } catch {
    return { problem: `is not valid ${encoding.toUpperCase()}` };
  }
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
