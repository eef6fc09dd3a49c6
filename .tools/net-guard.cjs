// Loaded into VS Code's server, its extension host and the language server while testing: a connection to anywhere but
// this machine is refused, and its address noted in the file that GDPR_LENS_OUTSIDE names.
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');

const connect = Socket.prototype.connect;

Socket.prototype.connect = function guarded(...args) {
  const { path, host = 'localhost', port } = options(args);
  if (path || /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host)) return connect.apply(this, args);
  appendFileSync(process.env.GDPR_LENS_OUTSIDE, `${host}:${port}\n`);
  return this.destroy(new Error(`${host} is beyond this machine`));
};

// connect(options), connect(port, host), connect(path), and the form that Node itself uses: connect([options, callback]).
function options([first, second]) {
  if (Array.isArray(first)) return first[0];
  if (typeof first === 'object') return first;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first };
  return { port: first, host: typeof second === 'string' ? second : undefined };
}
