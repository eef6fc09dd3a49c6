import {
  type Command,
  env,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeItemLabel,
  Uri,
} from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { LibraryGroup, LibraryGrouping, LibraryItem, LibraryProblemItem, LibrarySelection } from './protocol.ts';

/** A node of the Decisions view: how it looks, what stands below it, and what its menu is about. */
export interface LibraryNode {
  readonly item: TreeItem;
  readonly children?: () => Promise<LibraryNode[]> | LibraryNode[];
  readonly decision?: LibraryItem;
  readonly selection?: LibrarySelection;
  readonly article?: string;
  readonly finding?: string;
}

/** The icon of each kind of group. */
const GROUP_ICON: Readonly<Record<LibraryGrouping, string>> = {
  authority: 'organization',
  article: 'law',
  finding: 'warning',
  year: 'calendar',
};

/** A node with a label and what a screen reader says of it: the label and all that stands beside it. */
export function node(
  label: string,
  { id, icon, description = '', tooltip, context, command }: Looks,
  rest: Omit<LibraryNode, 'item'> = {},
): LibraryNode {
  const item = new TreeItem(label as string | TreeItemLabel, TreeItemCollapsibleState.None);
  if (rest.children) item.collapsibleState = TreeItemCollapsibleState.Collapsed;
  item.id = id;
  item.description = description;
  item.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
  if (icon) item.iconPath = new ThemeIcon(icon);
  if (context) item.contextValue = context;
  if (command) item.command = command;
  return { item, ...rest };
}

interface Looks {
  /** Stays the same while the tree is drawn anew, so that what is open stays open. */
  readonly id: string;
  readonly icon?: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly context?: string;
  readonly command?: Command | undefined;
}

/** A group with the number of its decisions. */
export function groupNode(
  { id, label, detail, count }: LibraryGroup,
  by: LibraryGrouping,
  selection: LibrarySelection,
  children: LibraryNode['children'],
): LibraryNode {
  const name = label || l10n.t('Not known');
  const looks = {
    id: `${by}/${id}`,
    icon: GROUP_ICON[by],
    description: [counted(count), detail].filter(Boolean).join(' · '),
    context: 'gdprLens.decisionGroup',
  };
  return node(name, looks, { selection, ...(children && { children }) });
}

/** A decision by its name, with its date and fine. */
export function decisionNode(decision: LibraryItem, within: string, children: LibraryNode['children']): LibraryNode {
  const looks = {
    id: `${within}/${decision.id}`,
    icon: 'library',
    // Without its number a decision is known by its title alone.
    description: [decision.facts, decision.number === '' ? decision.title : ''].filter(Boolean).join(' · '),
    tooltip: [decision.name, decision.facts, decision.title].filter(Boolean).join('\n'),
    context: 'gdprLens.decision',
  };
  return node(decision.name, looks, { decision, ...(children && { children }) });
}

/** What could not be read and what the user should know of the cache, with the reasons. */
export function problemsNode(problems: readonly LibraryProblemItem[], notices: readonly string[]): LibraryNode {
  const count = problems.length + notices.length;
  const looks = { id: 'problems', icon: 'error', description: counted(count) };
  return node(l10n.t('Not in the library'), looks, {
    children: () => [
      ...notices.map((notice, i) => node(notice, { id: `notice/${i}`, icon: 'info' })),
      ...problems.map(({ path, uri, problem, isNamed }) => {
        const command = isNamed
          ? { command: 'workbench.action.openSettings', arguments: ['gdprLens.library.folders'] }
          : { command: 'vscode.open', arguments: [Uri.parse(uri, true)] };
        const looks = {
          id: `problem/${path}`,
          icon: isNamed ? 'folder' : 'file',
          description: problem,
          tooltip: `${path}\n${problem}`,
          command: { title: l10n.t('Open'), ...command },
        };
        return node(path.split(/[/\\]/).filter(Boolean).pop() ?? path, looks);
      }),
    ],
  });
}

/** The ways to a library of one's own, for as long as there is none. */
export function invitations(): LibraryNode[] {
  const action = (label: string, icon: string, command: string): LibraryNode =>
    node(label, { id: `invitation/${command}`, icon, command: { title: label, command } });
  return [
    action(l10n.t('Add a folder of decisions…'), 'new-folder', 'gdprLens.addLibraryFolder'),
    action(l10n.t('Add a decision…'), 'add', 'gdprLens.addDecision'),
  ];
}

/** The command that opens a place. */
export function goThere(location: Location | null): Command | undefined {
  if (!location) return undefined;
  return { title: l10n.t('Go There'), command: 'gdprLens.open', arguments: [location.uri, location.range] };
}

/** A number as the user writes it: 3,600. */
export function counted(count: number): string {
  return count.toLocaleString(env.language);
}
