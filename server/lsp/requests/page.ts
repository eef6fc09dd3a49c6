import type { Reference } from '../../core/citations/reference.ts';
import { articlePage, type Mention } from '../../core/features/article-page.ts';
import { timesWritten } from '../../core/features/naming.ts';
import { within } from '../../core/features/provision-card.ts';
import {
  countPassages,
  describePassage,
  PASSAGES_ON_PAGE,
  passagePlace,
  relatedPassages,
} from '../../core/features/related.ts';
import { rulePage } from '../../core/features/rule-page.ts';
import { SCHEME, subjectOfPage } from '../pages.ts';
import { toRange } from '../positions.ts';
import type { Session } from '../session.ts';
import { readingOf } from './reading-view.ts';

/** The text of the page with this address: a decision, a reading view, a provision, a rule. Undefined: there is none. */
export function pageText(uri: string, session: Session): string | undefined {
  const page = readingOf(uri, session);
  if (page) return page.reading.text;
  const { rule, provision } = subjectOfPage(uri);
  if (rule !== undefined) return rulePage(rule, session.context());
  return provision === undefined ? undefined : provisionPage(provision, session);
}

function provisionPage(id: string, session: Session): string | undefined {
  const { knowledge, places, messages, library } = session;
  const place = { provisions: [id], rules: [] };
  const decisions = relatedPassages(place, library, undefined, undefined, PASSAGES_ON_PAGE).map((passage): Mention => {
    const { label, facts, reason } = describePassage(passage, messages);
    return {
      label,
      address: places.passage(passage.decision.id, passagePlace(passage)),
      remark: [facts, reason].filter(Boolean).join(' · '),
    };
  });
  const left = countPassages(place, library) - decisions.length;
  if (left > 0)
    decisions.push({
      label: messages.say(left === 1 ? 'related.one-more' : 'related.more', { count: left }),
      address: '',
      remark: '',
    });
  // A file stays as it was written; what documents cite changes.
  const mentions = { decisions, documents: session.client.virtualDocuments ? citedIn(id, session) : [] };
  return articlePage(id, knowledge.statute, messages, mentions)?.markdown;
}

/** Where the documents that are open cite a provision or a part of it; our own pages are left out. */
function citedIn(id: string, session: Session): Mention[] {
  return session.documents.all().flatMap(({ uri }) => {
    const read = uri.startsWith(`${SCHEME}:`) ? undefined : session.read(uri);
    const cites = ({ provision, exists }: Reference): boolean =>
      exists === true && provision !== null && within(provision, id);
    const citing = read?.analysis.references.filter(cites) ?? [];
    const first = citing[0];
    if (!read || !first) return [];
    const { line } = toRange(read.document, first).start;
    const name = decodeURIComponent(uri.split('/').pop() ?? uri);
    return [
      {
        label: name,
        address: `${uri}#L${line + 1}`,
        remark: timesWritten(citing.length, session.messages),
      },
    ];
  });
}
