import type { Statute } from '../../statute.ts';
import { romanValue } from './labels.ts';

/** The id of a provision from its labels, the article first: `32`, `32(1)(b)`. */
export function provisionId([article = '', ...rest]: readonly string[]): string {
  return article + rest.map((label) => `(${label})`).join('');
}

/**
 * The provision of the GDPR that labels mean. A reading that exists is preferred over one that does not: `4(1)(7)` is
 * definition 7, `6(f)` is 6(1)(f) since only paragraph 1 has letters, `12(I)` is paragraph 1.
 * @returns its id; of labels that no reading fits, the id as written, which does not exist
 */
export function readProvision(statute: Statute, labels: readonly string[]): string {
  const has = (id: string): boolean => statute.provisions.has(id);
  const written = provisionId(labels);
  if (has(written)) return written;
  for (const reading of readings(statute, labels)) if (has(provisionId(reading))) return provisionId(reading);
  return provisionId(
    labels.map((label, i) => (i > 0 && /^[IVX]+$/.test(label) ? String(romanValue(label) || label) : label)),
  );
}

function* readings(statute: Statute, labels: readonly string[]): Generator<readonly string[]> {
  const [article = '', first = '', ...rest] = labels;
  if (!first) return;
  const children = statute.provisions.get(article)?.children ?? [];
  const inParagraphs = statute.provisions.get(children[0] ?? '')?.kind === 'paragraph';
  if (/^[IVX]+$/.test(first)) {
    // Roman numerals stand for paragraphs; in an article without them, "II" is an 11 misread.
    if (inParagraphs) yield [article, String(romanValue(first)), ...rest];
    else if (/^I+$/.test(first)) yield [article, '1'.repeat(first.length), ...rest];
  }
  if (inParagraphs && /^[a-z]/.test(first)) {
    if (/^[li]$/.test(first)) yield [article, '1', ...rest];
    const under = children.filter((child) => statute.provisions.has(`${child}(${first})`));
    if (under.length === 1) yield [...labelsOf(under[0] ?? ''), first, ...rest];
  }
  // "Article 4(1), point 7": definitions have no paragraphs above them.
  if (!inParagraphs && rest.length > 0) yield [article, ...rest];
  if (rest.length > 0 && /^[a-z]$/.test(rest[0] ?? '') && !statute.provisions.has(`${article}(${first})`)) {
    yield [article, first];
  }
}

/** The labels of an id: `4(16)(a)` → `4`, `16`, `a`. */
export function labelsOf(id: string): string[] {
  return id.replaceAll(')', '').split('(');
}

/**
 * Every provision from one to another of the same parent, in the order of the law; empty where they make no range. Where
 * the law has no such end, the provisions it has and then that end: "Article 33(1) to (9)".
 */
export function provisionsBetween(statute: Statute, from: string, to: string): string[] {
  const number = /^(recital )?(\d+)$/;
  const [start, end] = [number.exec(from), number.exec(to)];
  if (start && end && start[1] === end[1]) {
    const [first, last] = [Number(start[2]), Number(end[2])];
    if (last <= first || last - first > 172) return [];
    return Array.from({ length: last - first + 1 }, (_, i) => `${start[1] ?? ''}${first + i}`);
  }
  const parent = statute.provisions.get(from)?.parent;
  const children = statute.provisions.get(parent ?? '')?.children ?? [];
  const first = children.indexOf(from);
  if (first < 0) return [];
  if (!statute.provisions.has(to) && to.startsWith(`${parent}(`)) return [...children.slice(first), to];
  const last = children.indexOf(to);
  return last > first ? children.slice(first, last + 1) : [];
}
