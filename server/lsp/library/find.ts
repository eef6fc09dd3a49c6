import type { CancellationToken, Location } from 'vscode-languageserver';
import { references } from '../../core/citations/references.ts';
import { INFRINGED } from '../../core/decisions/columns.ts';
import type { Decision } from '../../core/decisions/decision.ts';
import { within } from '../../core/features/provision-card.ts';
import { occurrences, type Subject } from '../../core/features/subject.ts';
import type { Library } from '../../core/library.ts';
import type { Session } from '../session.ts';

/** Decisions whose places are shown; that there are more is told. */
const MOST = 300;
/** Milliseconds of reading after which other requests are let through. */
const TURN = 30;

/**
 * Where the decisions of the library name a subject, in their order, but those that are known already.
 * @param tell says to the user what is left out
 */
export async function findInLibrary(
  subject: Subject,
  session: Session,
  known: ReadonlySet<string | undefined>,
  token: CancellationToken,
  tell: (message: string) => void,
): Promise<Location[]> {
  const { library, places, settings, knowledge, messages } = session;
  const mayName = namer(subject, library, settings.exactReferences);
  const found: Location[] = [];
  let shown = 0;
  let turn = performance.now();
  for (const decision of library.decisions.decisions) {
    if (known.has(decision.id) || !mayName(decision)) continue;
    if (performance.now() - turn > TURN) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turn = performance.now();
    }
    if (token.isCancellationRequested) return found;
    if (shown === MOST) {
      tell(messages.say('library.first', { count: MOST }));
      return found;
    }
    const { text } = decision;
    const read = { text, references: subject.kind === 'decision' ? [] : references(text, knowledge) };
    const spans = occurrences(read, subject, settings.exactReferences);
    found.push(...spans.flatMap((span) => places.locate(decision.id, span) ?? []));
    if (spans.length > 0) shown++;
  }
  return found;
}

/** Tells of a decision without reading all of it that it does not name a subject. */
function namer(subject: Subject, { index }: Library, exact: boolean): (decision: Decision) => boolean {
  if (subject.kind === 'decision') {
    const [longest = ''] = [...subject.key.matchAll(/\d+/g)]
      .map(([digits]) => digits)
      .sort((a, b) => b.length - a.length);
    return ({ text }) => text.includes(longest);
  }
  if (subject.instrument !== 'gdpr') return () => true;
  const { provision } = subject;
  const asked = index.names.map((name) => (exact ? name === provision : within(name, provision)));
  const citing = new Set<Decision>();
  for (const { decision, columns } of index.decisions) {
    if (columns.provisions.some((one) => asked[one & ~INFRINGED])) citing.add(decision);
  }
  return (decision) => citing.has(decision);
}
