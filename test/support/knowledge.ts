import { compile } from '../../.tools/knowledge.mjs';
import { type Knowledge, lazyKnowledge } from '../../server/core/knowledge.ts';
import { type Messages, messagesIn } from '../../server/core/messages.ts';

/** A domain of knowledge straight from its YAML files, so that tests never see an old build. */
export function domain(name: string): Record<string, unknown> {
  const known = compiled.get(name);
  if (known) return known;
  const fresh = compile(name) as Record<string, unknown>;
  compiled.set(name, fresh);
  return fresh;
}

const compiled = new Map<string, Record<string, unknown>>();

/** What is said in English. */
export const english: Messages = messagesIn('en', () => domain('messages'));

/** All knowledge, each part read when a test first needs it. */
export const knowledge: Knowledge = lazyKnowledge(domain);
