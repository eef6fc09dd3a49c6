import type { Language, Provision } from './statute.ts';

/**
 * The address of a provision's official text on EUR-Lex in a language, with the fragment of its article, recital,
 * chapter or section (EUR-Lex has none for paragraphs and points).
 * Source of the form: the ELI of Regulation (EU) 2016/679, OJ L 119, 4.5.2016, and EUR-Lex's subdivision identifiers.
 */
export function officialText(provision: Provision, language: Language = 'en'): string {
  return `https://eur-lex.europa.eu/eli/reg/2016/679/oj/${ELI_LANGUAGE[language]}#${subdivision(provision, '.')}`;
}

/** The provision's European Legislation Identifier, which names it whatever the language. */
export function eli(provision: Provision): string {
  return `http://data.europa.eu/eli/reg/2016/679/${subdivision(provision, '/')}/oj`;
}

const ELI_LANGUAGE: Record<Language, string> = { en: 'eng', fr: 'fra', de: 'deu', it: 'ita', es: 'spa' };

function subdivision({ kind, top }: Provision, separator: string): string {
  const words = top.split(' ');
  if (kind === 'recital') return `rct_${words[1]}`;
  if (kind === 'chapter') return `cpt_${words[1]}`;
  if (kind === 'section') return `cpt_${words[4]}${separator}sct_${words[1]}`;
  return `art_${top}`;
}
