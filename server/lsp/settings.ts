import type { Severities } from '../core/policy/policy.ts';

/** The settings under `gdprLens.*` that the server reads. */
export interface Settings {
  readonly enable: boolean;
  readonly severity: Severities;
  /** Whether findings that only a party states are left out; null: as the workspace says. */
  readonly omitParties: boolean | null;
  readonly tellPassing: boolean | null;
  /** Problems shown of one document at most. */
  readonly maxProblems: number;
  /** Find All References of 32 finds "Article 32" alone, not "Article 32(1)(b)". */
  readonly exactReferences: boolean;
  /** The titles of articles are shown behind their first mention in a section. */
  readonly articleTitles: boolean;
  /** Folders of decisions, as they are written. */
  readonly libraryFolders: readonly string[];
}

export const DEFAULTS: Settings = {
  enable: true,
  severity: {},
  omitParties: null,
  tellPassing: null,
  maxProblems: 500,
  exactReferences: false,
  articleTitles: false,
  libraryFolders: [],
};

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

/** Settings as the client sends them; what is missing or of the wrong form keeps its default. */
export function readSettings(section: unknown): Settings {
  const { enable, severity, omitParties, tellPassing, maxProblems, references, inlayHints, library } = record(section);
  const { folders } = record(library);
  const entries = Object.entries(record(severity));
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULTS.enable,
    omitParties: typeof omitParties === 'boolean' ? omitParties : DEFAULTS.omitParties,
    tellPassing: typeof tellPassing === 'boolean' ? tellPassing : DEFAULTS.tellPassing,
    maxProblems: typeof maxProblems === 'number' && maxProblems > 0 ? maxProblems : DEFAULTS.maxProblems,
    exactReferences: record(references).exact === true,
    articleTitles: record(inlayHints).articleTitles === true,
    libraryFolders: Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [],
    severity: Object.fromEntries(entries.filter(([, value]) => SEVERITIES.includes(value as string))) as Severities,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
