import { join } from 'node:path';
import { NO_POLICY } from '../../core/policy/policy.ts';
import { type Base, readBase } from '../base.ts';
import { type CheckedDocument, checkText } from '../check/document.ts';
import { documentReport } from '../reports/json.ts';
import { type NodeWorkspace, openWorkspace, policyOf } from '../workspace.ts';
import type { Analyse, Convert, Explain } from './contract.ts';
import { CITATION_STYLES, converted } from './converted.ts';
import { explained, LANGUAGES } from './explained.ts';

export type * from './contract.ts';

// The bundle is dist/index.js: knowledge stands beside it.
const base: Base = readBase(join(__dirname, 'knowledge'));
const messages = base.messages();

export const analyse: Analyse = (text, { path = 'text', all = false, workspace } = {}) => {
  mustBeText(text);
  const own = workspace === undefined ? undefined : workspaceIn(workspace);
  const knowledge = own?.knowledge ?? base.knowledge;
  const root = own?.root ?? '/';
  const today = new Date().toISOString().slice(0, 10);
  const policy = own ? policyOf(own, today, messages).policy : { ...NO_POLICY, today };
  const { library } = base;
  const context = { knowledge, library, messages, policy, cwd: workspace ?? root, root, repository: root };
  const checked = checkText(path, text, context);
  // No kind of document is left out here, so there always is one.
  return documentReport(checked as CheckedDocument, knowledge, all);
};

export const explain: Explain = (asked, language = 'en') => {
  mustBeText(asked);
  mustBeOneOf(LANGUAGES, language);
  return explained(asked, base.messages(language), base)?.markdown ?? null;
};

export const convert: Convert = (text, style) => {
  mustBeText(text);
  mustBeOneOf(Object.keys(CITATION_STYLES), style);
  const { text: written, rewritten, left } = converted(text, style, base.knowledge);
  return { text: written, rewritten, left };
};

const opened = new Map<string, NodeWorkspace>();

/** A workspace is read once in the life of a program. */
function workspaceIn(folder: string): NodeWorkspace {
  const known = opened.get(folder) ?? openWorkspace(folder, base);
  opened.set(folder, known);
  return known;
}

/** Programs without types hand over bytes, or nothing: better told at once than read wrongly. */
function mustBeText(value: unknown): void {
  if (typeof value !== 'string') throw new TypeError('GDPR Lens reads a string; bytes are to be decoded first.');
}

function mustBeOneOf(values: readonly string[], value: string): void {
  if (!values.includes(value)) throw new TypeError(`${JSON.stringify(value)} is none of ${values.join(', ')}.`);
}
