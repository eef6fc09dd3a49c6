import type { Rule, RuleBook } from '../findings/rulebook/rulebook.ts';
import type { Messages } from '../messages.ts';

/** What a rule says of itself to a reader. */
export type RuleTexts = Pick<Rule, 'title' | 'message' | 'why' | 'fix'>;

/** What a rule says, in the reader's language; the user's own rules speak as they were written. */
export function ruleTexts(rule: Rule, messages: Messages): RuleTexts {
  if (rule.own || !messages.has(`rules.${rule.id}.title`)) return rule;
  const text = (name: keyof RuleTexts): string => messages.say(`rules.${rule.id}.${name}`);
  return { title: text('title'), message: text('message'), why: text('why'), fix: text('fix') };
}

/** The title of a rule in the reader's language; the id of a rule that there is not. */
export function ruleTitle(id: string, rules: RuleBook, messages: Messages): string {
  const rule = rules.byId.get(id);
  return rule ? ruleTexts(rule, messages).title : id;
}
