import { words } from '../../instruments/letters.ts';
import type { Statute } from '../../statute.ts';
import type { Lexer } from '../words/lexer.ts';

/** A title counts when so many of its words stand there, or all of a shorter one. */
const ENOUGH = 3;

/** Whether the official title of an article of the GDPR follows its number: "Article 32 – Security of processing". */
export function titleFollows(lexer: Lexer, from: number, article: string, statute: Statute): boolean {
  let i = from;
  while (i < from + 3 && lexer.at(i).kind === 'mark' && lexer.at(i).gap <= 2) i++;
  return titlesOf(statute, article).some((title) => {
    const wanted = title.slice(0, ENOUGH);
    let at = i;
    for (const word of wanted) {
      while (/^['’-]$/.test(lexer.at(at).value)) at++;
      if (lexer.at(at).value !== word) return false;
      at++;
    }
    return wanted.join('').length > 6;
  });
}

/**
 * Whether a title stands in brackets behind the number that is one of contracts, not of this article of the GDPR:
 * "Article 9 (Liability)", but not "Article 82 (Liability)".
 */
export function isForeignTitle(lexer: Lexer, from: number, article: string, statute: Statute): boolean {
  if (lexer.at(from).value !== '(' || lexer.at(from).gap > 1) return false;
  let foreign = false;
  for (let i = from + 1; i < from + LONGEST_TITLE; i++) {
    const { kind, value } = lexer.at(i);
    if (value === ')') return foreign;
    if (kind !== 'word') {
      if (kind === 'end' || !/^['’,&-]$/.test(value)) return false;
      continue;
    }
    if (!OF_CONTRACTS.has(value)) continue;
    if (titlesOf(statute, article).some((title) => title.includes(value))) return false;
    foreign = true;
  }
  return false;
}

const LONGEST_TITLE = 10;

/** What contracts call their articles, and the Regulation hardly any of its own. */
const OF_CONTRACTS: ReadonlySet<string> = new Set(
  (
    'liability liabilities termination term duration fees fee payment payments price prices pricing confidentiality notices ' +
    'warranty warranties indemnity indemnities indemnification insurance assignment severability jurisdiction venue majeure ' +
    'governing disputes delivery invoicing miscellaneous amendments deliverables acceptance renewal ' +
    'responsabilite resiliation duree prix paiement confidentialite garantie garanties assurance cession facturation ' +
    'livraison litiges reglement redevances honoraires ' +
    'haftung kundigung laufzeit vergutung zahlung preise vertraulichkeit geheimhaltung gewahrleistung versicherung ' +
    'gerichtsstand streitbeilegung schlussbestimmungen lieferung vertragsdauer abtretung ' +
    'responsabilita recesso risoluzione durata prezzo corrispettivo corrispettivi pagamento pagamenti riservatezza ' +
    'foro garanzia garanzie assicurazione cessione consegna ' +
    'responsabilidad resolucion duracion vigencia precio precios pago pagos confidencialidad garantia garantias seguro ' +
    'cesion entrega honorarios'
  ).split(' '),
);

function titlesOf(statute: Statute, article: string): readonly (readonly string[])[] {
  let known = titles.get(statute);
  if (!known) {
    known = new Map(
      statute.articles.map(({ number, title }) => [
        String(number),
        Object.values(title)
          .map(words)
          .filter(({ length }) => length > 0),
      ]),
    );
    titles.set(statute, known);
  }
  return known.get(article) ?? [];
}

const titles = new WeakMap<Statute, Map<string, string[][]>>();
