import { env, Uri, type Webview } from 'vscode';
import { Html, html } from './html.ts';
import { STYLE } from './style.ts';

/** A panel's page: nothing is loaded but our own script, nothing is asked of any network. */
export function page(
  webview: Webview,
  extension: Uri,
  script: 'card-form' | 'picture',
  title: string,
  body: Html,
): string {
  const nonce = crypto.randomUUID();
  const source = webview.asWebviewUri(Uri.joinPath(extension, SCRIPTS, `${script}.js`)).toString();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>${
    html`<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${new Html(STYLE)}</style>
</head>
<body>
${body}
<script nonce="${nonce}" src="${source}"></script>
</body>
</html>`.text
  }`;
}

/** What a panel may do, and the only folder that it may load from. */
export function panelOptions(extension: Uri): { enableScripts: true; localResourceRoots: Uri[] } {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, SCRIPTS)] };
}

const SCRIPTS = 'dist/client/webview';
