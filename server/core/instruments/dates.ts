/** Month names of the languages laws are cited in, folded and in their short forms, as `month` reads them. */
const MONTHS: ReadonlyMap<string, number> = table([
  'january jan janvier januar janner gennaio gen enero ene januari janeiro',
  'february feb fevrier fevr februar feber febbraio febrero februari fevereiro',
  'march mar mars marz marzo maart marco',
  'april apr avril aprile abril avr',
  'may mai maggio mayo mei maio',
  'june jun juin juni giugno junio junho',
  'july jul juillet juli luglio julio julho',
  'august aug aout agosto ago augustus',
  'september sept sep septembre settembre septiembre set setembro',
  'october oct octobre oktober okt ottobre octubre outubro',
  'november nov novembre noviembre novembro',
  'december dec decembre dezember dez dicembre diciembre dic dezembro',
]);

/** Words inside a written date that carry nothing: "5 de diciembre de 2018", "the 6th of January". */
const FILLERS = new Set(['de', 'del', 'of', 'the', 'du', 'le', 'vom', 'er', 'st', 'nd', 'rd', 'th', 'di']);

/**
 * Reads a date from folded words and numbers, at `from`: `6 janvier 1978`, `january 6 1978`, `5 de diciembre de 2018`.
 * @returns the day as `1978-01-06` (without a year, `-01-06`) and the index after it; null where no date begins
 */
export function readDate(tokens: readonly string[], from: number): { date: string; year: string; next: number } | null {
  let i = skip(tokens, from);
  let day = dayOf(tokens[i]);
  if (day) i = skip(tokens, i + 1);
  const month = MONTHS.get(tokens[i] ?? '');
  if (!month) return null;
  i = skip(tokens, i + 1);
  if (!day) {
    day = dayOf(tokens[i]);
    if (!day) return null;
    i = skip(tokens, i + 1);
  }
  const year = /^(1[89]|20)\d\d$/.test(tokens[i] ?? '') ? (tokens[i] ?? '') : '';
  return { date: `${year}-${pad(month)}-${pad(day)}`, year, next: year ? i + 1 : i };
}

/** Whether a date may begin with a word or number: a day, a month, or a little word before one. */
export function mayBeDate(token: string): boolean {
  return dayOf(token) > 0 || MONTHS.has(token) || FILLERS.has(token);
}

/** The first date with a year anywhere in the words, or null. */
export function findDate(tokens: readonly string[]): string | null {
  for (let i = 0; i < tokens.length; i++) {
    const found = readDate(tokens, i);
    if (found?.year) return found.date;
  }
  return null;
}

function skip(tokens: readonly string[], from: number): number {
  let i = from;
  while (FILLERS.has(tokens[i] ?? '')) i++;
  return i;
}

function dayOf(token: string | undefined): number {
  const day = /^\d{1,2}$/.test(token ?? '') ? Number(token) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function table(months: readonly string[]): Map<string, number> {
  return new Map(months.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])));
}
