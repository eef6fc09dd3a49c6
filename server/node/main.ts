import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { cancelling } from '../lsp/cancelling.ts';
import { serve } from '../lsp/server.ts';
import { readFolder } from './folder.ts';
import { knowledgeFolder, readyFolder } from './knowledge.ts';
import { libraryDoor } from './library/door.ts';
import { pageFolder } from './page-folder.ts';
import { StdioWriter } from './stdio.ts';
import { folderTexts } from './texts.ts';

// The bundle is dist/server/node.js: knowledge stands beside the folder, the seeds at the extension's root.
const dist = join(__dirname, '..');

serve(connection(), {
  load: knowledgeFolder(join(dist, 'knowledge')),
  ready: readyFolder(join(dist, 'knowledge')),
  seedFile: (id) => pathToFileURL(join(dist, '../seeds', id, 'decision.txt')).href,
  version,
  today: () => new Date().toISOString().slice(0, 10),
  folderFiles: (root) => (root.startsWith('file:') ? readFolder(fileURLToPath(root)) : {}),
  folderTexts,
  pageFolder: (language) => pageFolder(version, language),
  library: libraryDoor({
    version,
    knowledgeFolder: join(dist, 'knowledge'),
    worker: join(dist, 'library-worker.js'),
  }),
});

/** Over the standard streams where these are asked for, else over what the arguments name. */
function connection(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, cancelling);
  // what is logged by mistake must not come between the messages
  const { error } = console;
  Object.assign(console, { log: error, info: error, debug: error, dir: error });
  // a client that is gone says nothing more
  process.stdin.once('close', () => process.exit(1));
  const [reader, writer] = [new StreamMessageReader(process.stdin), new StdioWriter(process.stdout)];
  return createConnection(ProposedFeatures.all, reader, writer, cancelling);
}
