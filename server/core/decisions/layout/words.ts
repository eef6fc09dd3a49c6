/**
 * The words that decide how a document is laid out, in the languages we read.
 * All are compared in lower case but the formulas and ordinals, which only count when written in capitals.
 */

/** Words whose full stop ends no sentence and that a number may follow: "art. 6", "no. 12", "Mr. 3". */
export const ABBREVIATIONS = new Set(
  (
    'art arts par para paras parr abs al apdo sec sect lett lit litt cons ewg ann cap kap no nos nr nrn n nº num p pp ' +
    'pag s rn rz rdnr cf vol ed fig tab v ver mr mrs ms mm m dr prof st hon mme mlle me sr sra d dña avv sig dott hr ' +
    'fr inc ltd co etc vs approx'
  ).split(' '),
);

/** A number after one of these cites something: "Article 6", "Randnummer 25". */
export const CITING = new Set([
  ...ABBREVIATIONS,
  ...(
    'article articles artículo artículos articolo articoli artikel section sections paragraph paragraphs absatz alinéa ' +
    'alinea apartado comma point points punto punti punkt letter letra recital recitals considérant considérants ' +
    'considerando erwägungsgrund annex annexe allegato anexo chapter chapitre capo capítulo kapitel num numero número ' +
    'numéro page pages seite randnummer table tableau tabla law act decree regulation directive loi décret legge ley ' +
    'gesetz rule clause footnote note step phase level version iso'
  ).split(' '),
]);

/** "12. März", "3 May": a day, not a paragraph. */
export const MONTHS = new Set(
  (
    'january february march april may june july august september october november december janvier février mars avril ' +
    'mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember jänner ' +
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre enero febrero abril mayo ' +
    'junio julio septiembre octubre noviembre diciembre'
  ).split(' '),
);

/** No title ends with one of these: a line that does is wrapped. */
export const UNFINISHED = new Set(
  (
    'a an the of to in on at by for from with and or that which as is are was were its their de du des la le les un une ' +
    'et à au aux en par pour sur el los las del y o con por para que der die das den dem des und oder von vom zu zum ' +
    'zur im mit il lo gli di della dello dei delle e ed da dal per con su nel'
  ).split(' '),
);

/** What opens the operative part. Longest first where one begins another. */
export const FORMULAS = [
  'FOR THESE REASONS',
  'FOR THOSE REASONS',
  'ON THOSE GROUNDS',
  'ON THESE GROUNDS',
  'OPERATIVE PART',
  'POUR CES MOTIFS',
  'PAR CES MOTIFS',
  'PER QUESTI MOTIVI',
  'P.Q.M.',
  'TUTTO CIÒ PREMESSO',
  'POR LO EXPUESTO',
  'SE RESUELVE',
  'RESUELVE',
  'RESUELVO',
  'FALLAMOS',
  'AUS DIESEN GRÜNDEN',
] as const;

/** Ordinals that number paragraphs, as Spanish authorities and courts do: "PRIMERO:", "SEXTO.-". */
export const ORDINALS: readonly (readonly string[])[] = [
  ['PRIMERO', 'PRIMERA', 'FIRST', 'PREMIÈREMENT'],
  ['SEGUNDO', 'SEGUNDA', 'SECOND', 'DEUXIÈMEMENT'],
  ['TERCERO', 'TERCERA', 'THIRD', 'TROISIÈMEMENT'],
  ['CUARTO', 'CUARTA', 'FOURTH', 'QUATRIÈMEMENT'],
  ['QUINTO', 'QUINTA', 'FIFTH', 'CINQUIÈMEMENT'],
  ['SEXTO', 'SEXTA', 'SIXTH'],
  ['SÉPTIMO', 'SÉPTIMA', 'SEPTIMO', 'SEVENTH'],
  ['OCTAVO', 'OCTAVA', 'EIGHTH'],
  ['NOVENO', 'NOVENA', 'NINTH'],
  ['DÉCIMO', 'DÉCIMA', 'DECIMO', 'TENTH'],
  ['UNDÉCIMO', 'DECIMOPRIMERO', 'DÉCIMO PRIMERO', 'ELEVENTH'],
  ['DUODÉCIMO', 'DECIMOSEGUNDO', 'DÉCIMO SEGUNDO', 'TWELFTH'],
  ['DECIMOTERCERO', 'DÉCIMO TERCERO', 'THIRTEENTH'],
  ['DECIMOCUARTO', 'DÉCIMO CUARTO', 'FOURTEENTH'],
  ['DECIMOQUINTO', 'DÉCIMO QUINTO', 'FIFTEENTH'],
];
