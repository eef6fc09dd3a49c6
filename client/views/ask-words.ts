import { window } from 'vscode';

/** Asks for words and takes them over while they are typed; Escape gives back what was there. */
export function askWords(filter: { words: string }, title: string, placeholder: string): void {
  const before = filter.words;
  const input = window.createInputBox();
  input.title = title;
  input.placeholder = placeholder;
  input.value = before;
  let accepted = false;
  input.onDidChangeValue((value) => {
    filter.words = value;
  });
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) filter.words = before;
    input.dispose();
  });
  input.show();
}
