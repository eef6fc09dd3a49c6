import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  type Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentOverview } from '../protocol.ts';
import { quoted } from '../quoted.ts';
import { type Filter, matches, type ShownGroup } from './filter.ts';
import type { OverviewModel } from './overview.ts';
import { type ShownPlace, STATUS_ICON, statusOf, statusWords } from './status-words.ts';

/** A group of places, or a place in its group. */
export interface Node {
  readonly group: ShownGroup;
  readonly place?: ShownPlace;
  readonly parent?: Node;
  readonly children: Node[];
}

/** The context keys that say that a filter is on. */
const FILTERED = { references: 'gdprLens.references.filtered', findings: 'gdprLens.findings.filtered' } as const;

/** A view of one half of the overview: groups (articles or rules) with their places. */
export class PlaceTree implements TreeDataProvider<Node>, Disposable {
  readonly onDidChangeTreeData: Event<void>;
  readonly #changed = new EventEmitter<void>();
  readonly #client: BaseLanguageClient;
  readonly #model: OverviewModel;
  readonly #half: 'references' | 'findings';
  readonly #filter: Filter;
  readonly #listening: Disposable;
  #roots: Node[] = [];

  constructor(client: BaseLanguageClient, model: OverviewModel, half: 'references' | 'findings', filter: Filter) {
    this.#client = client;
    this.#model = model;
    this.#half = half;
    this.#filter = filter;
    this.onDidChangeTreeData = this.#changed.event;
    const view = window.createTreeView(`gdprLens.${half}`, { treeDataProvider: this, showCollapseAll: true });
    if (view.visible) model.watch(true);
    const update = (): void => {
      this.#roots = this.build();
      view.description = this.summary();
      view.message = half === 'findings' ? kindMessage(model.overview, this.#roots.length) : undefined;
      void commands.executeCommand('setContext', FILTERED[half], filter.active);
      this.#changed.fire();
    };
    this.#listening = Disposable.from(
      view,
      this.#changed,
      model.onDidChange(update),
      filter.onDidChange(update),
      view.onDidChangeVisibility(({ visible }) => model.watch(visible)),
      model.onDidMove(async (selection) => {
        const node = view.visible ? this.at(selection) : undefined;
        // A place that is filtered away or has just changed is nothing to follow.
        if (node) await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }

  getChildren(node?: Node): Node[] {
    return node ? node.children : this.#roots;
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem({ group, place }: Node): TreeItem {
    return place ? this.placeItem(place) : groupItem(group, this.#model.document?.uri.toString() ?? '');
  }

  private build(): Node[] {
    return (this.#model.overview?.[this.#half] ?? []).flatMap((group) => {
      const children: Node[] = [];
      const root: Node = { group, children };
      for (const place of group.places) {
        if (matches(this.#filter, group, place)) children.push({ group, place, parent: root, children: [] });
      }
      return children.length > 0 ? [root] : [];
    });
  }

  /** How much there is; how much of it a filter leaves, else how many findings are reported, where that is less. */
  private summary(): string {
    const all = (this.#model.overview?.[this.#half] ?? []).flatMap<ShownPlace>(({ places }) => places);
    const shown = this.#filter.active
      ? this.#roots.reduce((sum, { children }) => sum + children.length, 0)
      : all.filter((place) => statusOf(place) === 'asserted').length;
    if (all.length === 0) return '';
    return this.#filter.active || shown < all.length ? l10n.t('{0} of {1}', shown, all.length) : String(all.length);
  }

  private placeItem(place: ShownPlace): TreeItem {
    const item = new TreeItem(place.words);
    const said = place.status === undefined ? '' : statusWords(place);
    item.description = [place.paragraph, said].filter(Boolean).join(' · ');
    item.tooltip = [place.words, said, place.reason].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: [place.words, said, place.paragraph].filter(Boolean).join(', ') };
    if (place.status !== undefined) item.iconPath = STATUS_ICON[statusOf(place)];
    const document = this.#model.document;
    if (document) {
      const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
      item.command = { title: l10n.t('Go There'), command: 'gdprLens.open', arguments: [uri, place.range] };
    }
    return item;
  }

  /** The place that the cursor stands in. */
  private at({ start }: Range): Node | undefined {
    for (const root of this.#roots) {
      const found = root.children.find(({ place }) => {
        return place && this.#client.protocol2CodeConverter.asRange(place.range).contains(start);
      });
      if (found) return found;
    }
    return undefined;
  }
}

/** What kind of document the findings are judged as; said where it explains why there are none, or beside some. */
function kindMessage(overview: DocumentOverview | null, shown: number): string | undefined {
  if (!overview) return undefined;
  const { kind, name, effect, said, words } = overview.kind;
  if (effect === '' && (shown === 0 || kind === 'other')) return undefined;
  const read =
    said || words.length === 0
      ? l10n.t('Read as: {0}.', name)
      : l10n.t('Read as: {0}, from {1}.', name, quoted(words.slice(0, 2)));
  return [read, effect && `${effect}.`].filter(Boolean).join(' ');
}

function groupItem(group: ShownGroup, document: string): TreeItem {
  const { rule, title, page, places } = group;
  const name = rule ? title : nameOf(group);
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  // The same group of the same document stays open when it is read anew.
  item.id = `${document} ${rule ?? name}`;
  const reported = places.filter((place) => statusOf(place) === 'asserted').length;
  const count = rule && reported < places.length ? l10n.t('{0} of {1}', reported, places.length) : `${places.length}×`;
  item.description = [count, rule ?? title].filter(Boolean).join(' · ');
  item.tooltip = [name, rule ?? title].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  if (page) item.contextValue = 'gdprLens.page';
  if (rule) item.iconPath = reported > 0 ? STATUS_ICON.asserted : new ThemeIcon('pass');
  else item.iconPath = new ThemeIcon(page ? 'law' : 'references');
  return item;
}

function nameOf({ kind, name = '' }: ShownGroup): string {
  if (kind === 'self') return l10n.t('Articles of this document');
  return kind === 'unclear' ? l10n.t('Law that cannot be told') : name;
}
