import { l10n } from 'vscode';

/** The name of a field of a card, as the user reads it; a field that has none here as it is written. */
export function fieldName(field: string): string {
  return names()[field] ?? field;
}

function names(): Readonly<Record<string, string>> {
  return {
    authority: l10n.t('Authority'),
    short: l10n.t('Short name'),
    jurisdiction: l10n.t('Country'),
    number: l10n.t('Number'),
    title: l10n.t('Title'),
    decided: l10n.t('Decided on'),
    published: l10n.t('Published on'),
    fine: l10n.t('Fine'),
    outcome: l10n.t('Outcome'),
    infringed: l10n.t('Provisions infringed'),
    parties: l10n.t('Parties'),
    sector: l10n.t('Sector'),
    language: l10n.t('Language'),
    source: l10n.t('Source'),
    licence: l10n.t('Licence'),
    summary: l10n.t('Summary'),
  };
}
