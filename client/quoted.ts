import { l10n } from 'vscode';

/** Words of a text as the reader's language quotes them, one after the other. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => l10n.t('“{0}”', word)).join(', ');
}
