import { Disposable, type Event, EventEmitter, l10n, type Memento, type TreeDataProvider, type TreeItem } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { decisionParts } from './decision-parts.ts';
import type { LibraryModel } from './library-model.ts';
import { counted, decisionNode, groupNode, invitations, type LibraryNode, node, problemsNode } from './library-node.ts';
import {
  LibraryDecisionsRequest,
  type LibraryGrouping,
  type LibrarySelection,
  LibraryTreeRequest,
} from './protocol.ts';

/** Decisions shown in a group at first, and how many more each time. */
const PAGE = 300;
/** Milliseconds of quiet before the tree asks again. */
const QUIET = 150;
const GROUPED = 'decisionsGroupedBy';

/** The decisions of the library in groups, filtered by words. */
export class DecisionTree implements TreeDataProvider<LibraryNode>, Disposable {
  readonly onDidChangeTreeData: Event<void>;
  /** Fires with how many decisions are shown, and how many there are, whenever the groups were asked for. */
  readonly onDidCount: Event<{ readonly selected: number; readonly total: number }>;
  readonly #changed = new EventEmitter<void>();
  readonly #counted = new EventEmitter<{ selected: number; total: number }>();
  readonly #client: BaseLanguageClient;
  readonly #model: LibraryModel;
  readonly #memory: Memento;
  readonly #listening: Disposable;
  readonly #pages = new Map<string, number>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, model: LibraryModel, memory: Memento) {
    this.#client = client;
    this.#model = model;
    this.#memory = memory;
    this.onDidChangeTreeData = this.#changed.event;
    this.onDidCount = this.#counted.event;
    this.#listening = Disposable.from(
      this.#changed,
      this.#counted,
      model.onDidChange(() => this.refresh()),
    );
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#listening.dispose();
  }

  /** What the decisions are grouped by; remembered from one day to the next. */
  get by(): LibraryGrouping {
    return this.#memory.get<LibraryGrouping>(GROUPED, 'authority');
  }

  async group(by: LibraryGrouping): Promise<void> {
    await this.#memory.update(GROUPED, by);
    this.refresh();
  }

  get words(): string {
    return this.#model.selection.words ?? '';
  }

  set words(words: string) {
    this.#model.selection = words.trim() === '' ? {} : { words: words.trim() };
    this.refresh();
  }

  showMore(group: string): void {
    this.#pages.set(group, (this.#pages.get(group) ?? 1) + 1);
    this.#changed.fire();
  }

  getTreeItem({ item }: LibraryNode): TreeItem {
    return item;
  }

  async getChildren(parent?: LibraryNode): Promise<LibraryNode[]> {
    try {
      return parent ? ((await parent.children?.()) ?? []) : await this.roots();
    } catch (error) {
      // A server that ends meanwhile is told elsewhere; the tree is asked again once it runs.
      if (this.#client.state !== State.Running) return [];
      throw error;
    }
  }

  private refresh(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#changed.fire(), QUIET);
  }

  private async roots(): Promise<LibraryNode[]> {
    if (this.#client.state !== State.Running) return [];
    const { by, words } = this;
    const { selection } = this.#model;
    const { groups, selected, total } = await this.#client.sendRequest(LibraryTreeRequest, { by, selection });
    this.#counted.fire({ selected, total });
    const roots = groups.map((group) => {
      const own = { ...selection, [by]: group.id };
      return groupNode(group, by, own, () => this.decisions(own, `${by}/${group.id}`));
    });
    const { state, problems = [], notices = [] } = this.#model.state ?? {};
    // When nothing fits the filter, the view says so itself: it has to be empty for that.
    if (roots.length === 0 && words !== '') return [];
    if (problems.length + notices.length > 0) roots.push(problemsNode(problems, notices));
    if (state === 'seeds') roots.push(...invitations());
    return roots;
  }

  private async decisions(selection: LibrarySelection, group: string): Promise<LibraryNode[]> {
    const limit = PAGE * (this.#pages.get(group) ?? 1);
    const { decisions, total } = await this.#client.sendRequest(LibraryDecisionsRequest, { selection, limit });
    const nodes = decisions.map((decision) =>
      decisionNode(decision, group, () => decisionParts(this.#client, decision, group)),
    );
    const left = total - decisions.length;
    if (left > 0) {
      const label = l10n.t('Show more: {0} of {1} are left out', counted(left), counted(total));
      const command = { title: label, command: 'gdprLens.showMoreDecisions', arguments: [group] };
      nodes.push(node(label, { id: `${group}/more`, icon: 'ellipsis', command }));
    }
    return nodes;
  }
}
