import { UNKNOWN_PROVISION } from './diagnostics.ts';
import type { HoverContext } from './hover.ts';
import { link } from './markdown.ts';
import { provisionName } from './naming.ts';
import { describePassage, passagePlace, relatedPassages } from './related.ts';

/** The page of a rule in Markdown: what it finds, why it matters, what to do, provisions and decisions; undefined for no rule. */
export function rulePage(id: string, { knowledge, library, links }: HoverContext): string | undefined {
  if (id === UNKNOWN_PROVISION) return UNKNOWN_PROVISION_PAGE;
  const rule = knowledge.rules.byId.get(id);
  if (!rule) return undefined;
  const provisions = rule.provisions.map((at) => `- ${link(`${provisionName(at)} GDPR`, links.provision(at))}`);
  const decisions = relatedPassages({ rules: [id], provisions: [] }, library).map((passage) => {
    const { label, facts } = describePassage(passage);
    return `- ${link(label, links.passage(passage.decision.id, passagePlace(passage)))} · ${facts}`;
  });
  const sections = [
    `# ${rule.title}`,
    `\`${id}\` · ${rule.severity}`,
    rule.message,
    `## Why it matters\n\n${rule.why}`,
    `## What to do\n\n${rule.fix}`,
    `## Provisions\n\n${provisions.join('\n')}`,
    decisions.length > 0 ? `## Decisions that found it\n\n${decisions.join('\n')}` : '',
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const UNKNOWN_PROVISION_PAGE = `# A provision that does not exist

\`${UNKNOWN_PROVISION}\`

The text cites a provision that the GDPR does not have: an article beyond 99, a paragraph or point that its article does not contain, or a recital beyond 173.

## Why it matters

A reader who looks the provision up finds nothing, and what the author meant stays open.

## What to do

Check the number against the official text. Where a likely reading is known, a quick fix offers it.
`;
