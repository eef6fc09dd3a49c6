import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { cancelling } from '../lsp/cancelling.ts';
import { serve } from '../lsp/server.ts';
import { readFolder } from './folder.ts';
import { knowledgeFolder, readyFolder } from './knowledge.ts';
import { libraryDoor } from './library/door.ts';
import { pageFolder } from './page-folder.ts';
import { folderTexts } from './texts.ts';

// The bundle is dist/server/node.js: knowledge stands beside the folder, the seeds at the extension's root.
const dist = join(__dirname, '..');

serve(createConnection(ProposedFeatures.all, cancelling), {
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
