import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { LibraryCardProblem, LibraryKept, LibraryRefusal } from '../../server/lsp/library-protocol.ts';
import { FolderClient } from '../support/folder-client.ts';

describe('the library in the language of its reader', function () {
  this.timeout(60_000);
  let client: FolderClient;

  beforeEach(() => {
    client = new FolderClient();
    client.write('cases/empty.txt', '');
    client.write('cases/old.txt', Uint8Array.of(0x44, 0xe9));
    client.write('cases/one.txt', 'The nurses shared one user account between them.');
    client.write('cases/one.card.yaml', 'fine: a lot\n');
  });
  afterEach(() => client.stop());

  const readings: [locale: string, problems: RegExp[], refused: RegExp, card: RegExp, name: RegExp][] = [
    [
      'de',
      [/enthält keinen Text/, /kein gültiges UTF-8/, /passen.*: fine/],
      /^Das Dokument gibt es/,
      /Währung/,
      /taugt/,
    ],
    ['fr', [/pas de texte/, /l’UTF-8 valide/, /conviennent.*: fine/], /^Le document n’existe/, /devise/, /n’est pas/],
    ['it', [/non contiene testo/, /UTF-8 valido/, /vanno.*: fine/], /^Il documento non esiste/, /valuta/, /non è/],
    ['es', [/no contiene texto/, /UTF-8 válido/, /encajan.*: fine/], /^El documento no existe/, /moneda/, /no sirve/],
  ];
  for (const [locale, expected, refused, card, name] of readings)
    it(`says what could not be read, proposed, checked and kept: ${locale}`, async () => {
      const root = pathToFileURL(client.root).href;
      await client.start(['cases'], root, { locale });
      const { problems } = await client.changed((state) => state.problems.length === 3);
      const said = problems.map(({ problem }) => problem).join('\n');
      for (const words of expected) assert.match(said, words);
      const { problem } = await client.request<LibraryRefusal>('gdprLens/library/propose', { uri: `${root}/gone.txt` });
      assert.match(problem, refused);
      const [wrong] = await client.request<LibraryCardProblem[]>('gdprLens/library/checkCard', { card: 'fine: a lot' });
      assert.match(wrong?.message ?? '', card);
      const kept = await client.request<LibraryKept | LibraryRefusal>('gdprLens/library/keep', {
        folder: `${root}/cases`,
        name: '..',
        text: 'x',
        card: 'number: 1/2021',
      });
      assert.ok('problem' in kept);
      assert.match(kept.problem, name);
    });
});
