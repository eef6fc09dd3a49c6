import type { Severities } from '../core/policy/policy.ts';

/** The settings under `gdprLens.*` that the server reads. */
export interface Settings {
  readonly enable: boolean;
  readonly severity: Severities;
  /** Whether findings that only a party states are left out; null: as the workspace says. */
  readonly omitParties: boolean | null;
  /** Problems shown of one document at most. */
  readonly maxProblems: number;
}

export const DEFAULTS: Settings = { enable: true, severity: {}, omitParties: null, maxProblems: 500 };

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

/** Settings as the client sends them; what is missing or of the wrong form keeps its default. */
export function readSettings(section: unknown): Settings {
  const { enable, severity, omitParties, maxProblems } = (section ?? {}) as Record<string, unknown>;
  const entries = severity !== null && typeof severity === 'object' ? Object.entries(severity) : [];
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULTS.enable,
    omitParties: typeof omitParties === 'boolean' ? omitParties : DEFAULTS.omitParties,
    maxProblems: typeof maxProblems === 'number' && maxProblems > 0 ? maxProblems : DEFAULTS.maxProblems,
    severity: Object.fromEntries(entries.filter(([, value]) => SEVERITIES.includes(value as string))) as Severities,
  };
}
