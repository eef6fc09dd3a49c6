import { UNKNOWN_PROVISION } from '../policy/judgement.ts';
import type { HoverContext } from './hover.ts';
import { link } from './markdown.ts';
import { gdprName } from './naming.ts';
import { countPassages, describePassage, PASSAGES_ON_PAGE, passagePlace, relatedPassages } from './related.ts';
import { ruleTexts } from './rule-texts.ts';

/** The page of a rule in Markdown: what it finds, why it matters, what to do, provisions and decisions; undefined for no rule. */
export function rulePage(id: string, { knowledge, library, links, messages }: HoverContext): string | undefined {
  const { say } = messages;
  if (id === UNKNOWN_PROVISION) return unknownProvisionPage(messages);
  const rule = knowledge.rules.byId.get(id);
  if (!rule) return undefined;
  const texts = ruleTexts(rule, messages);
  const provisions = rule.provisions.map((at) => `- ${link(gdprName(at, messages), links.provision(at))}`);
  const place = { rules: [id], provisions: [] };
  const decisions = relatedPassages(place, library, undefined, undefined, PASSAGES_ON_PAGE).map((passage) => {
    const { label, facts } = describePassage(passage, messages);
    return `- ${link(label, links.passage(passage.decision.id, passagePlace(passage)))}${facts ? ` · ${facts}` : ''}`;
  });
  const left = countPassages(place, library) - decisions.length;
  if (left > 0) decisions.push(`- ${say(left === 1 ? 'related.one-more' : 'related.more', { count: left })}`);
  const sections = [
    `# ${texts.title}`,
    `\`${id}\` · ${say(`severity.${rule.severity}`)}`,
    texts.message,
    `## ${say('rule.why')}\n\n${texts.why}`,
    `## ${say('rule.fix')}\n\n${texts.fix}`,
    `## ${say('rule.provisions')}\n\n${provisions.join('\n')}`,
    decisions.length > 0 ? `## ${say('rule.decisions')}\n\n${decisions.join('\n')}` : '',
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function unknownProvisionPage({ say }: HoverContext['messages']): string {
  return `# ${say('rule.unknown-title')}

\`${UNKNOWN_PROVISION}\`

${say('rule.unknown')}

## ${say('rule.why')}

${say('rule.unknown-why')}

## ${say('rule.fix')}

${say('rule.unknown-fix')}
`;
}
