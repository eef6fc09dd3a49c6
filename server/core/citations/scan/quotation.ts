/** How far back a quotation is looked for. */
export const REACH = 3000;

/** Whether a quotation that opens after `from` is still open at `to`. */
export function quotedSince(text: string, from: number, to: number): boolean {
  let straight = 0;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) straight++;
    else if (code === 0x201c || code === 0xab || code === 0x201e) depth++;
    else if (code === 0x201d || code === 0xbb) depth = Math.max(0, depth - 1);
    else if (code === 0x2018) depth++;
    else if (code === 0x2019 && !isInside(text, i)) depth = Math.max(0, depth - 1);
  }
  return straight % 2 === 1 || depth > 0;
}

/** An apostrophe stands between two letters. */
function isInside(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

/** The characters that end a name put in quotation marks, emphasised or escaped. */
export const CLOSING: ReadonlySet<number> = new Set([0x201d, 0x201c, 34, 39, 0x2019, 0xbb, 42, 92]);
