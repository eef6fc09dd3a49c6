import assert from 'node:assert/strict';
import { references } from '../../../server/core/citations/references.ts';
import { law } from '../../support/law.ts';

/** Passages in the manner of authorities, courts and companies, each with the provisions below it; `?`: no law, `¶`: a line. */
const PASSAGES: Readonly<Record<string, string>> = {
  'authorities and courts': `
    The DPC finds that the platform infringed Articles 5(1)(c) and 25(1) and 25(2) GDPR when it set accounts of minors to public, and it makes a corrective order under Article 58(2)(d) GDPR.
      5(1)(c), 25(1), 25(2), 58(2)(d)
    Pursuant to section 111(1) of the 2018 Act and Article 60 of the GDPR, the draft decision went to the other authorities.
      ? 111(1), 60
    Der Beschwerdegegner hat gegen Art. 6 Abs. 1 UAbs. 1 lit. a i. V. m. Art. 7 Abs. 3 Satz 1 DSGVO verstoßen.
      6(1)(a), 7(3)
    Nach § 26 Abs. 3 Satz 1 BDSG i. V. m. Art. 9 Abs. 2 lit. b DSGVO ist die Verarbeitung nicht erforderlich.
      de-bdsg 26(3), 9(2)(b)
    Die Klägerin hat keinen Anspruch aus Art. 82 Abs. 1, 2 DS-GVO gegen die Beklagte.
      82(1), 82(2)
    Die Verhängung einer Geldbuße nach Art. 83 Abs. 4 lit. a, Abs. 5 lit. a DSGVO kommt nicht in Betracht.
      83(4)(a), 83(5)(a)
    Spruch: Die Datenschutzbehörde stellt gemäß § 24 Abs. 5 DSG iVm Art. 77 Abs. 1 DSGVO fest, dass Art. 13 Abs. 1 lit. c, e und f verletzt wurde.
      at-dsg 24(5), 77(1), 13(1)(c), 13(1)(e), 13(1)(f)
    La société a méconnu les obligations prévues aux articles 5-1-c), 5-1-e) et 32 du RGPD ainsi qu'à l'article 82 de la loi Informatique et Libertés.
      5(1)(c), 5(1)(e), 32, fr-lil 82
    Sur le manquement à l'article 28, paragraphe 3, alinéa 2, sous h), du règlement général sur la protection des données.
      28(3)(h)
    Aux termes du c) du paragraphe 1 de l'article 6 du RGPD, le traitement est licite s'il est nécessaire au respect d'une obligation.
      6(1)(c)
    Le considérant 47 et l'article 6.1.f du RGPD imposent une mise en balance.
      recital 47, 6(1)(f)
    The Litigation Chamber finds an infringement of Article 12.3 and 12.4 juncto Article 17.1 GDPR and imposes a reprimand on the basis of Article 100, §1, 5° of the WOG.
      12(3), 12(4), 17(1), be-dpa-authority 100(1)(5)
    La formation restreinte retient un manquement à l'article 38.1 et à l'article 39.1 b) du RGPD.
      38(1), 39(1)(b)
    Rilevato che il titolare ha violato gli artt. 5, par. 1, lett. a), c) ed e), 12, 13 e 88 del Regolamento (UE) 2016/679 e l'art. 114 del Codice in materia di protezione dei dati personali.
      5(1)(a), 5(1)(c), 5(1)(e), 12, 13, 88, it-codice-privacy 114
    Ai sensi dell'art. 58, par. 2, lett. d), del RGPD e dell'art. 17 del regolamento del Garante n. 1/2019, si dispone la pubblicazione.
      58(2)(d), it-garante-reg-1-2019 17
    The controller did not reply within the time limit of art. 12, par. 3, of the GDPR; art. 166, para. 5, of the Italian Privacy Code was applied.
      12(3), it-codice-privacy 166(5)
    Se imputa una infracción del artículo 6.1 del RGPD, tipificada en el artículo 83.5.a) del mismo Reglamento y calificada de muy grave en el artículo 72.1.b) de la LOPDGDD.
      6(1), 83(5)(a), es-lopdgdd 72(1)(b)
    De conformidad con los apartados 1 y 2 del artículo 35 del RGPD debió hacerse una evaluación.
      35(1), 35(2)
    A los efectos de la letra c) del apartado 2 del artículo 9 del RGPD no concurre interés vital.
      9(2)(c)
    The President of the Office imposed a fine for the infringement of Article 5(1)(f) and Article 5(2) as well as Article 33(1) of Regulation 2016/679.
      5(1)(f), 5(2), 33(1)
    Pursuant to Art. 104 § 1 of the Code of Administrative Procedure and Art. 58 sec. 2 lit. i of Regulation 2016/679 a fine is imposed.
      ? 104(1), 58(2)(i)
    Op grond van artikel 58, tweede lid, aanhef en onder i, van de AVG wordt een boete opgelegd.
      58(2)(i)
    De verwerking is in strijd met artikel 6, eerste lid, van de AVG.
      6(1)
    According to Article 5, first paragraph, opening words and under e, of the GDPR, data are not kept longer.
      5(1)(e)
    The fine is based on the GDPR Article 83 no. 5 letter a, cf. Article 5 no. 1 letter f and Article 32 no. 1.
      83(5)(a), 5(1)(f), 32(1)
    Datatilsynet reprimands the municipality under GDPR Article 58 no. 2 letter b for breach of Article 24 (1) and Article 28 (1).
      58(2)(b), 24(1), 28(1)
    The processing did not meet the Data Protection Regulation's Article 32(1), and the notification came too late, cf. the Regulation's Article 33(1).
      32(1), 33(1)
    It follows from section 41(1)(4) of the Danish Data Protection Act and Article 83(6) of the GDPR.
      dk-dpa-2018 41(1)(4), 83(6)
    The controller has not complied with Article 12(4), Article 17(1)(d) and Article 25 of the General Data Protection Regulation.
      12(4), 17(1)(d), 25
    According to Section 24 of the Finnish Data Protection Act, the sanctions board imposes the fine under Article 83 of the GDPR.
      fi-dpa-2018 24, 83
    The Authority finds a breach of Art. 15 par. 1 and 3 in conjunction with Art. 12 par. 3 and 4 GDPR.
      15(1), 15(3), 12(3), 12(4)
    The party was obliged under Art. 6(1) of Regulation (EU) 2016/679; Section 60 of Act No. 110/2019 Coll. applies to the procedure.
      6(1), cz-dpa-2019 60
    The operator was fined under art. 83 para. (4) letter a) of the GDPR for the infringement of the provisions of art. 32 para. (1) lit. b) and para. (2) of the GDPR.
      83(4)(a), 32(1)(b), 32(2)
    The defendant infringed point f) of paragraph 1 of article 5 and paragraphs 1 and 2 of article 32, all of the GDPR.
      5(1)(f), 32(1), 32(2)
    The Authority establishes the infringement of Article 5(1)(b) and Article 6(1) GDPR on the basis of Section 61(1)(a) of the Privacy Act.
      5(1)(b), 6(1), ? 61(1)(a)
    The Commissioner considers that the firm contravened Article 5(1)(f) and Article 32(1)-(2) UK GDPR, and issues a penalty under section 155 DPA 2018.
      uk-gdpr 5(1)(f), uk-gdpr 32(1), uk-gdpr 32(2), gb-dpa-2018 155
    The Court recalls that point (b) of the first subparagraph of Article 6(1) of that regulation, read in the light of recital 44 thereof, covers only what is necessary; the GDPR is not to be read otherwise.
      6(1)(b), recital 44
    Articles 77 to 79 of the GDPR must be read with Article 47 of the Charter.
      77, 78, 79, eu-charter 47
    Contrary to Article 13, paragraphs 1 and 2 of the General Data Protection Regulation, the hotel gave no information.
      13(1), 13(2)
    GDPR compliance review. The record (Art. 30(1)), the contract (Art. 28(3)(a)–(h)) and the assessment (Art. 35(7)) are missing.
      30(1), 28(3)(a), 28(3)(b), 28(3)(c), 28(3)(d), 28(3)(e), 28(3)(f), 28(3)(g), 28(3)(h), 35(7)
    Le RGPD est applicable. L'article 4 du Statut général des fonctionnaires a été invoqué.
      ? 4
    El RGPD es aplicable. El artículo 14 del Estatuto Marco se invocó después.
      ? 14
    Il GDPR si applica. L'art. 4 dello Statuto dei Lavoratori vieta il controllo a distanza.
      it-law-300-1970 4
  `,
  'lists and joints': `
    The GDPR governs. On point 3 Article 17 of the GDPR is silent.
      17
    The DPA considered Article 26 of the GDPR. The DPA was silent for long. A further look at Article 28 is needed.
      26, 28
    According to Article 28, paragraph 3, preamble and under a, e and h, of the GDPR.
      28(3)(a), 28(3)(e), 28(3)(h)
    Volgens artikel 83, vijfde lid, onder a, van de Algemene verordening gegevensbescherming.
      83(5)(a)
    Personvernforordningen artikkel 6 nr. 1 bokstav f og artikkel 13 nr. 1.
      6(1)(f), 13(1)
    According to Article 6(1)(f) and section 26(1) of the BDSG, the processing is unlawful. The GDPR prevails.
      6(1)(f), de-bdsg 26(1)
    Article 9(2)(b) GDPR and section 12 of the Danish Data Protection Act.
      9(2)(b), dk-dpa-2018 12
    Article 58 sec. 2 letter b GDPR and sec. 60 of the Act of 10 May 2018 on personal data protection.
      58(2)(b), pl-dpa-2018 60
    The GDPR applies; Article 21 of the Rules of Procedure was invoked.
      ? 21
    The GDPR applies; article 25 of the Collective Agreement was invoked.
      self 25
    Se aplica el RGPD; el artículo 20 del Convenio Colectivo fue invocado.
      ? 20
    Le RGPD s'applique. L'article 7 du Pacte international fut invoqué.
      ? 7
    Si applica il GDPR. L'art. 7 del Disciplinare tecnico è stato violato.
      ? 7
    The GDPR: infringement of Article 5(1)(f) of the General Regulation.
      5(1)(f)
    Infringement of Article 32 of the general data protection regulation by the Company.
      32
    artt. 5, par. 1, lett. a), b) e c), 6, parr. 1, 2 e 3, lett. b), e 9 del GDPR
      5(1)(a), 5(1)(b), 5(1)(c), 6(1), 6(2), 6(3)(b), 9
    les articles 5, paragraphe 1, sous e) et f), et 32, paragraphe 1, sous a) et b), du RGPD
      5(1)(e), 5(1)(f), 32(1)(a), 32(1)(b)
    Regulation (EU) 2016/679 ("the Regulation"), art. 4, no. 11, and art. 7
      4(11), 7
    The decision mentions Articles 65 and 66 of the GDPR. Paragraph 1 was relevant.
      65, 66
    Articles 13 and 14 GDPR. Under paragraph 2, the period must be given.
      13, 14
    Article 17 of the GDPR and Article 19 of the GDPR. Paragraph 1 demands erasure.
      17, 19
    The GDPR applies. As to point 2 Art. 32 para. 1 lit. a GDPR, the hospital says that its disks are encrypted.
      32(1)(a)
    El RGPD rige. Se vulneraron los artículos 12.1, 13.1.c) y d), 14.2.f) y 26.2 del RGPD y el artículo 11 de la LOPDGDD.
      12(1), 13(1)(c), 13(1)(d), 14(2)(f), 26(2), es-lopdgdd 11
    La sanción se gradúa según las letras a), b), e), g) y k) del artículo 83.2 del RGPD.
      83(2)(a), 83(2)(b), 83(2)(e), 83(2)(g), 83(2)(k)
    La Cour relève que les articles 15, paragraphe 1, sous c), et 14, paragraphe 1, sous e), du RGPD n'emploient pas les mêmes termes.
      15(1)(c), 14(1)(e)
    Le traitement est contraire aux articles 6, 9, paragraphe 1, et 35, paragraphe 3, sous b), du règlement (UE) 2016/679.
      6, 9(1), 35(3)(b)
    Die Behörde stützt sich auf Art. 58 Abs. 2 lit. b, d und f sowie Art. 83 Abs. 5 lit. a und e DSGVO.
      58(2)(b), 58(2)(d), 58(2)(f), 83(5)(a), 83(5)(e)
    Der Verantwortliche hat Art. 33 Abs. 1 und Abs. 3 lit. a und c DSGVO sowie Art. 34 Abs. 1, 2 DSGVO nicht beachtet.
      33(1), 33(3)(a), 33(3)(c), 34(1), 34(2)
    Verletzt sind Art. 5 Abs. 1 Buchstabe a und c sowie Art. 6 Abs. 1 der Datenschutz-Grundverordnung.
      5(1)(a), 5(1)(c), 6(1)
    Il Garante accerta la violazione degli artt. 5, par. 1, lett. f), 28, parr. 1 e 3, 32, par. 1, e 33 del Regolamento. Il GDPR è applicabile.
      5(1)(f), 28(1), 28(3), 32(1), 33
    L'informativa non contiene gli elementi di cui all'art. 13, par. 1, lett. a), b), c), e par. 2, lett. a) e d), del GDPR.
      13(1)(a), 13(1)(b), 13(1)(c), 13(2)(a), 13(2)(d)
    The Inspectorate cites Articles 5(1)(a) and (c), 6(1), 9(1) and 35(1) of the GDPR against the sports club that took fingerprints.
      5(1)(a), 5(1)(c), 6(1), 9(1), 35(1)
    In Estonia the controller answered a request under Article 15(1) and (3) GDPR after ninety days, contrary to Article 12(3) GDPR.
      15(1), 15(3), 12(3)
    The President relies on Art. 58(2)(i) in conjunction with Art. 83(1)–(3), Art. 83(4)(a) and Art. 83(5)(a) of Regulation 2016/679.
      58(2)(i), 83(1), 83(2), 83(3), 83(4)(a), 83(5)(a)
    The Maltese Commissioner finds that points (a), (b) and (c) of Article 13(2) GDPR were not answered.
      13(2)(a), 13(2)(b), 13(2)(c)
    According to the first paragraph of Article 25 and the second paragraph of Article 25 of the GDPR, defaults matter.
      25(1), 25(2)
    Slovenia: the operator breached Article 32, paragraphs 1 and 2, in relation to Article 5, paragraph 1, point (f), of the General Regulation. The GDPR applies.
      32(1), 32(2), 5(1)(f)
    On the basis of articles 57(1)(a) and (h), 58(2)(i) and 83 of the GDPR, the Cypriot Commissioner imposes a fine.
      57(1)(a), 57(1)(h), 58(2)(i), 83
    It is recalled that, under Article 4, points (1) and (5), of the GDPR, pseudonymised data are personal data.
      4(1), 4(5)
    Nach Erwägungsgrund 63 Satz 1 und Art. 15 Abs. 4 DSGVO sind Rechte anderer zu achten.
      recital 63, 15(4)
    Selon les considérants 47, 48 et 49 et l'article 21, paragraphe 1, du RGPD, la balance est à refaire.
      recital 47, recital 48, recital 49, 21(1)
  `,
  'other laws beside the GDPR': `
    The GDPR applies here.¶¶Article 6 requires a ground. As Article 7(3) says, consent may be withdrawn.
      6, 7(3)
    My rights (Art. 15, Art. 17) under the GDPR were ignored; Law 4624/2019, article 27(7), protects staff.¶¶3. My objection¶¶I objected (Art. 21(1)). Nothing came.
      15, 17, gr-law-4624-2019 27(7), 21(1)
    The GDPR applies. Article 27(7) of Law 4624/2019 protects staff. Under Article 15 more is due.
      gr-law-4624-2019 27(7), ? 15
    The company car Regulation says in article 5(1)(a) of the Regulation and article 6(1)(b) of the Regulation.
      ? 5(1)(a), ? 6(1)(b)
    The clerk cited the Regulation on water, Article 5(1)(a) of the Regulation, and Article 9(2)(g) of the Regulation, with the Italian Privacy Code.
      ? 5(1)(a), ? 9(2)(g)
    Article 20 of the Digital Services Act and article 25 of the GDPR.
      eu-dsa 20, 25
    Le responsable a violé l'article 5.1.f) du RGPD. Le même article impose la limitation.
      5(1)(f), 5
    La CNIL rappelle qu'en vertu du 1 de l'article 12 du RGPD, l'information est concise.
      12(1)
    Aux termes des 1 et 2 de l'article 32 du Règlement (UE) 2016/679 (ci-après « le Règlement »), puis de l'article 33 du Règlement.
      32(1), 32(2), 33
    Vistos los arts. 57.1, 58.2.i), 83.1, 83.2 y 83.5.a) del RGPD
      57(1), 58(2)(i), 83(1), 83(2), 83(5)(a)
    il combinato disposto degli artt. 5, par. 2, e 24 del Regolamento (UE) 2016/679
      5(2), 24
    in violazione dell'art. 32, par. 1, lettere b) e d), del GDPR e del considerando 83
      32(1)(b), 32(1)(d), recital 83
    Article 88 of the GDPR, section 26 of the Federal Data Protection Act
      88, de-bdsg 26
    artikel 5, lid 1, onder f, AVG juncto artikel 32, eerste en tweede lid, AVG.
      5(1)(f), 32(1), 32(2)
    The Board adopted Guidelines 07/2020 on the GDPR; paragraph 45 explains Article 28(3).
      28(3)
    This Agreement, Article 8(2), follows Article 28 of the GDPR.
      self 8(2), 28
    Clause 8.5 of the standard contractual clauses and Article 46(2)(c) GDPR.
      46(2)(c)
    The DPIA under Article 35 of the GDPR was late. Section 4.2 of the report and paragraph 3 of the annex describe it.
      35
    In line with Recital 58 and Article 12(7) GDPR, icons may be used.
      recital 58, 12(7)
    The transfers breached Art. 44 GDPR (Schrems II, C-311/18, para. 134).
      44
    Pursuant to art. 2-quaterdecies of the Privacy Code and art. 29 GDPR.
      it-codice-privacy 2-quaterdecies, 29
    Article 8(1) of the Charter and Article 16(1) TFEU protect everyone; see recital 1 of the GDPR.
      eu-charter 8(1), eu-tfeu 16(1), recital 1
    Article 22 of Directive (EU) 2015/2366 and Article 6(1)(b) of the GDPR.
      eu-psd2 22, 6(1)(b)
    Under Article 5(3) of the ePrivacy Directive and Article 7 GDPR, consent precedes cookies.
      eu-eprivacy-directive 5(3), 7
    Article L. 34-5 of the French Postal and Electronic Communications Code and Article 7 of the GDPR.
      fr-cpce L. 34-5, 7
    The injured party relies on Article 82 and Article 79(2) GDPR, and on section 823 BGB.
      82, 79(2), de-bgb 823
    Article 21 of Act No. 90/2018 and Article 58(2) of Regulation (EU) 2016/679.
      is-dpa-2018 21, 58(2)
    The complainant invoked Article 17. The GDPR gives a right to erasure in Article 17(1). That provision is not absolute; see paragraph 3 of that article.
      17, 17(1), 17, 17(3)
    Según el artículo 17 RGPD, apartado 3, letra e), no procede.
      17(3)(e)
    the provisions of art. 12-14 in conjunction with art. 5 para. (1) lit. a) of the GDPR
      12, 13, 14, 5(1)(a)
  `,
};

describe('passages', () => {
  for (const [group, table] of Object.entries(PASSAGES)) {
    describe(group, () => {
      const lines = table.trim().split('\n');
      for (let i = 0; i < lines.length; i += 2) {
        const passage = lines[i]?.trim().replaceAll('¶', '\n') ?? '';
        it(JSON.stringify(passage), () => assert.equal(provisions(passage), lines[i + 1]?.trim()));
      }
    });
  }
});

/** What a passage cites, in order: `32(1)(b)`, `de-bdsg 26`, `? 7`; with `!` what does not exist. */
function provisions(passage: string): string {
  return references(passage, law)
    .map(({ instrument, provision, exists }) => {
      const name = instrument === 'gdpr' ? '' : `${instrument ?? '?'} `;
      return `${name}${provision}${exists === false ? '!' : ''}`;
    })
    .join(', ');
}
