import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { FindingPlace, OverviewPlace } from '../protocol.ts';

/** A place of either half of the overview: only one of a finding has a status. */
export type ShownPlace = OverviewPlace & Partial<FindingPlace>;

/** What a finding is to its reader: reported, left out by the user's own decision, or not stated at all. */
export type ShownStatus = 'asserted' | 'silenced' | 'negated' | 'required' | 'hypothetical' | 'remedied' | 'denied';

/** Every status, in the order in which they are offered. */
export const STATUSES: readonly ShownStatus[] = [
  'asserted',
  'silenced',
  'negated',
  'required',
  'hypothetical',
  'remedied',
  'denied',
];

/** Each status has a sign of its own: none is told by colour alone. */
export const STATUS_ICON: Readonly<Record<ShownStatus, ThemeIcon>> = {
  asserted: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  silenced: new ThemeIcon('bell-slash'),
  negated: new ThemeIcon('circle-slash'),
  required: new ThemeIcon('checklist'),
  hypothetical: new ThemeIcon('question'),
  remedied: new ThemeIcon('check'),
  denied: new ThemeIcon('comment'),
};

export function statusOf({ status, silence }: ShownPlace): ShownStatus {
  return silence ? 'silenced' : ((status ?? 'asserted') as ShownStatus);
}

/** The name of a status. */
export function statusName(status: ShownStatus): string {
  switch (status) {
    case 'asserted':
      return l10n.t('reported');
    case 'silenced':
      return l10n.t('suppressed');
    case 'negated':
      return l10n.t('negated');
    case 'required':
      return l10n.t('required or forbidden');
    case 'hypothetical':
      return l10n.t('supposed');
    case 'remedied':
      return l10n.t('remedied');
    case 'denied':
      return l10n.t('denied');
  }
}

/** The status of a place, with the words that decided: “negated by “not””. */
export function statusWords(place: ShownPlace): string {
  const name = statusName(statusOf(place));
  switch (place.silence) {
    case 'marker':
    case 'file':
      return l10n.t('{0}: {1}', name, place.reason ?? '');
    case 'baseline':
      return l10n.t('{0}: in the baseline', name);
    case 'party':
      return l10n.t('{0}: only a party says it', name);
    case 'passing':
      return l10n.t('{0}: only touched in passing', name);
    case 'off':
      return l10n.t('{0}: the rule is off', name);
    default:
      return place.cue ? l10n.t('{0} by “{1}”', name, place.cue) : name;
  }
}
