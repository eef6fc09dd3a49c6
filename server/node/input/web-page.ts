import { HtmlText } from '../../core/html.ts';

/** A web page by its tags, as the editor reads it; null for a file of any other ending. */
export function webPage(path: string, text: string): HtmlText | null {
  return /\.x?html?$/i.test(path) ? new HtmlText(text) : null;
}
