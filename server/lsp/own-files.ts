/**
 * The path inside `.gdpr-lens` of a file that says what a workspace has decided, or `card.yaml` of a decision's card. Such
 * files are helped with, not read as documents. Undefined for any other address.
 */
export function ownFile(uri: string): string | undefined {
  const path = /\/\.gdpr-lens\/([^?#]+\.(?:ya?ml|json))$/.exec(uri)?.[1];
  return path ?? (uri.endsWith('/card.yaml') ? 'card.yaml' : undefined);
}
