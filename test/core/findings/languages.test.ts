import assert from 'node:assert/strict';
import { kindOf } from '../../../server/core/findings/document/kind.ts';
import { findings } from '../../../server/core/findings/findings.ts';
import { languageOf } from '../../../server/core/findings/rulebook/tongue.ts';
import type { Language } from '../../../server/core/statute.ts';
import { knowledge } from '../../support/knowledge.ts';

const { rules: book } = knowledge;

describe('a text that is not in English', () => {
  const kinds: [language: Language, kind: string, text: string][] = [
    ['fr', 'decision', 'Délibération du 3 mai\n\nLa formation restreinte relève que le plaignant n’a pas été informé.'],
    [
      'fr',
      'guideline',
      'Guide pratique de la sécurité\n\nVous devez chiffrer les données, par exemple les sauvegardes.',
    ],
    ['fr', 'template', 'Modèle de contrat\n\n[à compléter] Le sous-traitant traite les données pour le client.'],
    ['de', 'decision', 'Bußgeldbescheid\n\nDie Aufsichtsbehörde hat gegen die Gesellschaft ein Bußgeld verhängt.'],
    ['de', 'policy', 'Datenschutzerklärung\n\nWir verarbeiten Ihre Daten, um den Vertrag zu erfüllen.'],
    ['it', 'decision', 'Provvedimento del 3 marzo\n\nIl reclamante ha lamentato la violazione dei suoi diritti.'],
    ['it', 'guideline', 'Linee guida sulle password\n\nSi raccomanda, ad esempio, di cifrare le credenziali.'],
    ['es', 'decision', 'Resolución de procedimiento sancionador\n\nLa parte reclamante presentó sus alegaciones.'],
    ['es', 'contract', 'Contrato de encargo\n\nLas partes acuerdan que el encargado deberá cifrar los datos.'],
  ];
  for (const [language, kind, text] of kinds)
    it(`is known as a ${kind}: ${text.split('\n', 1)[0]}`, () => {
      assert.equal(languageOf(text, book.tongues), language);
      const guess = kindOf(text, book.languages.get(language)?.book ?? assert.fail());
      assert.equal(guess.kind, kind);
      assert.notEqual(guess.reason.length, 0);
    });

  const speakers: [role: string, text: string][] = [
    ['authority', 'La formation restreinte relève que les données n’étaient pas chiffrées sur le serveur.'],
    ['controller', 'La société indique que les données des clients ne sont jamais supprimées.'],
    ['authority', 'Die Behörde stellte fest, dass die Festplatten nicht verschlüsselt waren.'],
    ['complainant', 'La reclamante ha lamentato che i dati sono stati pubblicati su un forum.'],
    ['complainant', 'El reclamante manifiesta que los datos no estaban cifrados en el servidor.'],
  ];
  for (const [role, text] of speakers)
    it(`says who states it: ${text}`, () => {
      const [finding] = findings(text, book, [], { kind: 'other', reason: [] });
      assert.equal(finding?.status, 'asserted');
      assert.equal(finding.speaker?.role, role);
    });

  const doubled: [rule: string, text: string][] = [
    ['no-deletion', 'I dati degli ex clienti non erano mai stati cancellati.'],
    ['no-deletion', 'No se había establecido ningún plazo de conservación de los datos.'],
    ['no-deletion', 'Non esisteva nessun termine di conservazione definito per i dati.'],
    ['no-security-testing', 'L’application a été mise en production sans aucun test de sécurité.'],
  ];
  for (const [rule, text] of doubled)
    it(`denies twice and means it once: ${text}`, () => {
      const found = findings(text, book, [], { kind: 'other', reason: [] });
      assert.deepEqual([...new Set(found.map((one) => `${one.rule} ${one.status}`))], [`${rule} asserted`]);
    });

  const silent = [
    'Ohne Ihre Einwilligung verarbeiten wir keine Daten für Werbung.',
    'Sin su consentimiento no enviamos publicidad.',
    'Senza il Suo consenso non inviamo comunicazioni promozionali.',
    'Il n’est pas établi que des tiers aient accédé aux dossiers des patients.',
    'Verarbeitet der Auftragnehmer die Daten entgegen den Weisungen des Auftraggebers, gilt er als Verantwortlicher.',
  ];
  for (const text of silent)
    it(`states no failing: ${text}`, () => {
      const found = findings(text, book, [], { kind: 'other', reason: [] });
      assert.deepEqual(
        found.filter(({ status }) => status === 'asserted'),
        [],
      );
    });
});
