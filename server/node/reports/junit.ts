import type { CheckedDocument } from '../check/document.ts';
import { SEVERITIES } from '../check/tally.ts';
import type { Unreadable } from '../input/read.ts';
import { Lines } from './lines.ts';
import type { Report, ReportOptions } from './report.ts';

/**
 * JUnit's XML: a suite for each document, a failed test for each problem that counts; one passed test where there is
 * none. Problems that do not count stand in the suite's output. What could not be read is an error.
 */
export function junitReport({ minimum, begun, version }: ReportOptions): Report {
  const counting = SEVERITIES.slice(0, SEVERITIES.indexOf(minimum) + 1);
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    document: (checked, index) => {
      const lines = new Lines(checked.text);
      const told = (problem: Problem) => tell(problem, checked, lines);
      const failed = checked.problems.filter(({ severity }) => counting.includes(severity as never)).map(told);
      const others = checked.problems.filter(({ severity }) => !counting.includes(severity as never)).map(told);
      const tests = failed.length > 0 ? failed.map((problem) => failure(checked, problem)) : [passed(checked)];
      const notes = others.map(({ at, code, severity, message }) => `${at} ${severity} ${message} [${code}]\n`);
      return suite({ name: checked.place, index, begun, tests, failures: failed.length, errors: 0, notes, version });
    },
    between: '',
    end: (_, unreadable) =>
      `${unreadable.map((one, i) => unreadableSuite(one, i, begun, version)).join('')}</testsuites>\n`,
  };
}

type Problem = CheckedDocument['problems'][number];

function tell(problem: Problem, checked: CheckedDocument, lines: Lines) {
  const { severity, code, message, related } = problem;
  const { line, column } = lines.place(checked.at(problem).start);
  const more = related.map((place) => place.message).join('\n');
  return { at: `${line}:${column}`, severity, code, message, more };
}

function failure({ place }: CheckedDocument, { at, severity, code, message, more }: ReturnType<typeof tell>): string {
  const body = `${place}:${at} ${severity} ${message} [${code}]\n${more}`.trimEnd();
  return `    <testcase classname="${xml(place)}" name="${xml(`${code} ${at}`)}" time="0"><failure message="${xml(message)}" type="${xml(code)}">${xml(body)}</failure></testcase>\n`;
}

function passed({ place }: CheckedDocument): string {
  return `    <testcase classname="${xml(place)}" name="no problem" time="0"/>\n`;
}

function unreadableSuite({ path, problem }: Unreadable, index: number, begun: string, version: string): string {
  const test = `    <testcase classname="${xml(path)}" name="can be read" time="0"><error message="${xml(problem)}" type="unreadable"/></testcase>\n`;
  return suite({ name: path, index, begun, tests: [test], failures: 0, errors: 1, notes: [], version });
}

interface Suite {
  readonly name: string;
  readonly index: number;
  readonly begun: string;
  readonly tests: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly notes: readonly string[];
  readonly version: string;
}

/** All that the schemas of Ant and Jenkins ask for; the host is not told, and a time of its own a text has not. */
function suite({ name, index, begun, tests, failures, errors, notes, version }: Suite): string {
  const counts = `tests="${tests.length}" failures="${failures}" errors="${errors}"`;
  const known = `timestamp="${begun.slice(0, 19)}" hostname="localhost" time="0"`;
  return `  <testsuite package="gdpr-lens" id="${index}" name="${xml(name)}" ${counts} ${known}>
    <properties><property name="tool" value="gdpr-lens ${version}"/></properties>
${tests.join('')}    <system-out>${xml(notes.join(''))}</system-out>
    <system-err/>
  </testsuite>
`;
}

/** Text for XML 1.0; characters that it cannot hold at all become U+FFFD. Line breaks are kept in attributes too. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
