import type { Knowledge, Load } from '../core/knowledge.ts';
import type { Library } from '../core/library.ts';
import { type Messages, messagesIn } from '../core/messages.ts';
import { readyKnowledge, readyLibrary } from '../core/ready.ts';
import type { Language } from '../core/statute.ts';
import { knowledgeFolder, readyFolder } from './knowledge.ts';

/** What ships with the program. */
export interface Base {
  /** The files of a domain of knowledge, for rules that users bring. */
  readonly load: Load;
  readonly knowledge: Knowledge;
  /** What is said, in a language. */
  messages(language?: Language): Messages;
  /** The seed decisions; read when first asked for. */
  readonly library: Library;
}

/** Reads what the build has written into a folder, each part when it is first needed. */
export function readBase(folder: string): Base {
  const load = knowledgeFolder(folder);
  const ready = readyFolder(folder);
  const knowledge = readyKnowledge(ready);
  let library: Library | undefined;
  return {
    load,
    messages: (language = 'en') => messagesIn(language, () => load('messages')),
    knowledge,
    get library() {
      library ??= readyLibrary(ready, knowledge);
      return library;
    },
  };
}
