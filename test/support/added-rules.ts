import { type CompiledRules, furtherRules } from '../../server/core/findings/rulebook/rulebook.ts';
import { domain, knowledge } from './knowledge.ts';

/** The rules of the project with further ones, and what is amiss in these. */
export function added(rules: Record<string, unknown>): CompiledRules {
  return furtherRules(knowledge.rules, rules, domain('words'));
}
