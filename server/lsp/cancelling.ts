import type { ResponseMessage } from 'vscode-languageserver';
import { LSPErrorCodes } from 'vscode-languageserver';

/** How a connection answers requests that are taken back before their turn: at once, and nothing is read for them. */
export const cancelling = {
  cancelUndispatched: (): ResponseMessage => {
    const error = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };
    // the connection fills in whose answer it is
    return { jsonrpc: '2.0', id: null, error };
  },
};
