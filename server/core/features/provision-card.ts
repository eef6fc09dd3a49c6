import type { Messages } from '../messages.ts';
import { eli, officialText } from '../official.ts';
import type { FineTier, Provision, Statute } from '../statute.ts';
import type { Links } from './links.ts';
import { link } from './markdown.ts';
import { articleOf, gdprName, officialTitle, provisionName, shortName } from './naming.ts';

/** Siblings or children named in a card before it sends the reader to the page: a hover is never longer than a screen. */
const LINES = 12;
/** Words of a neighbour's summary that a card shows. */
const WORDS = 14;

/**
 * A provision in Markdown (its summaries and titles are ours and free of Markdown's signs, which a test holds): what it asks, its place in the article, fine tier, terms, recitals and the official text.
 * @param id a provision that exists
 */
export function provisionCard(id: string, statute: Statute, links: Links, messages: Messages): string {
  const provision = statute.provisions.get(id);
  if (!provision) return '';
  return [
    heading(provision, statute, links, messages),
    provision.summary,
    surroundings(provision, statute, links, messages),
    facts(provision, statute, links, messages),
    sources(provision, messages),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The official text, and where the summaries are in another language that they are. */
function sources(provision: Provision, { say, language }: Messages): string {
  const official = `[${say('card.official')}](${officialText(provision, language)})`;
  return [official, `[ELI](${eli(provision)})`, say('card.english')].filter(Boolean).join(' · ');
}

function heading(provision: Provision, statute: Statute, links: Links, messages: Messages): string {
  const title = officialTitle(statute, provision.id, messages.language);
  const name = link(gdprName(provision.id, messages), links.provision(provision.id));
  return `**${name}**${title ? ` · ${title}` : ''}${place(provision, statute, messages)}`;
}

function place({ id, kind, parent }: Provision, statute: Statute, messages: Messages): string {
  const article = articleOf(statute, id);
  if (kind === 'section' && parent) return `  \n*${titled(parent, statute, messages)}*`;
  if (!article) return '';
  const chapter = `chapter ${article.chapter}`;
  const section = article.section === null ? [] : [`section ${article.section} of ${chapter}`];
  return `  \n*${[chapter, ...section].map((where) => titled(where, statute, messages)).join(' · ')}*`;
}

/** `Section 2: Security of personal data` */
export function titled(id: string, statute: Statute, messages: Messages): string {
  const title = officialTitle(statute, id, messages.language);
  return messages.say('name.titled', { name: shortName(id, messages), title });
}

/** The provision's own parts; without any, the provision above it with the siblings, the cited one marked. */
function surroundings(provision: Provision, statute: Statute, links: Links, messages: Messages): string {
  if (provision.children.length > 0) return list(provision.children, null, statute, links, messages);
  const above = provision.parent === null ? undefined : statute.provisions.get(provision.parent);
  if (!above) return '';
  const opening = above.summary ? `*${provisionName(above.id, messages)}:* ${shorten(above.summary, 2 * WORDS)}\n` : '';
  return `${opening}${list(above.children, provision.id, statute, links, messages)}`;
}

function list(
  ids: readonly string[],
  cited: string | null,
  statute: Statute,
  links: Links,
  messages: Messages,
): string {
  const at = cited === null ? 0 : ids.indexOf(cited);
  const first = Math.max(0, Math.min(at - Math.floor(LINES / 2), ids.length - LINES));
  const shown = ids.slice(first, first + LINES).map((id) => {
    const label = link(labelOf(id, messages), links.provision(id));
    const text = statute.provisions.get(id)?.summary || officialTitle(statute, id, messages.language);
    return id === cited ? `- **${label} ◀ ${messages.say('card.cited')}**` : `- ${label} ${shorten(text, WORDS)}`;
  });
  const left = ids.length - shown.length;
  const name = provisionName(ids[0]?.split('(')[0] ?? '', messages);
  return shown.join('\n') + (left > 0 ? `\n- ${messages.say('card.more', { count: left, name })}` : '');
}

function labelOf(id: string, messages: Messages): string {
  return /\([^()]*\)$/.exec(id)?.[0] ?? shortName(id, messages);
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

function facts(provision: Provision, statute: Statute, links: Links, messages: Messages): string {
  const { say } = messages;
  const article = articleOf(statute, provision.id);
  const bound = provision.bound.length > 0 ? say('card.binds', { roles: roles(provision, messages) }) : '';
  const terms = (article?.terms ?? [])
    .filter(({ at }) => within(at, provision.id))
    .map(({ at, term, meaning }) => say('card.term', { term, meaning, name: provisionName(at, messages) }));
  return [bound, fineLine(provision.id, statute, messages), ...terms, recitalLine(provision, statute, links, messages)]
    .filter(Boolean)
    .join('  \n');
}

/** Whom a provision binds. */
export function roles({ bound }: Provision, { say }: Messages): string {
  return bound.map((who) => say(`role.${who}`)).join(', ');
}

function fineLine(id: string, statute: Statute, messages: Messages): string {
  const tier = fineTier(id, statute);
  if (!tier) return '';
  const { at, meaning } = tier;
  return messages.say('card.fine', { limit: fineLimit(tier, messages), name: provisionName(at, messages), meaning });
}

/** How much a fine may be. */
export function fineLimit({ fine: { amount, turnover } }: FineTier, { say }: Messages): string {
  return say('fine', { millions: amount / 1_000_000, percent: turnover });
}

/** The letter of Article 83(4) to (6) that fines infringements of a provision; undefined when none does. */
export function fineTier(id: string, statute: Statute): FineTier | undefined {
  return statute.fines.find(({ provisions }) => provisions.some((fined) => within(id, fined)));
}

function recitalLine(provision: Provision, statute: Statute, links: Links, messages: Messages): string {
  const explained = explainedBy(provision, statute);
  if (explained.length > 0) {
    const names = explained.map((id) => link(provisionName(id, messages), links.provision(id))).join(', ');
    return messages.say('card.explains', { names });
  }
  const recitals = recitalsFor(provision.id, statute);
  if (recitals.length === 0) return '';
  const names = recitals.map((n) => link(String(n), links.provision(`recital ${n}`))).join(', ');
  return messages.say('card.recitals', { names });
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
