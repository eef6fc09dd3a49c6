import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  UIKind,
  version,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Log } from '../log.ts';

/**
 * `gdprLens.reportProblem`: collects versions, settings and the log in a new document, for the user to read before it is
 * sent anywhere. Nothing of any document stands in it.
 */
export function registerReportProblem(
  client: BaseLanguageClient,
  { extension }: ExtensionContext,
  log: Log,
): Disposable {
  return commands.registerCommand('gdprLens.reportProblem', async () => {
    const content = [
      `# ${l10n.t('A problem with GDPR Lens')}`,
      l10n.t(
        'What happened, and what did you expect? Nothing is sent: read this, take out what should stay with you, and pass it on yourself.',
      ),
      `## ${l10n.t('Versions')}`,
      list(versions(client, extension.packageJSON.version)),
      `## ${l10n.t('Settings')}`,
      fenced(JSON.stringify(changedSettings(extension.packageJSON), null, 2)),
      `## ${l10n.t('Log')}`,
      fenced(log.lines.join('\n') || '–'),
    ].join('\n\n');
    const document = await workspace.openTextDocument({ language: 'markdown', content: `${content}\n` });
    await window.showTextDocument(document);
  });
}

function versions(client: BaseLanguageClient, own: string): [string, string][] {
  const { workspaceFolders = [], isTrusted, textDocuments } = workspace;
  const schemes = new Set(workspaceFolders.map(({ uri }) => uri.scheme));
  return [
    ['GDPR Lens', own],
    ['VS Code', `${version} (${env.appName}, ${env.uiKind === UIKind.Web ? 'web' : 'desktop'}, ${env.language})`],
    ['Host', [env.appHost, env.remoteName].filter(Boolean).join(', ')],
    ['Server', `${State[client.state]} ${client.initializeResult?.serverInfo?.version ?? ''}`.trim()],
    [
      'Workspace',
      `${workspaceFolders.length} × ${[...schemes].join(', ') || '–'}, ${isTrusted ? 'trusted' : 'not trusted'}`,
    ],
    ['Documents', String(textDocuments.length)],
  ];
}

/** The settings that differ from their defaults. */
function changedSettings(manifest: {
  contributes: { configuration: { properties: object } };
}): Record<string, unknown> {
  const names = Object.keys(manifest.contributes.configuration.properties);
  const configuration = workspace.getConfiguration();
  const entries = names.map(
    (name) => [name, configuration.get(name), configuration.inspect(name)?.defaultValue] as const,
  );
  const changed = entries.filter(([, value, usual]) => JSON.stringify(value) !== JSON.stringify(usual));
  return Object.fromEntries(changed.map(([name, value]) => [name, value]));
}

function list(entries: readonly [string, string][]): string {
  return entries.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

function fenced(text: string): string {
  return `\`\`\`\`text\n${text}\n\`\`\`\``;
}
