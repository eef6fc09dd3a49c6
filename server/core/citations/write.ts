import type { Instruments } from '../instruments.ts';
import type { Language } from '../statute.ts';
import { labelsOf } from './grammar/reading.ts';

/** The ways to write a reference: of the Union's drafters, the short one, and those of five legal languages and the CNIL. */
export const STYLES = ['eu', 'compact', 'german', 'french', 'italian', 'spanish', 'cnil'] as const;

export type Style = (typeof STYLES)[number];

/**
 * The canonical form of a reference: `Article 32(1)(b) GDPR`, `Recital 83 GDPR`; in other languages with their words.
 * @param instruments gives other laws their abbreviations
 */
export function canonical(
  provision: string,
  instrument: string,
  language: Language = 'en',
  instruments?: Instruments,
): string {
  const { article, recital, chapter, section, of, gdpr } = CANONICAL[language];
  const law = nameOf(instrument, gdpr, instruments);
  const [kind, ...parts] = provision.split(' ');
  if (kind === 'recital') return `${recital} ${parts[0]} ${law}`;
  if (kind === 'chapter') return `${chapter} ${parts[0]} ${law}`;
  if (kind === 'section') return `${section} ${parts[0]} ${of} ${chapter} ${parts.at(-1)} ${law}`;
  return bySection(provision, instrument, instruments) ?? `${article} ${provision} ${law}`;
}

/**
 * Writes a reference in a style; what is written is read back as the same provision of the same law.
 * @param provision an id such as `32(1)(b)`, `recital 83`, `chapter V`, `section 2 of chapter IV`
 */
export function write(provision: string, instrument: string, style: Style, instruments?: Instruments): string {
  const form = FORMS[style];
  const law = nameOf(instrument, form.gdpr, instruments);
  const of = instrument === 'gdpr' || instrument === 'uk-gdpr' ? form.of : '';
  const [kind, ...parts] = provision.split(' ');
  if (kind === 'recital') return `${form.recital} ${parts[0]} ${of}${law}`;
  if (kind === 'chapter') return `${form.chapter(parts[0] ?? '')} ${of}${law}`;
  if (kind === 'section') return `${form.chapter(parts.at(-1) ?? '', parts[0])} ${of}${law}`;
  const section = bySection(provision, instrument, instruments);
  if (section) return section;
  const [article = '', ...labels] = labelsOf(provision);
  return `${form.article(article, labels)}${labels.length > 0 ? form.comma : ''} ${of}${law}`;
}

interface Form {
  readonly article: (article: string, labels: readonly string[]) => string;
  readonly recital: string;
  readonly chapter: (chapter: string, section?: string) => string;
  /** Before the law, with its blank. */
  readonly of: string;
  /** Between the last point and "of". */
  readonly comma: string;
  readonly gdpr: string;
}

const FORMS: Readonly<Record<Style, Form>> = {
  eu: {
    article: (article, labels) => {
      const { paragraph, points } = split(article, labels);
      return `Article ${article}${bracketed(paragraph)}${points.length > 0 ? `, point ${bracketed(points)},` : ''}`;
    },
    recital: 'recital',
    chapter: (chapter, section) => `${section ? `Section ${section} of ` : ''}Chapter ${chapter}`,
    of: 'of ',
    comma: '',
    gdpr: 'Regulation (EU) 2016/679',
  },
  compact: {
    article: (article, labels) => `Art. ${article}${bracketed(labels)}`,
    recital: 'Recital',
    chapter: (chapter, section) => `${section ? `Section ${section} of ` : ''}Chapter ${chapter}`,
    of: '',
    comma: '',
    gdpr: 'GDPR',
  },
  german: {
    article: (article, labels) => ['Art.', article, ...named(article, labels, 'Abs.', 'Nr.', 'lit.', '')].join(' '),
    recital: 'ErwGr.',
    chapter: (chapter, section) => `Kapitel ${chapter}${section ? ` Abschnitt ${section}` : ''}`,
    of: '',
    comma: '',
    gdpr: 'DSGVO',
  },
  french: {
    article: (article, labels) =>
      [`article ${article}`, ...named(article, labels, 'paragraphe', 'point', 'point', ')')].join(', '),
    recital: 'considérant',
    chapter: (chapter, section) => `${section ? `section ${section} du ` : ''}chapitre ${chapter}`,
    of: 'du ',
    comma: ',',
    gdpr: 'RGPD',
  },
  italian: {
    article: (article, labels) =>
      [`art. ${article}`, ...named(article, labels, 'par.', 'punto', 'lett.', ')')].join(', '),
    recital: 'considerando',
    chapter: (chapter, section) => `${section ? `sezione ${section} del ` : ''}capo ${chapter}`,
    of: 'del ',
    comma: ',',
    gdpr: 'GDPR',
  },
  spanish: {
    article: (article, labels) =>
      [`artículo ${article}`, ...named(article, labels, 'apartado', 'punto', 'letra', ')')].join(', '),
    recital: 'considerando',
    chapter: (chapter, section) => `${section ? `sección ${section} del ` : ''}capítulo ${chapter}`,
    of: 'del ',
    comma: ',',
    gdpr: 'RGPD',
  },
  cnil: {
    article: (article, labels) =>
      ['article', [article, ...labels.map((label) => (/^\d/.test(label) ? label : `${label})`))].join('-')].join(' '),
    recital: 'considérant',
    chapter: (chapter, section) => `${section ? `section ${section} du ` : ''}chapitre ${chapter}`,
    of: 'du ',
    comma: '',
    gdpr: 'RGPD',
  },
};

const CANONICAL: Readonly<
  Record<Language, Readonly<Record<'article' | 'recital' | 'chapter' | 'section' | 'of' | 'gdpr', string>>>
> = {
  en: { article: 'Article', recital: 'Recital', chapter: 'Chapter', section: 'Section', of: 'of', gdpr: 'GDPR' },
  fr: { article: 'Article', recital: 'Considérant', chapter: 'Chapitre', section: 'Section', of: 'du', gdpr: 'RGPD' },
  de: {
    article: 'Artikel',
    recital: 'Erwägungsgrund',
    chapter: 'Kapitel',
    section: 'Abschnitt',
    of: 'von',
    gdpr: 'DSGVO',
  },
  it: { article: 'Articolo', recital: 'Considerando', chapter: 'Capo', section: 'Sezione', of: 'del', gdpr: 'GDPR' },
  es: {
    article: 'Artículo',
    recital: 'Considerando',
    chapter: 'Capítulo',
    section: 'Sección',
    of: 'del',
    gdpr: 'RGPD',
  },
};

/** Article 4 of the GDPR numbers its definitions; everywhere else a number inside an article is a paragraph. */
const DEFINITIONS = '4';

function split(
  article: string,
  labels: readonly string[],
): { paragraph: readonly string[]; points: readonly string[] } {
  const paragraphs = article !== DEFINITIONS && /^\d/.test(labels[0] ?? '') ? 1 : 0;
  return { paragraph: labels.slice(0, paragraphs), points: labels.slice(paragraphs) };
}

function bracketed(labels: readonly string[]): string {
  return labels.map((label) => `(${label})`).join('');
}

function named(
  article: string,
  labels: readonly string[],
  paragraph: string,
  number: string,
  letter: string,
  close: string,
): string[] {
  return labels.map((label, i) => {
    if (!/^\d/.test(label)) return `${letter} ${label}${close}`;
    return `${i === 0 && article !== DEFINITIONS ? paragraph : number} ${label}`;
  });
}

/** What a law is called: by its abbreviation, else in English, else by its id. */
function nameOf(instrument: string, gdpr: string, instruments?: Instruments): string {
  if (instrument === 'gdpr') return gdpr;
  if (instrument === 'uk-gdpr') return 'UK GDPR';
  const known = instruments?.byId.get(instrument);
  return known?.abbreviations[0] ?? known?.english ?? instrument.slice(instrument.indexOf('-') + 1).toUpperCase();
}

/** `§ 44 BDSG`: German and Austrian acts have sections. */
function bySection(provision: string, instrument: string, instruments?: Instruments): string | null {
  if (instrument.includes('gdpr') || !/^(?:de|at)-/.test(instrument)) return null;
  const units = instruments?.byId.get(instrument)?.units ?? ['section'];
  return units[0] === 'article' ? null : `§ ${provision} ${nameOf(instrument, '', instruments)}`;
}
