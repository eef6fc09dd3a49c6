import type { CheckedDocument } from './check.ts';

/** The problems of documents as lines for people: place, severity, message and rule, then the related passages. */
export function textReport(documents: readonly CheckedDocument[]): string {
  const lines = documents.flatMap(({ path, analysis, problems }) =>
    problems.flatMap(({ start, severity, message, code, related }) => [
      `${path}:${position(analysis.text, start)} ${severity} ${message} [${code}]`,
      ...related.map((place) => `    ${place.message}`),
    ]),
  );
  const count = documents.reduce((sum, { problems }) => sum + problems.length, 0);
  const texts = `${documents.length} ${documents.length === 1 ? 'text' : 'texts'}`;
  return `${[...lines, `${count} ${count === 1 ? 'problem' : 'problems'} in ${texts}`].join('\n')}\n`;
}

/** Line and column, both from 1, as editors show them. */
function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}
