import type { Severities } from '../core/features/diagnostics.ts';

/** The settings under `gdprLens.*` that the server reads. */
export interface Settings {
  readonly enable: boolean;
  readonly severity: Severities;
}

export const DEFAULTS: Settings = { enable: true, severity: {} };

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

/** Settings as the client sends them; what is missing or of the wrong form keeps its default. */
export function readSettings(section: unknown): Settings {
  const { enable, severity } = (section ?? {}) as Record<string, unknown>;
  const entries = severity !== null && typeof severity === 'object' ? Object.entries(severity) : [];
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULTS.enable,
    severity: Object.fromEntries(entries.filter(([, value]) => SEVERITIES.includes(value as string))) as Severities,
  };
}
