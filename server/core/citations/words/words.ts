/**
 * The words of citing, folded to bare lower-case letters, of all languages at once: a text may mix them.
 * A new word, or a new language, is a change in this file alone.
 */

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** "Article", and whether the form says that several follow. */
export const ARTICLE = forms({
  one: 'article artikel artikels articolo articulo artigo artykul artykulu artykule artikkel art artic',
  many: 'articles artikeln articoli articulos artigos artt arts artykuly',
});

export const RECITAL = forms({
  one: 'recital considerant considerando erwagungsgrund erwagungsgrundes erwgr erwg egr overweging considerandum eg',
  many: 'recitals considerants considerandos considerandi erwagungsgrunde erwagungsgrunden erwgre overwegingen',
});

export const CHAPTER = forms({
  one: 'chapter chapitre kapitel kapitels capo capitolo capitulo hoofdstuk',
  many: 'chapters chapitres kapiteln capi capitoli capitulos',
});

/** A section: of a chapter, of an act ("section 6"), or, in translations, a paragraph ("section 2 of article 83"). */
export const SECTION = forms({
  one: 'section sec sect abschnitt abschnitts sezione seccion afdeling',
  many: 'sections secs abschnitte abschnitten sezioni secciones',
});

/** How British and Irish lawyers write "section" for short: "s. 40(2) FOIA", "ss. 170 and 171". */
export const SHORT_SECTION = forms({ one: 's', many: 'ss' });

/** What British and Irish regulations are divided into: "regulation 22 of PECR". */
export const REGULATION = forms({ one: 'regulation reg', many: 'regulations regs' });

/** Names of the numbered part of an article; "pcs" is what translation programs make of the Danish "stk.". */
export const PARAGRAPH = forms({
  one:
    'paragraph par para parag paragr paragraphe absatz absatzes abs paragrafo comma co alin alineatul apartado apdo ap apart ' +
    'lid stk pcs ust ustep ods subsection subsec subsect section sec sect parrafo epigrafe cpv numeral',
  many:
    'paragraphs pars paras paragraphes parr absatze absatzen abss paragrafi commi apartados apdos leden ' +
    'subsections sections secs parrafos numerales',
});

/** Names of what a letter or number inside an article or paragraph is called. */
export const POINT = forms({
  one:
    'point pt pkt letter lit let lett lettera letra lettre litera litt littera buchstabe buchstaben buchst bst ' +
    'nummer nr no n num numero number ziffer ziff z item sous sub onder litra punto subparagraph subpar subpara ' +
    'subsection alinea inciso clause onderdeel indent subpoint bokstav letterpoint',
  many:
    'points pts letters lettere lettres letras litts literas nummern nrn numeros numbers nos ziffern items punti ' +
    'puntos subparagraphs subsections alineas clauses sections section subpoints',
});

/** Parts below what the structure of the law knows: read and left off, with their number. */
export const DROPPED: ReadonlySet<string> = set(
  'subparagraph subparagraphs subpara subparas subpar uabs unterabs unterabsatz unterabsatzes alinea alineas al sentence ' +
    'sentences satz satze satzes s hs halbsatz halbs periodo per parrafo parrafos phrase phrases subparrafo capoverso ' +
    'trattino tiret indent var variante alt alternative frase inciso clause volzin sent hlbs half zin',
);

/** What may stand before a point and says only that the words above the list are meant too. */
export const PREAMBLE: Phrases = phrases([
  'preamble',
  'opening words',
  'introductory words',
  'introductory sentence',
  'introductory part',
  'introductory phrase',
  'opening lines',
  'chapeau',
  'aanhef',
  'opening sentence',
  'introduction',
  'einleitungssatz',
  'phrase introductive',
]);

/** "first", "erster", "premier", … : the number they say. */
export const ORDINAL: ReadonlyMap<string, number> = ordinals([
  'first premier premiere erste erster ersten erstes primo prima primero primera primer eerste',
  'second deuxieme seconde zweite zweiter zweiten zweites secondo seconda segundo segunda tweede',
  'third troisieme dritte dritter dritten drittes terzo terza tercero tercera tercer derde',
  'fourth quatrieme vierte vierter vierten viertes quarto quarta cuarto cuarta vierde',
  'fifth cinquieme funfte funfter funften funftes quinto quinta vijfde',
  'sixth sixieme sechste sechster sechsten sesto sesta sexto sexta zesde',
  'seventh septieme siebte siebter siebten settimo settima septimo septima zevende',
  'eighth huitieme achte achter achten ottavo ottava octavo octava achtste',
  'ninth neuvieme neunte neunter neunten nono nona noveno novena negende',
  'tenth dixieme zehnte zehnter zehnten decimo decima',
  'last dernier derniere letzter letzten ultimo ultima',
]);

/** Words that join the members of a list. */
export const AND: ReadonlySet<string> = set('and or et ou und oder e ed o od y u bzw sowie nor en och og si oraz');

/** Phrases that join two citations so loosely that a law named after the second need not be that of the first. */
export const LOOSE: Phrases = phrases([
  'as well as',
  'and also',
  'as also',
  'nonche',
  'ainsi que',
  'ainsi qu',
  'cosi come',
  'asi como',
  'sowie',
  'and under',
  'and pursuant to',
  'et de',
  'und nach',
  'e ai sensi',
]);

/** Phrases that read two citations together. */
export const TOGETHER: Phrases = phrases([
  'in conjunction with',
  'in connection with',
  'in combination with',
  'read in conjunction with',
  'read together with',
  'together with',
  'read with',
  'in relation to',
  'i v m',
  'ivm',
  'in verbindung mit',
  'iv m',
  'en lien avec',
  'lu en combinaison avec',
  'lus en combinaison avec',
  'en combinaison avec',
  'combine avec',
  'combines avec',
  'lu conjointement avec',
  'in combinato disposto con',
  'in relazione a',
  'in relazione all',
  'in relazione agli',
  'en relacion con',
  'en conexion con',
  'en concordancia con',
  'i conj with',
  'and or',
  'juncto',
  'jo',
  'jis',
  'iuncto',
  'i c w',
  'c o',
  'cf',
  'cfr',
  'jf',
]);

/** Words that make a range of what stands on both sides. */
export const RANGE: ReadonlySet<string> = set('to through thru till until a au aux al ad bis tot til t ate');

/** Words before the first number of a range or list that say nothing: "artt. da 15 a 22", "Articles from 12 to 22". */
export const FROM: ReadonlySet<string> = set(
  'from da dal dall dallo dalla dai dagli de del von vom van fra between tra entre',
);

/** "and the following ones": the first is certain, the rest is not said. */
export const FOLLOWING: Phrases = phrases([
  'et seq',
  'et seqq',
  'et sequens',
  'et sqq',
  'et sq',
  'ff',
  'f',
  'fs',
  'e ss',
  'e segg',
  'e seguenti',
  'ss',
  'segg',
  'sgg',
  'e succ',
  'e seg',
  'y siguientes',
  'y ss',
  'y sig',
  'siguientes',
  'et suivants',
  'et suivant',
  'et s',
  'et ss',
  'and following',
  'and seq',
  'and subsequent',
  'and ff',
  'onwards',
  'und folgende',
  'folgende',
  'fortfolgende',
  'seguenti',
  'suivants',
  'ed seguenti',
  'et suivantes',
  'en volgende',
]);

/** Suffixes of articles that were put in later: "2-ter", "64-bis". */
export const LATIN: ReadonlySet<string> = set(
  'bis ter quater quinquies sexies septies octies nonies novies decies undecies duodecies terdecies quaterdecies ' +
    'quinquiesdecies sexiesdecies septiesdecies octiesdecies',
);

/** Little words that lead over to a law or an article. */
export const LINKS: ReadonlySet<string> = set(
  'of de del della dello dell delle dei degli du des d der dem den vom von zur zum im in under from al alla allo all ' +
    'ai agli aus dans nel nella nello nell van av within sul sulla sull dal dalla din do da di',
);

/** The same, and those between a part and its article, with its own article: "the", "les". */
export const OF: ReadonlySet<string> = new Set([
  ...LINKS,
  ...set('the die das laid la le les l los las el il lo gli i an a het en za og into sur'),
]);

/** "this", "the same", "the said": pointing back at what was named. */
export const POINTING: ReadonlySet<string> = set(
  'this that these those same said aforementioned aforesaid abovementioned cited mentioned such latter very ' +
    'ce cet cette ces meme memes dudit ledit ladite lesdits desdits desdites precite precitee precites susvise susvisee ' +
    'susmentionne present presente presents presentes ' +
    'dieser dieses diesem diesen diese desselben derselben demselben dasselbe dieselbe derselbe genannten genannte ' +
    'genannter vorgenannten obigen jenes selben gleichen ' +
    'questo questa questi tale tali stesso stessa stessi medesimo medesima medesimi citato citata citati predetto ' +
    'predetta predetti suddetto suddetta suddetti summenzionato detto detta ' +
    'este esta estos estas ese esa esos dicho dicha dichos dichas citada citados mismo misma mismos referido referida ' +
    'mencionado mencionada aludido presente expresado indicado',
);

/** Words that may stand between "the" and the name of a law and say nothing about which. */
export const EMPTY: ReadonlySet<string> = set(
  'amended revised current new mentioned above aforementioned said cited so called former then applicable relevant ' +
    'modifiee modifie ancienne nouvelle susvisee susvise precitee precite geltenden neuen alten genannten ' +
    'citato vigente predetto suddetto nuovo nuova citada citado vigente nueva nuevo actual european eu ue national',
);

/** Possessives before an article: its law was named before. */
export const POSSESSIVE: ReadonlySet<string> = set(
  'its their ses son sa leurs leur suoi suo sue sua sus su seinen seiner seinem seine sein ihrem ihren ihrer dessen deren zijn',
);

/** "thereof": of the article just named. */
export const THEREOF: ReadonlySet<string> = set('thereof ejusdem davon desselben derselben ibid ibidem');

/** "provision" in phrases such as "paragraph 2 of this provision". */
export const PROVISION: ReadonlySet<string> = set(
  'provision disposition vorschrift bestimmung disposizione norma precepto disposicion norm regelung',
);

/** Words of "no." between "article" and its number. */
export const NUMBER_SIGN: ReadonlySet<string> = set('n no nr num number numero nummer nos');

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Word → whether it says that several follow. */
function forms({ one, many }: { one: string; many: string }): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const word of many.split(' ')) found.set(word, true);
  for (const word of one.split(' ')) if (!found.has(word)) found.set(word, false);
  return found;
}

function ordinals(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, i) => row.split(' ').map((word): [string, number] => [word, i + 1])));
}

/** Phrases by their first word, from phrases in folded words. */
export function phrases(list: readonly string[]): Phrases {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of list.map((words) => words.split(' ')).sort((a, b) => b.length - a.length)) {
    const [first = ''] = phrase;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}
