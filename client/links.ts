import { Hover, MarkdownString } from 'vscode';

/** The only command that a text of ours may run: opening one of our own pages. */
export const TRUSTED = { enabledCommands: ['gdprLens.open'] };

/** A Markdown link to one of our pages, with the place in it: `[¶64](gdpr-lens:/decisions/…#L143,10-L143,40)`. */
const LINK = /\]\((gdpr-lens:[^)\s#]*)(?:#L(\d+)(?:,(\d+))?(?:-L(\d+)(?:,(\d+))?)?)?\)/g;

/**
 * Hovers do not follow links of other schemes than a few, so links to our pages become the command that opens them.
 * The server has escaped whatever comes from documents: only its own links have this form.
 */
export function withCommands(hover: Hover | null | undefined): Hover | null | undefined {
  if (!hover) return hover;
  const contents = hover.contents.map((content) =>
    content instanceof MarkdownString ? withCommandLinks(content) : content,
  );
  return new Hover(contents, hover.range);
}

/** The same for one text. */
export function withCommandLinks({ value }: MarkdownString): MarkdownString {
  const text = value.replace(LINK, (_link, uri: string, ...at: (string | undefined)[]) => {
    const [line, character, endLine, endCharacter] = at
      .slice(0, 4)
      .map((part) => (part === undefined ? undefined : Number(part) - 1));
    const start = { line: line ?? 0, character: character ?? 0 };
    const end = { line: endLine ?? start.line, character: endCharacter ?? start.character };
    return `](command:gdprLens.open?${encodeURIComponent(JSON.stringify([uri, { start, end }]))})`;
  });
  const markdown = new MarkdownString(text);
  markdown.isTrusted = TRUSTED;
  return markdown;
}
