import type { Span } from '../text.ts';

/** Who numbers decisions so. */
export type Scheme =
  | 'cnil'
  | 'garante'
  | 'aepd'
  | 'uodo'
  | 'edpb'
  | 'wp29'
  | 'cjeu'
  | 'ecli'
  | 'dsb'
  | 'imy'
  | 'dpc'
  | 'apd'
  | 'naih'
  | 'court';

/** The number of a decision, judgment or guideline, found in a text. */
export interface Identifier extends Span {
  readonly scheme: Scheme;
  /** The number in the one form that a library looks it up by: `SAN-2022-009`, `9771184`, `C-311/18`, `PS/00120/2021`. */
  readonly key: string;
}

/** One way of numbering: the pattern as it is written, and the key it stands for. */
interface Form {
  readonly scheme: Scheme;
  readonly pattern: string;
  readonly key: (written: string, numbers: readonly string[]) => string;
}

const DASH = '[-\\u2010-\\u2013]';

const FORMS: readonly Form[] = [
  // ECLI first: it holds what look like other numbers.
  {
    scheme: 'ecli',
    pattern: 'ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\\d{4}:[A-Z0-9][A-Z0-9.]{0,24}',
    key: (written) => written.replace(/\.$/, '').toUpperCase(),
  },
  { scheme: 'ecli', pattern: 'EU:[CTF]:\\d{4}:\\d{1,4}', key: (written) => `ECLI:${written.toUpperCase()}` },
  {
    scheme: 'cnil',
    pattern: `(?:SAN|MED|MEDP)\\s?${DASH}\\s?\\d{4}\\s?${DASH}\\s?\\d{1,3}`,
    key: (written, [year = '', number = '']) =>
      `${written.slice(0, /MEDP/i.test(written) ? 4 : 3).toUpperCase()}-${year}-${number.padStart(3, '0')}`,
  },
  {
    scheme: 'garante',
    pattern: 'doc(?:\\.|ument)?\\s?web\\s?(?:n\\.?|no\\.?|nr\\.?)?\\s?\\d{6,8}',
    key: (_, [number = '']) => number,
  },
  {
    scheme: 'aepd',
    pattern: `(?:PS|TD|AP|PD|AI|REPOSICION)[/-]\\d{5}[/-]\\d{4}`,
    key: (written) => written.toUpperCase().replaceAll('-', '/'),
  },
  { scheme: 'aepd', pattern: 'EXP\\s?20\\d{7}', key: (_, [number = '']) => `EXP${number}` },
  {
    scheme: 'uodo',
    pattern: '(?:DKN|DKE|ZSPR|ZSOŚS|ZSOSS|ZSZZS|DS|ZWAD|DI)\\.\\d{3,4}\\.\\d{1,4}\\.\\d{4}',
    key: (written) => written.toUpperCase(),
  },
  {
    scheme: 'edpb',
    pattern:
      '(?:EDPB\\s)?(?:guidelines|recommendations|binding decision|opinion|lignes directrices|leitlinien|linee guida|directrices)\\s(?:EDPB\\s)?(?:n[o°.]*\\s?)?\\d{1,2}/20\\d\\d',
    key: (written, [number = '', year = '']) => `${edpbKind(written)} ${number.padStart(2, '0')}/${year}`,
  },
  {
    scheme: 'wp29',
    pattern: 'WP\\s?(?:29\\s)?\\d{2,3}(?:\\s?rev\\.?\\s?\\d{1,2})?',
    key: (written) =>
      written
        .toUpperCase()
        .replace(/WP\s?(?:29\s)?/, 'WP')
        .replace(/\s?REV\.?\s?/, ' rev.'),
  },
  {
    scheme: 'cjeu',
    pattern: `[CT]\\s?${DASH}\\s?\\d{1,4}/\\d{2}(?:\\sP(?:PU)?)?`,
    key: (written, [number = '', year = '']) =>
      `${written.charAt(0).toUpperCase()}-${number}/${year}${/\sP/.exec(written) ? written.slice(written.search(/\sP/)) : ''}`,
  },
  {
    scheme: 'dsb',
    pattern: `(?:DSB${DASH}[A-Z]\\d{3}\\.\\d{3}/\\d{4}${DASH}DSB/\\d{4}|20\\d\\d${DASH}\\d\\.\\d{3}\\.\\d{3})`,
    key: (written) => written.toUpperCase(),
  },
  { scheme: 'imy', pattern: `(?:DI|IMY)${DASH}20\\d\\d${DASH}\\d{1,5}`, key: (written) => written.toUpperCase() },
  { scheme: 'dpc', pattern: `IN${DASH}\\d{2}${DASH}\\d{1,2}${DASH}\\d{1,2}`, key: (written) => written.toUpperCase() },
  {
    scheme: 'naih',
    pattern: `NAIH${DASH}\\d{1,5}(?:${DASH}\\d{1,3})?/20\\d\\d`,
    key: (written) => written.toUpperCase(),
  },
  {
    scheme: 'apd',
    pattern:
      '(?:décision (?:quant au fond )?|decision (?:on the merits )?|beslissing (?:ten gronde )?)(?:n[o°.]*\\s?)?\\d{1,3}/20\\d\\d',
    key: (_, [number = '', year = '']) => `${number.padStart(2, '0')}/${year}`,
  },
  {
    scheme: 'court',
    pattern:
      '\\d{1,2}\\sAZR\\s\\d{1,4}/\\d{2}|[IVX]{1,4}\\sZ[RB]\\s\\d{1,4}/\\d{2}|\\d\\s[CB]\\s\\d{1,3}\\.\\d{2}|W\\d{3}\\s\\d{7}-\\d(?:/\\d{1,3}[A-Z])?',
    key: (written) => written.replace(/\s+/g, ' '),
  },
];

/** All ways at once; the group that matched tells which. */
const ANY = new RegExp(FORMS.map(({ pattern }) => `(?<![\\w/])(${pattern})(?!\\w|[/.-]\\d)`).join('|'), 'gi');

/** No number is longer, with what is looked at around it. */
export const LONGEST_IDENTIFIER = 80;

/** The numbers of decisions, judgments and guidelines in a text, in order, from a place on. Any string will do. */
export function identifiers(text: string, from = 0): Identifier[] {
  const found: Identifier[] = [];
  ANY.lastIndex = from;
  for (const match of text.matchAll(ANY)) {
    const form = FORMS[match.slice(1).findIndex((group) => group !== undefined)];
    if (!form) continue;
    const written = match[0].replace(/[\u2010-\u2013]/g, '-').replace(/\s+/g, ' ');
    const key = form.key(written, written.match(/\d+/g) ?? []);
    found.push({ scheme: form.scheme, key, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The Board's papers are of one kind in every language. */
function edpbKind(written: string): string {
  if (/recommendation/i.test(written)) return 'Recommendations';
  if (/binding/i.test(written)) return 'Binding Decision';
  return /opinion/i.test(written) ? 'Opinion' : 'Guidelines';
}
