import { type TextDocument, type TextEditor, window } from 'vscode';

/**
 * The editor that the user has before them: the active one; when a panel such as the log has the focus, or a page such as
 * the first steps, one still visible beside it.
 */
export function shownEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  // Panels have no column.
  return active?.viewColumn ? active : window.visibleTextEditors.find(({ viewColumn }) => viewColumn);
}

/** The document in that editor. */
export function shownDocument(): TextDocument | undefined {
  return shownEditor()?.document;
}
