/** What sort of law a word such as "loi", "Code" or "Verordnung" names. */
export type LawClass =
  | 'regulation'
  | 'directive'
  | 'law'
  | 'code'
  | 'decree'
  | 'charter'
  | 'treaty'
  | 'convention'
  | 'constitution'
  /** The document itself, when it is a contract or a policy: its articles are its own. */
  | 'contract'
  /** A decision, judgment, guideline, annex or draft: no law, but its articles are its own too. */
  | 'decision';

const HEADS: Readonly<Record<LawClass, string>> = {
  regulation:
    'regulation regulations reglement reglements verordnung verordnungen regolamento regolamenti reglamento reglamentos ' +
    'rules vo regulamento verordening reg forordning forordningen forordningens rendelet asetus',
  directive: 'directive directives richtlinie richtlinien direttiva direttive directiva directivas dir richtlijn',
  law:
    'act acts law laws loi lois gesetz gesetzes gesetze gesetzen legge leggi ley leyes lei statute wet lov lag zakon l ' +
    'bill legislation tarifvertrag tarifvertrags tarifvertrages kollektivvertrag kollektivvertrags',
  code: 'code codes codice codici codigo codigos gesetzbuch gesetzbuchs gesetzbuches wetboek kodex kodeks codul',
  decree:
    'decree decrees decret decrets decreto decreti decretos dlgs dpr dpcm ordonnance ordonnances ordinance orden arrete ' +
    'arretes besluit lgs royaldecree rd rdl',
  charter: 'charter charte charta carta grundrechtecharta grcharta handvest',
  treaty: 'treaty treaties traite traites trattato trattati tratado tratados verdrag',
  convention: 'convention konvention convenzione convenio ubereinkommen abkommen verdrag',
  constitution: 'constitution costituzione constitucion verfassung grundgesetz grondwet',
  contract:
    'agreement agreements contract contracts contrat contrats contratto contratti contrato contratos vertrag vertrags ' +
    'vertrages accord accordo acuerdo terms policy policies vereinbarung clausulado politique informativa ' +
    'politica datenschutzerklarung overeenkomst avv addendum document documents dokument dokuments documento lease',
  decision:
    'decision decisions judgment judgement arret guidelines guideline leitlinien directrices opinion resolution ' +
    'deliberation provvedimento annex annexe allegato anhang anexo protocol protocole statutes bylaws statuts statuto ' +
    'satzung order recommendation recommendations standard norm guide manual handbook report lignes beschluss urteil ' +
    'schedule provision appendix exhibit attachment bijlage anhangs anlage anlagen annexes allegati estatutos ' +
    'statuten bedingungen conditions condizioni condiciones capitolato disciplinare pliego bail ' +
    'cahier marche bando beschlusses urteils draft proposed proposal entwurf entwurfs gesetzentwurf gesetzentwurfs ' +
    'projet schema disegno bozza proyecto anteproyecto',
};

const CLASS: ReadonlyMap<string, LawClass> = new Map(classified(HEADS));

/** German and Dutch write a law as one word that ends in what it is: what an ending is part of stands before it. */
const ENDINGS: Readonly<Partial<Record<LawClass, string>>> = {
  regulation: 'grundverordnung',
  code: 'gesetzbuch gesetzbuchs gesetzbuches wetboek',
  decree: 'verordnung',
  law: 'gesetz gesetzes ordnung wet',
  directive: 'richtlinie',
  convention: 'konvention ubereinkommen',
  charter: 'charta',
  treaty: 'staatsvertrag staatsvertrags',
  decision: 'bedingungen',
  contract: 'vereinbarung vertrag vertrags vertrages',
};

/** The same by their last three letters. */
const COMPOUND: ReadonlyMap<string, readonly (readonly [string, LawClass])[]> = byEnding(classified(ENDINGS));

/** The class of law a folded word names, or null. `l` counts only where a number follows ("l. 241/1990"). */
export function lawClass(word: string): LawClass | null {
  const known = CLASS.get(word);
  if (known) return known;
  if (word.length < 8) return null;
  for (const [ending, kind] of COMPOUND.get(word.slice(-3)) ?? []) {
    if (word.endsWith(ending) && word.length > ending.length + 2) return kind;
  }
  return null;
}

/** Whether a word is one of those for a class by itself, rather than a compound that ends in one. */
export function isClassWord(word: string): boolean {
  return CLASS.has(word);
}

/** The words that name a class, for whoever looks for laws in running text. */
export function lawWords(): Iterable<string> {
  return CLASS.keys();
}

/** Words that may stand before the word for a law and are part of its name whatever their case. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'organic legislative federal royal presidential ministerial implementing delegated amended national general basic ' +
    'executive parliamentary framework council commission organica legislativo legislativa federale reale real'
  ).split(' '),
);

/** Adjectives and little words after a code or law that make it a certain one: "code civil", "ley orgánica", "Act on". */
export const SPECIFIERS: ReadonlySet<string> = new Set(
  (
    'civil civile penal penale penales privacy monetaire electoral procedural tributaria organica general ' +
    'informatique federale on concerning relating relative relatif regarding sur sulla sulle sul sui sugli sull uber sobre relativa relativo relativi governing regulating ' +
    'establishing laying introducing portant pour zur zum betreffend reguladora por ' +
    // What somebody has given himself, or agreed: "regolamento interno", "convention collective".
    'interieur interieure interno interna interior internes collective collectif collettivo collettiva colectivo colectiva ' +
    'aziendale disciplinaire disciplinare condominiale municipal communal comunale'
  ).split(' '),
);

/** Prepositions after the word for a code: "code de commerce", "Code of Civil Procedure", "codice del consumo". */
export const SPECIFYING: ReadonlySet<string> = new Set(
  'of de des du d di del della dello dei delle von vom'.split(' '),
);

function classified(words: Readonly<Partial<Record<LawClass, string>>>): (readonly [string, LawClass])[] {
  return Object.entries(words).flatMap(([kind, list]) =>
    list.split(' ').map((word) => [word, kind as LawClass] as const),
  );
}

function byEnding(endings: readonly (readonly [string, LawClass])[]): Map<string, (readonly [string, LawClass])[]> {
  const found = new Map<string, (readonly [string, LawClass])[]>();
  for (const entry of endings) {
    const key = entry[0].slice(-3);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}
