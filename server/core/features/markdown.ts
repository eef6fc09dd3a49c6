/**
 * Text of a document as plain words inside Markdown: nothing in it can become a link, a command, an image, emphasis,
 * code or HTML. Line breaks become spaces, so that nothing in it can start a block.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** A Markdown link; the label is escaped, the address must be one of ours. */
export function link(label: string, address: string): string {
  return `[${plain(label)}](${address.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
}
