/** What a terminal would obey rather than show: control characters, and those that turn the direction of writing. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a document on one line, each control character as one sign: no text can move the cursor or hide another. */
export function printable(text: string): string {
  return text.replace(CONTROL, (sign) => (/\s/.test(sign) ? ' ' : '·'));
}

/** A path so that it stands on one line and can be read back: `a\nb`. */
export function printablePath(path: string): string {
  return path.replace(CONTROL, (sign) => {
    const { [sign]: known } = ESCAPES;
    return known ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The columns that printable words take on a terminal: none for marks that join a letter, two for wide letters. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += /\p{M}|\u200d|\ufe0f/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}

/** East Asian letters and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
