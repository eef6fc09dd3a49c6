/** Every suite of test/editor/suite, imported when the tests are bundled. */
declare module 'editor:suites';

/** Mocha for a page or a worker: it puts `mocha`, `describe` and `it` on the global object. */
declare module 'mocha/mocha.js';
