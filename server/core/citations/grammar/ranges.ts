import { exists } from '../../statute.ts';
import { PARAGRAPH, POINT, RANGE } from '../words/words.ts';
import { endsItem } from './items.ts';
import { articleNumberAt, labelAt } from './labels.ts';
import type { ListReader } from './reader.ts';

/** A range from the last label on: "to 22", "– (c)", "bis Abs. 4"; null where none follows. */
export function range(reader: ListReader, from: number): { to: string[]; next: number } | null {
  const lexer = reader.lexer;
  const token = lexer.at(from);
  if (token.gap > 2) return null;
  const dash = /^[-–—‑]$/.test(token.value);
  if (!dash && !(token.kind === 'word' && RANGE.has(token.value))) return null;
  let i = from + 1;
  while (
    !dash &&
    /^(?:l|la|le|les|the|der|al|articulo|article|art|artikel|articolo)$/.test(lexer.at(i).value) &&
    i < from + 4
  ) {
    i++;
    while (/^[.'’]$/.test(lexer.at(i).value)) i++;
  }
  const { labels, style } = reader.last;
  const word = lexer.at(i);
  const named = word.kind === 'word' && word.value.length > 1 && (PARAGRAPH.has(word.value) || POINT.has(word.value));
  if (named) {
    i++;
    while (lexer.at(i).value === '.') i++;
  }
  const label = labelAt(lexer, i);
  if (!label) return null;
  const last = labels.at(-1) ?? '';
  if (label.type === 'letter' || label.type === 'roman') {
    if (!/^[a-z]$/.test(last) || labels.length < 2) return null;
    const value = label.value.toLowerCase();
    if (
      value <= last ||
      (label.style === 'bare' && lexer.at(label.next).kind === 'word' && !endsItem(lexer, label.next))
    )
      return null;
    return { to: [...labels.slice(0, -1), value], next: label.next };
  }
  const article = articleNumberAt(lexer, i);
  if (article && label.style === 'bare' && !named) {
    const finer =
      lexer.at(article.next).value === '.' && lexer.at(article.next).gap === 0
        ? labelAt(lexer, article.next + 1)
        : null;
    if (finer && finer.type === 'number' && lexer.at(article.next + 1).gap === 0 && style === 'dot') {
      return article.value === labels[0] ? { to: [article.value, finer.value], next: finer.next } : null;
    }
    const plain =
      labels.length === 1 || style === 'brackets' || (style === 'dot' && Number(article.value) > Number(labels[0]));
    if (plain && Number(article.value) > Number(labels[0])) {
      if (dash && labels[0] === '') return null;
      return { to: [article.value], next: article.next };
    }
    if (labels.length === 1) return null;
  }
  if (!/^\d+$/.test(last) || Number(label.value) <= Number(last)) return null;
  const sameArticle =
    labels[0] === '' ||
    labels.length !== 2 ||
    named ||
    // "Abs. 3-12"
    (dash && style === 'word') ||
    label.style === 'brackets' ||
    exists(reader.statute, `${labels[0]}(${label.value})`) ||
    (reader.last.many && !reader.head.many) ||
    // A range rises: what does not go beyond the article is a paragraph of it, though it has none.
    Number(label.value) <= Number(labels[0]);
  return { to: sameArticle ? [...labels.slice(0, -1), label.value] : [label.value], next: label.next };
}
