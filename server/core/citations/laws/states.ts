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
    at: 'austria osterreich autriche',
    be: 'belgium belgien belgique belgio belgica belgie',
    bg: 'bulgaria bulgarien bulgarie',
    ch: 'switzerland schweiz suisse svizzera suiza',
    cy: 'cyprus zypern chypre cipro chipre',
    cz: 'czechia tschechien tchequie cechia chequia',
    de: 'germany deutschland allemagne germania alemania',
    dk: 'denmark danemark danimarca dinamarca',
    ee: 'estonia estland estonie',
    es: 'spain spanien espagne spagna espana',
    fi: 'finland finnland finlande finlandia',
    fr: 'france frankreich francia',
    gb: 'uk gb england',
    gr: 'greece griechenland grece grecia',
    hr: 'croatia kroatien croatie croazia croacia',
    hu: 'hungary ungarn hongrie ungheria hungria',
    ie: 'ireland irland irlande irlanda',
    is: 'iceland island islande islanda islandia',
    it: 'italy italien italie italia',
    li: 'liechtenstein',
    lt: 'lithuania litauen lituanie lituania',
    lu: 'luxembourg luxemburg lussemburgo luxemburgo',
    lv: 'latvia lettland lettonie lettonia letonia',
    mt: 'malta malte',
    nl: 'netherlands niederlande olanda',
    no: 'norway norwegen norvege norvegia noruega',
    pl: 'poland polen pologne polonia',
    pt: 'portugal portogallo',
    ro: 'romania rumanien roumanie rumania',
    se: 'sweden schweden suede svezia suecia',
    si: 'slovenia slowenien slovenie eslovenia',
    sk: 'slovakia slowakei slovaquie slovacchia eslovaquia',
  }).flatMap(([country, names]) => [country, ...names.split(' ')].map((name): [string, string] => [name, country])),
);
