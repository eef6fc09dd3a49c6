import { eli, officialText } from '../official.ts';
import type { FineTier, Language, Provision, Statute } from '../statute.ts';
import type { Links } from './links.ts';
import { link } from './markdown.ts';
import { articleOf, officialTitle, provisionName } from './naming.ts';

/** Siblings or children named in a card before it sends the reader to the page: a hover is never longer than a screen. */
const LINES = 12;
/** Words of a neighbour's summary that a card shows. */
const WORDS = 14;

/**
 * A provision in Markdown (its summaries and titles are ours and free of Markdown's signs, which a test holds): what it asks, its place in the article, fine tier, terms, recitals and the official text.
 * @param id a provision that exists
 */
export function provisionCard(id: string, statute: Statute, links: Links, language: Language): string {
  const provision = statute.provisions.get(id);
  if (!provision) return '';
  return [
    heading(provision, statute, links, language),
    provision.summary,
    surroundings(provision, statute, links),
    facts(provision, statute, links),
    `[Official text](${officialText(provision, language)}) · [ELI](${eli(provision)})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function heading(provision: Provision, statute: Statute, links: Links, language: Language): string {
  const title = officialTitle(statute, provision.id, language);
  const name = link(`${provisionName(provision.id)} GDPR`, links.provision(provision.id));
  return `**${name}**${title ? ` · ${title}` : ''}${place(provision, statute, language)}`;
}

function place({ id, kind, parent }: Provision, statute: Statute, language: Language): string {
  const article = articleOf(statute, id);
  if (kind === 'section' && parent)
    return `  \n*${provisionName(parent)}: ${officialTitle(statute, parent, language)}*`;
  if (!article) return '';
  const chapter = `chapter ${article.chapter}`;
  const section = article.section === null ? [] : [`section ${article.section} of ${chapter}`];
  const names = [chapter, ...section].map(
    (where) => `${provisionName(where).replace(/ of .*/, '')}: ${officialTitle(statute, where, language)}`,
  );
  return `  \n*${names.join(' · ')}*`;
}

/** The provision's own parts; without any, the provision above it with the siblings, the cited one marked. */
function surroundings(provision: Provision, statute: Statute, links: Links): string {
  if (provision.children.length > 0) return list(provision.children, null, statute, links);
  const above = provision.parent === null ? undefined : statute.provisions.get(provision.parent);
  if (!above) return '';
  const opening = above.summary ? `*${provisionName(above.id)}:* ${shorten(above.summary, 2 * WORDS)}\n` : '';
  return `${opening}${list(above.children, provision.id, statute, links)}`;
}

function list(ids: readonly string[], cited: string | null, statute: Statute, links: Links): string {
  const at = cited === null ? 0 : ids.indexOf(cited);
  const first = Math.max(0, Math.min(at - Math.floor(LINES / 2), ids.length - LINES));
  const shown = ids.slice(first, first + LINES).map((id) => {
    const label = link(labelOf(id), links.provision(id));
    const text = statute.provisions.get(id)?.summary || officialTitle(statute, id);
    return id === cited ? `- **${label} ◀ cited here**` : `- ${label} ${shorten(text, WORDS)}`;
  });
  const left = ids.length - shown.length;
  return (
    shown.join('\n') +
    (left > 0 ? `\n- … ${left} more on the page of ${provisionName(ids[0]?.split('(')[0] ?? '')}` : '')
  );
}

function labelOf(id: string): string {
  return /\([^()]*\)$/.exec(id)?.[0] ?? provisionName(id).replace(/ of .*/, '');
}

function shorten(text: string, words: number): string {
  const all = text.split(' ');
  return all.length <= words
    ? text
    : `${all
        .slice(0, words)
        .join(' ')
        .replace(/[,;:]$/, '')} …`;
}

function facts(provision: Provision, statute: Statute, links: Links): string {
  const article = articleOf(statute, provision.id);
  const bound =
    provision.bound.length > 0 ? `**Binds** ${provision.bound.map((who) => who.replace('-', ' ')).join(', ')}` : '';
  const terms = (article?.terms ?? [])
    .filter(({ at }) => within(at, provision.id))
    .map(({ at, term, meaning }) => `**Term** ${term} ${meaning} (${provisionName(at)})`);
  return [bound, fineLine(provision.id, statute), ...terms, recitalLine(provision, statute, links)]
    .filter(Boolean)
    .join('  \n');
}

function fineLine(id: string, statute: Statute): string {
  const tier = fineTier(id, statute);
  if (!tier) return '';
  const { amount, turnover } = tier.fine;
  const limit = `up to €${amount / 1_000_000} million or ${turnover} % of worldwide annual turnover, whichever is higher`;
  return `**Fine** ${limit} (${provisionName(tier.at)}: ${tier.meaning})`;
}

/** The letter of Article 83(4) to (6) that fines infringements of a provision; undefined when none does. */
export function fineTier(id: string, statute: Statute): FineTier | undefined {
  return statute.fines.find(({ provisions }) => provisions.some((fined) => within(id, fined)));
}

function recitalLine(provision: Provision, statute: Statute, links: Links): string {
  const explained = explainedBy(provision, statute);
  if (explained.length > 0)
    return `**Explains** ${explained.map((id) => link(provisionName(id), links.provision(id))).join(', ')}`;
  const recitals = recitalsFor(provision.id, statute);
  if (recitals.length === 0) return '';
  return `**Recitals** ${recitals.map((n) => link(String(n), links.provision(`recital ${n}`))).join(', ')}`;
}

/** The provisions that a recital explains; none for anything else. */
export function explainedBy({ id, kind }: Provision, statute: Statute): readonly string[] {
  return kind === 'recital' ? (statute.explains.get(Number(id.slice('recital '.length))) ?? []) : [];
}

/** The recitals that explain a provision, its parts or what it stands in. */
export function recitalsFor(id: string, statute: Statute): readonly number[] {
  return [...statute.explains]
    .filter(([, explained]) => explained.some((other) => within(id, other) || within(other, id)))
    .map(([number]) => number);
}

/** Whether `inner` is `outer` or stands inside it: 32(1)(b) is within 32(1) and 32. */
export function within(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}(`);
}
