import {
  type CancellationToken,
  type Connection,
  type Location,
  MessageType,
  type ReferenceParams,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { references } from '../../core/citations/references.ts';
import { occurrences, type Read, type Subject, subjectAt } from '../../core/features/subject.ts';
import { decisionOfText } from '../../core/library.ts';
import { findInLibrary } from '../library/find.ts';
import { closedDocument } from '../open-documents.ts';
import { isReferencePage, SCHEME } from '../pages.ts';
import { toOffset, toRange } from '../positions.ts';
import { type WorkspaceText, WorkspaceTextsRequest } from '../protocol.ts';
import type { World } from '../server.ts';
import type { Session } from '../session.ts';

/** Milliseconds of reading after which other requests are let through. */
const TURN = 30;

/** Find All References: in the open documents, the decisions of the library and the texts of the workspace. */
export class ReferenceFinder {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #workspace: WorkspaceReader;

  constructor(connection: Connection, session: Session, world: World) {
    this.#connection = connection;
    this.#session = session;
    this.#workspace = new WorkspaceReader(connection, session, world);
  }

  async find(
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const session = this.#session;
    const read = session.read(textDocument.uri);
    const found = read && subjectAt(read.analysis, toOffset(read.document, position));
    if (!found) return null;
    const { subject } = found;
    const declared = context.includeDeclaration ? declarationOf(subject, session) : [];
    const open = inOpenDocuments(subject, session);
    const files = await this.#workspace.find(subject, token);
    const known = new Set([...open, ...files].map(({ own }) => own));
    return [
      ...declared,
      ...open.flatMap(({ locations }) => locations),
      ...files.flatMap(({ locations }) => locations),
      ...(await findInLibrary(subject, session, known, token, (message) => tell(message, this.#connection))),
    ];
  }
}

/** Says something to the user. Not every client answers what asks for an answer. */
function tell(message: string, connection: Connection): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

/** What a text names of a subject; `own` is the library's id of the text where it is one of its decisions. */
interface Found {
  readonly locations: Location[];
  readonly own: string | undefined;
}

/** The page of a provision stands for the provision itself, the beginning of a decision for the decision. */
function declarationOf(subject: Subject, { places, library, knowledge }: Session): Location[] {
  if (subject.kind === 'provision') {
    if (subject.instrument !== 'gdpr' || !knowledge.statute.provisions.has(subject.provision)) return [];
    const page = places.provisionPage(subject.provision);
    return page ? [page] : [];
  }
  const decision = library.decisions.byCaseNumber(subject.key);
  const place = decision && places.locate(decision.id, { start: 0, end: 0 });
  return place ? [place] : [];
}

/** In documents of the user's that are open. Our pages say the same as what they are made from. */
function inOpenDocuments(subject: Subject, session: Session): Found[] {
  return session.documents.all().flatMap(({ uri }) => {
    const read = uri.startsWith(`${SCHEME}:`) ? undefined : session.read(uri);
    return read ? [{ locations: locate(read.analysis, subject, read.document, session), own: read.own }] : [];
  });
}

function locate(read: Read, subject: Subject, document: TextDocument, { settings }: Session): Location[] {
  return occurrences(read, subject, settings.exactReferences).map((span) => {
    return { uri: document.uri, range: toRange(document, span) };
  });
}

interface WorkspaceRead extends Read {
  readonly own: string | undefined;
}

/** Reads the texts of the workspace, each once as long as it stays the same. */
class WorkspaceReader {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #world: World;
  #read = new Map<string, WorkspaceRead>();

  constructor(connection: Connection, session: Session, world: World) {
    this.#connection = connection;
    this.#session = session;
    this.#world = world;
  }

  async find(subject: Subject, token: CancellationToken): Promise<Found[]> {
    const texts = (await this.texts()).filter(({ uri }) => !isOpen(uri, this.#session) && !isReferencePage(uri));
    const read = new Map<string, WorkspaceRead>();
    const found: Found[] = [];
    let turn = performance.now();
    for (const { uri, text } of texts) {
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        turn = performance.now();
      }
      if (token.isCancellationRequested) return found;
      const document = closedDocument(uri, text);
      const shown = document.getText();
      const known = this.#read.get(uri);
      const one = known?.text === shown ? known : this.#session.guard(`reading ${uri}`, () => this.read(shown));
      if (!one) continue;
      read.set(uri, one);
      const locations = locate(one, subject, document, this.#session);
      if (locations.length > 0) found.push({ locations, own: one.own });
    }
    this.#read = read;
    return found;
  }

  private read(text: string): WorkspaceRead {
    const { knowledge, library } = this.#session;
    return { text, references: references(text, knowledge), own: decisionOfText(text, library) };
  }

  private async texts(): Promise<readonly WorkspaceText[]> {
    const { client } = this.#session;
    if (client.workspaceTexts) {
      return this.#connection.sendRequest(WorkspaceTextsRequest).catch((error: unknown) => {
        this.#connection.console.error(`the texts of the workspace failed: ${error}`);
        return [];
      });
    }
    const all = client.workspaceFolders.map((root) => this.#world.folderTexts?.(root) ?? { texts: [], left: 0 });
    const left = all.reduce((sum, folder) => sum + folder.left, 0);
    if (left > 0) tell(this.#session.messages.say('texts-left', { count: left }), this.#connection);
    return all.flatMap(({ texts }) => texts);
  }
}

function isOpen(uri: string, { documents }: Session): boolean {
  return documents.get(uri) !== undefined;
}
