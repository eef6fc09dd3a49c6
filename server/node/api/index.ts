import { join } from 'node:path';
import { NO_POLICY } from '../../core/policy/policy.ts';
import { type Base, readBase } from '../base.ts';
import { type CheckedDocument, checkText } from '../check/document.ts';
import { documentReport } from '../reports/json.ts';
import { type NodeWorkspace, openWorkspace, policyOf } from '../workspace.ts';
import type { Analyse, Convert, Explain } from './contract.ts';
import { converted } from './converted.ts';
import { explained } from './explained.ts';

export type * from './contract.ts';

// The bundle is dist/index.js: knowledge stands beside it.
const base: Base = readBase(join(__dirname, 'knowledge'));
const messages = base.messages();

export const analyse: Analyse = (text, { path = 'text', all = false, workspace } = {}) => {
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

export const explain: Explain = (asked, language = 'en') =>
  explained(asked, base.messages(language), base)?.markdown ?? null;

export const convert: Convert = (text, style) => {
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
