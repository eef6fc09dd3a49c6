import { compile } from '../../.tools/knowledge.mjs';

/** A domain of knowledge straight from its YAML files, so that tests never see an old build. */
export function domain(name: string): Record<string, unknown> {
  const known = compiled.get(name);
  if (known) return known;
  const fresh = compile(name) as Record<string, unknown>;
  compiled.set(name, fresh);
  return fresh;
}

const compiled = new Map<string, Record<string, unknown>>();
