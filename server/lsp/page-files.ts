import { SCHEME } from './pages.ts';

/** A folder for pages, which a door may have. */
export interface PageFolder {
  /** Its address, without a slash at the end. */
  readonly uri: string;
  /** Writes a file in it, unless it stands there as it is; false where that cannot be. */
  keep(path: string, text: string): boolean;
}

/** Our pages as files, for clients that cannot show documents of the scheme `gdpr-lens:`. */
export class PageFiles {
  readonly #folder: () => PageFolder | undefined;
  readonly #text: (uri: string) => string | undefined;
  readonly #known = new Map<string, string>();

  /**
   * @param folder given when first needed
   * @param text the text of the page with an address
   */
  constructor(folder: () => PageFolder | undefined, text: (uri: string) => string | undefined) {
    this.#folder = folder;
    this.#text = text;
  }

  /** The address of the file that holds a page; it is written when something first leads there. The page's own where there are no files. */
  fileOf(page: string): string {
    const known = this.#known.get(page);
    if (known !== undefined) return known;
    const folder = this.#folder();
    if (!folder) return page;
    const path = pathOf(page);
    const file = `${folder.uri}/${path.split('/').map(encodeURIComponent).join('/')}`;
    // Before its text is made, which may have links to the page itself.
    this.#known.set(page, file);
    const text = this.#text(page);
    if (text !== undefined && folder.keep(path, text)) return file;
    this.#known.set(page, page);
    return page;
  }

  /** The page that a file holds, by the file's place; any other address as it is. */
  pageOf(uri: string): string {
    if (!uri.startsWith('file:')) return uri;
    const folder = this.#folder();
    // Clients write addresses in their own ways.
    const [file, root] = [decoded(uri), decoded(folder?.uri ?? '')];
    return folder && file.startsWith(`${root}/`) ? `${SCHEME}:${file.slice(root.length)}` : uri;
  }
}

/** `provisions/28.md`; a reading view is a text to other editors. */
function pathOf(page: string): string {
  return decoded(page.slice(SCHEME.length + 2))
    .replace(/\.reading$/, '.txt')
    .replace(/[\\:*?"<>|]/g, '-');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
