import { type TextDocument, window } from 'vscode';

/**
 * The document that the user has before them: that of the active editor; when a panel such as the log has the focus, or a
 * page of settings, that of an editor still visible beside it.
 */
export function shownDocument(): TextDocument | undefined {
  const active = window.activeTextEditor;
  // Panels have no column.
  const editor = active?.viewColumn ? active : window.visibleTextEditors.find(({ viewColumn }) => viewColumn);
  return editor?.document;
}
