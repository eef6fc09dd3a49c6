import type { Lexer } from '../words/lexer.ts';

/** The state in brackets behind the name of a law that several states have: "DSG (Schweiz)" → `ch`, and the index after it. */
export function stateAfter(lexer: Lexer, at: number): { readonly country: string; readonly next: number } | null {
  if (lexer.at(at).value !== '(' || lexer.at(at).gap > 1) return null;
  const [name, close] = [lexer.at(at + 1), lexer.at(at + 2)];
  const country = name.kind === 'word' && close.value === ')' ? STATES.get(name.value) : undefined;
  // "uk", "at" are words too; a state's letters are written large.
  if (!country || (name.value.length === 2 && !/^\p{Lu}+$/u.test(lexer.written(name)))) return null;
  return { country, next: at + 3 };
}

/** What the states are called in the languages of the texts, folded. */
const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    at: 'austria osterreich autriche at',
    be: 'belgium belgien belgique belgio belgica belgie be',
    bg: 'bulgaria bulgarien bulgarie bg',
    ch: 'switzerland schweiz suisse svizzera suiza ch',
    cy: 'cyprus zypern chypre cipro chipre',
    cz: 'czechia tschechien tchequie cechia chequia cz',
    de: 'germany deutschland allemagne germania alemania de',
    dk: 'denmark danemark danimarca dinamarca dk',
    ee: 'estonia estland estonie ee',
    es: 'spain spanien espagne spagna espana es',
    fi: 'finland finnland finlande finlandia fi',
    fr: 'france frankreich francia fr',
    gb: 'uk gb england',
    gr: 'greece griechenland grece grecia gr',
    hr: 'croatia kroatien croatie croazia croacia hr',
    hu: 'hungary ungarn hongrie ungheria hungria hu',
    ie: 'ireland irland irlande irlanda ie',
    is: 'iceland island islande islanda islandia',
    it: 'italy italien italie italia it',
    li: 'liechtenstein',
    lt: 'lithuania litauen lituanie lituania lt',
    lu: 'luxembourg luxemburg lussemburgo luxemburgo lu',
    lv: 'latvia lettland lettonie lettonia letonia lv',
    mt: 'malta malte mt',
    nl: 'netherlands niederlande olanda nl',
    no: 'norway norwegen norvege norvegia noruega no',
    pl: 'poland polen pologne polonia pl',
    pt: 'portugal portogallo pt',
    ro: 'romania rumanien roumanie rumania ro',
    se: 'sweden schweden suede svezia suecia se',
    si: 'slovenia slowenien slovenie eslovenia si',
    sk: 'slovakia slowakei slovaquie slovacchia eslovaquia sk',
  }).flatMap(([country, names]) => names.split(' ').map((name): [string, string] => [name, country])),
);
