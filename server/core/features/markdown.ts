/**
 * Text of a document as plain words inside Markdown: nothing in it can become a link, a command, an image or HTML.
 * Line breaks become spaces.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+.!|~>-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** A Markdown link; the label is escaped, the address must be one of ours. */
export function link(label: string, address: string): string {
  return `[${plain(label)}](${address.replace(/[()\s<>]/g, encodeURIComponent)})`;
}
