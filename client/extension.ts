import { type Disposable, type ExtensionContext, env, MarkdownString, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  State,
  type TextDocumentFilter,
} from 'vscode-languageclient';
import { registerGoToArticle } from './commands/go-to-article.ts';
import { registerNewRule } from './commands/new-rule.ts';
import { registerNext } from './commands/next.ts';
import { registerOpen } from './commands/open.ts';
import { registerOpenDecision } from './commands/open-decision.ts';
import { offerReadingView, registerReadingView } from './commands/reading-view.ts';
import { registerRelatedDecisions } from './commands/related-decisions.ts';
import { registerReportProblem } from './commands/report-problem.ts';
import { registerServerCommands } from './commands/server.ts';
import { registerSetKind } from './commands/set-kind.ts';
import { registerSuppress } from './commands/suppress.ts';
import { registerWriteAs } from './commands/write-as.ts';
import { documentStatus } from './document-status.ts';
import { registerAddDecision } from './library/add-decision.ts';
import { registerDecisionCommands } from './library/decision-commands.ts';
import { registerDecisionsView } from './library/decisions-view.ts';
import { LibraryModel } from './library/library-model.ts';
import { registerRelatedLists } from './library/related-lists.ts';
import { registerSentDocuments } from './library/sent-documents.ts';
import { withCommandLinks, withCommands } from './links.ts';
import { remembering } from './log.ts';
import { registerPages } from './pages.ts';
import { registerPicture } from './picture/picture-panel.ts';
import type { InitializationOptions } from './protocol.ts';
import { quieten, restarting } from './restarts.ts';
import { sayWaiting } from './trust.ts';
import { registerContext } from './views/context.ts';
import { registerSideView } from './views/side-view.ts';
import { registerStatusItem } from './views/status-item.ts';
import { OWN_FILES, registerWorkspaceFiles } from './workspace-files.ts';
import { registerWorkspaceTexts } from './workspace-texts.ts';

/** Makes the language client; desktop and web differ only in this. */
export type StartServer = (options: LanguageClientOptions) => BaseLanguageClient;

/** Where documents of the user's live: files, drafts, remote and virtual workspaces; not output panels or old versions. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs', 'vscode-notebook-cell'];

/**
 * Starts the server and registers commands and views; all of it is undone when the extension is deactivated.
 * @param hasFiles the server reads files by itself; in a browser it cannot
 */
export async function activate(context: ExtensionContext, startServer: StartServer, hasFiles: boolean): Promise<void> {
  const log = remembering(window.createOutputChannel('GDPR Lens', { log: true }));
  const client: BaseLanguageClient = startServer({
    documentSelector: documentSelector(),
    outputChannel: log.channel,
    errorHandler: restarting(() => client.state === State.Starting),
    // What went wrong is said by the error handler.
    initializationFailedHandler: () => false,
    initializationOptions: {
      virtualDocuments: true,
      workspaceFiles: true,
      workspaceTexts: true,
      locale: env.language,
      library: hasFiles ? { storage: context.globalStorageUri.toString() } : {},
    } satisfies InitializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      provideHover: async (document, position, token, next) => withCommands(await next(document, position, token)),
      resolveCompletionItem: async (item, token, next) => {
        const resolved = await next(item, token);
        if (resolved?.documentation instanceof MarkdownString) {
          resolved.documentation = withCommandLinks(resolved.documentation);
        }
        return resolved;
      },
    },
  });
  quieten(client);
  const status = documentStatus(client);
  const library = new LibraryModel(client);
  context.subscriptions.push(
    status,
    log.channel,
    client,
    registerPages(client),
    registerOpen(client),
    ...registerServerCommands(client, log),
    registerReportProblem(client, context, log),
    registerOpenDecision(client),
    registerNewRule(context.extensionUri),
    registerGoToArticle(client),
    registerReadingView(client),
    registerRelatedDecisions(client),
    registerWriteAs(client),
    ...registerSuppress(),
    registerSetKind(client, context.workspaceState),
    registerWorkspaceFiles(client),
    registerWorkspaceTexts(client),
    ...registerNext(client),
    registerContext(client),
    library,
    registerDecisionsView(client, library, context),
    registerDecisionCommands(client),
    registerRelatedLists(client),
    registerAddDecision(client, context.extensionUri, hasFiles),
    ...(hasFiles ? [] : [registerSentDocuments(client)]),
    registerPicture(client, library, context.extensionUri),
    registerStatusItem(client, status.onDidRead, library),
    registerSideView(client, status.onDidRead),
    offerReadingView(context.globalState),
    followLanguages(client),
  );
  void sayWaiting();
  // Without a server the commands that help with that stay.
  await client.start().catch((error: unknown) => log.channel.error(String(error)));
}

/** Starts the server anew for other languages; one change after the other. */
function followLanguages(client: BaseLanguageClient): Disposable {
  let last = Promise.resolve();
  return workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration('gdprLens.languages')) return;
    last = last.then(async () => {
      client.clientOptions.documentSelector = documentSelector();
      await client.stop();
      await client.start();
    });
  });
}

/** The languages that the user has set, in the places where documents live; our own files and pages. */
function documentSelector(): TextDocumentFilter[] {
  const ids = workspace.getConfiguration('gdprLens').get<string[]>('languages', ['plaintext', 'markdown']);
  return [
    ...SCHEMES.flatMap((scheme) => ids.map((language) => ({ scheme, language }))),
    ...SCHEMES.map((scheme) => ({ scheme, language: 'yaml', pattern: OWN_FILES })),
    { scheme: 'gdpr-lens' },
  ];
}
