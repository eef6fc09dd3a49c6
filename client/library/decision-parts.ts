import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fieldName } from './field-names.ts';
import { counted, goThere, type LibraryNode, node } from './library-node.ts';
import { LibraryDecisionRequest, type LibraryItem, type LibraryPassage, LibraryPassagesRequest } from './protocol.ts';

/** What stands below a decision: its summary, its card, and its passages by finding and by provision. */
export async function decisionParts(
  client: BaseLanguageClient,
  { id, page }: LibraryItem,
  within: string,
): Promise<LibraryNode[]> {
  const [card, passages] = await Promise.all([
    client.sendRequest(LibraryDecisionRequest, { id }),
    client.sendRequest(LibraryPassagesRequest, { id }),
  ]);
  if (!card) return [];
  const at = `${within}/${id}`;
  const start = { line: 0, character: 0 };
  const open = goThere({ uri: page, range: { start, end: start } });
  const fields = card.fields.map(({ field, value, location }) => {
    return node(fieldName(field), { id: `${at}/card/${field}`, description: value, command: goThere(location) });
  });
  const findings = byFinding(passages, at);
  const provisions = byProvision(passages, at);
  return [
    node(l10n.t('Read the decision'), { id: `${at}/read`, icon: 'book', description: card.title, command: open }),
    ...(card.summary
      ? [node(l10n.t('Summary'), { id: `${at}/summary`, icon: 'note', description: card.summary })]
      : []),
    ...part(l10n.t('Card'), `${at}/card`, 'credit-card', fields),
    ...part(l10n.t('Passages by finding'), `${at}/findings`, 'warning', findings),
    ...part(l10n.t('Passages by provision'), `${at}/provisions`, 'law', provisions),
  ];
}

function part(label: string, id: string, icon: string, children: LibraryNode[]): LibraryNode[] {
  if (children.length === 0) return [];
  return [node(label, { id, icon, description: counted(children.length) }, { children: () => children })];
}

/** Passages below each finding that they state, with whose word it is. */
function byFinding(passages: readonly LibraryPassage[], at: string): LibraryNode[] {
  const groups = new Map<string, { title: string; places: LibraryNode[] }>();
  passages.forEach(({ paragraph, excerpt, findings }, i) => {
    for (const { rule, title, by, location } of findings) {
      const group = groups.get(rule) ?? { title, places: [] };
      groups.set(rule, group);
      const looks = {
        id: `${at}/findings/${rule}/${i}/${group.places.length}`,
        description: excerpt,
        tooltip: `${excerpt}\n${speaker(by)}`,
        command: goThere(location),
      };
      group.places.push(node([paragraph || l10n.t('Passage'), speaker(by)].join(' · '), looks));
    }
  });
  return [...groups].map(([rule, { title, places }]) => {
    const looks = {
      id: `${at}/findings/${rule}`,
      icon: 'warning',
      description: `${counted(places.length)}× · ${rule}`,
      context: 'gdprLens.finding',
    };
    return node(title, looks, { finding: rule, children: () => places });
  });
}

/** Passages below each provision that they cite. */
function byProvision(passages: readonly LibraryPassage[], at: string): LibraryNode[] {
  const groups = new Map<string, LibraryNode[]>();
  passages.forEach(({ paragraph, excerpt, provisions, location }, i) => {
    for (const provision of new Set(provisions)) {
      const places = groups.get(provision) ?? [];
      groups.set(provision, places);
      const looks = { id: `${at}/provisions/${provision}/${i}`, description: excerpt, command: goThere(location) };
      places.push(node(paragraph || l10n.t('Passage'), looks));
    }
  });
  const order = new Intl.Collator('en', { numeric: true });
  const sorted = [...groups].sort(([a], [b]) => order.compare(a, b));
  return sorted.map(([provision, places]) => {
    const looks = {
      id: `${at}/provisions/${provision}`,
      icon: 'law',
      description: `${counted(places.length)}×`,
      context: 'gdprLens.provision',
    };
    return node(l10n.t('Article {0}', provision), looks, { article: provision, children: () => places });
  });
}

function speaker(by: LibraryPassage['findings'][number]['by']): string {
  switch (by) {
    case 'card':
      return l10n.t('on the card');
    case 'authority':
      return l10n.t('the authority found');
    case 'party':
      return l10n.t('a party said');
    case 'text':
      return l10n.t('stated');
  }
}
