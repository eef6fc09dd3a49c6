import type { CardKnowledge } from '../../core/decisions/card/words.ts';
import { namesIn } from '../../core/features/library/facts.ts';
import { itemOf } from '../../core/features/library/item.ts';
import { proposalOf } from '../../core/features/library/proposal.ts';
import type { Load } from '../../core/knowledge.ts';
import { readCardKnowledge } from '../../core/library/cards.ts';
import { type DecisionRecord, readDecision } from '../../core/library/read-decision.ts';
import { decisionOfText } from '../../core/library.ts';
import type { Message, Messages } from '../../core/messages.ts';
import { cardProblems, writtenCard } from '../../workspace/written-card.ts';
import { OpenDocument } from '../document.ts';
import type {
  LibraryCardProblem,
  LibraryItem,
  LibraryKeepParams,
  LibraryKept,
  LibraryProposal,
  LibraryProposeParams,
  LibraryRefusal,
} from '../library-protocol.ts';
import { toRange } from '../positions.ts';
import type { Session } from '../session.ts';
import type { LibraryDoor } from './door.ts';
import type { LibraryKeeper } from './keeper.ts';
import { itemOfId } from './lists.ts';

/** Adds decisions to the library: proposes their cards, and keeps what was made of them. */
export class Adding {
  readonly #session: Session;
  readonly #keeper: LibraryKeeper;
  readonly #door: LibraryDoor | undefined;
  readonly #load: Load;
  #words: CardKnowledge | undefined;

  constructor(session: Session, keeper: LibraryKeeper, { library, load }: { library?: LibraryDoor; load: Load }) {
    this.#session = session;
    this.#keeper = keeper;
    this.#door = library;
    this.#load = load;
  }

  /** A card for a text or a file, as it was read. */
  async propose(params: LibraryProposeParams): Promise<LibraryProposal | LibraryRefusal> {
    const read = 'text' in params ? params : await this.#door?.textOf(params.uri);
    if (!read) return this.refusal({ key: 'adding.no-files' });
    if ('problem' in read) return this.refusal(read.problem);
    const { text } = read;
    if (!/\p{L}/u.test(text)) return this.refusal({ key: 'unread.empty' });
    const record = this.read(text);
    const { name, yaml, values, told } = proposalOf(record, text);
    const { folders } = this.#keeper.state;
    return { name, text, card: yaml, values, told, known: this.known(text, record), folders };
  }

  /** Writes a decision into a folder, or takes it in until the server ends where there are no files. */
  async keep({
    folder,
    name,
    text,
    card,
  }: LibraryKeepParams): Promise<LibraryKept | (LibraryRefusal & { exists?: boolean })> {
    const [problem] = cardProblems(card);
    if (problem) return { problem: this.#session.messages.tell(problem.message) };
    const files = { 'decision.txt': text, 'card.yaml': card };
    const kept = this.#door ? this.#door.keep(folder, name, files) : await this.#keeper.add({ uri: name, text, card });
    if ('problem' in kept) return { ...kept, problem: this.#session.messages.tell(kept.problem) };
    await this.#keeper.follow();
    await this.#keeper.refresh();
    return { decision: this.added(kept.files[0] ?? name, text, card), files: this.#door ? kept.files : [] };
  }

  private refusal(problem: Message): LibraryRefusal {
    return { problem: this.#session.messages.say('adding.unread', { problem }) };
  }

  private read(text: string, card = ''): DecisionRecord {
    this.#words ??= readCardKnowledge(this.#load('authorities'), this.#load('cards'));
    return readDecision(
      { text, written: writtenCard(card).written, extracted: false },
      this.#session.knowledge,
      this.#words,
    );
  }

  private known(text: string, { card }: DecisionRecord): LibraryItem | null {
    const { library } = this.#session;
    const named = card.number ? library.decisions.byCaseNumber(card.number) : undefined;
    const same = named && (card.short === '' || named.card.short === card.short) ? named.id : undefined;
    const id = decisionOfText(text, library) ?? same;
    return (id !== undefined && itemOfId(id, this.#session)) || null;
  }

  /** What was kept as the library has it; as it was given where its folder is none of the library's. */
  private added(file: string, text: string, card: string): LibraryItem {
    const { library, places } = this.#session;
    const decision = library.decisions.decisions.find((one) => places.fileUri(one) === file);
    const shown = decision && itemOfId(decision.id, this.#session);
    if (shown) return shown;
    const record = this.read(text, card);
    const { dates } = record.card;
    const facts = { date: dates.decided ?? dates.published ?? null, findings: namesIn(record.columns).findings };
    return {
      ...itemOf({ decision: { ...record, id: '', text, path: file }, ...facts }, this.#session.messages),
      page: '',
    };
  }
}

/** What is wrong in a card, at its places. */
export function problemsOfCard(card: string, { tell }: Messages): LibraryCardProblem[] {
  const document = new OpenDocument('card.yaml', 'yaml', 0, card);
  return cardProblems(card).map((problem) => ({ range: toRange(document, problem), message: tell(problem.message) }));
}
