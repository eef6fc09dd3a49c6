import { gdprName } from '../../core/features/naming.ts';
import { rulePage } from '../../core/features/rule-page.ts';
import type { Severity } from '../../core/findings/finding.ts';
import { UNKNOWN_PROVISION } from '../../core/policy/judgement.ts';
import { publicLinks } from '../links.ts';
import type { ReportContext } from './report.ts';

/** The levels of SARIF; a hint is a note too. */
export const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** How grave a problem is for people who sort by "security severity", as code scanning has it: 0 to 10. */
const GRAVITY: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.0', information: '2.0', hint: '1.0' };

/** What is wrong with a suppression is told by codes that are no rules of their own. */
const REMARKS: Readonly<Record<string, string>> = {
  'bad-suppression': 'A suppression that is not of the right form silences nothing',
  'expired-suppression': 'A suppression whose last day has passed silences nothing',
  'unused-suppression': 'A suppression for which there is nothing to silence can go',
};

/** The rules as SARIF describes them, each with its page as help. */
export function sarifRules({ knowledge, library, messages }: ReportContext): object[] {
  const context = { knowledge, library, links: publicLinks({ knowledge, library }), messages };
  const rules = knowledge.rules.rules.map(({ id, title, message, why, fix, severity, provisions }) => ({
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: `${message} ${why}` },
    help: { text: `${why}\n\n${fix}`, markdown: rulePage(id, context) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['privacy', 'GDPR', ...provisions.map((at) => gdprName(at, messages))],
      'security-severity': GRAVITY[severity],
    },
  }));
  const unknown = {
    id: UNKNOWN_PROVISION,
    text: messages.say('rule.unknown-title'),
    help: rulePage(UNKNOWN_PROVISION, context),
  };
  const others = [unknown, ...Object.entries(REMARKS).map(([id, text]) => ({ id, text, help: `${text}.` }))];
  return [
    ...rules,
    ...others.map(({ id, text, help }) => ({
      id,
      shortDescription: { text },
      help: { text: help ?? text, markdown: help ?? text },
      defaultConfiguration: { level: 'warning' },
    })),
  ];
}
