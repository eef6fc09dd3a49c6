/** More readings than this of one name are a slip of its author, not a name. */
const MOST = 256;

/**
 * The readings of a name in which `[…]` is optional and `(a|b)` a choice:
 * `loi [n°] 78-17` → `loi n° 78-17`, `loi 78-17`. Brackets nest; one left open reads to the end.
 */
export function readings(pattern: string): string[] {
  const [all] = alternatives(pattern, 0, '');
  return [...new Set(all.map((reading) => reading.replace(/\s+/g, ' ').trim()))].slice(0, MOST);
}

function alternatives(pattern: string, from: number, close: string): [string[], number] {
  const done: string[] = [];
  let open = [''];
  let i = from;
  while (i < pattern.length) {
    const c = pattern.charAt(i++);
    if (c === close) break;
    if (c === '|') {
      done.push(...open);
      open = [''];
    } else if (c === '[' || c === '(') {
      const [inside, next] = alternatives(pattern, i, c === '[' ? ']' : ')');
      const choices = c === '[' ? [...inside, ''] : inside;
      open = open.flatMap((start) => choices.map((choice) => `${start}${choice}`)).slice(0, MOST);
      i = next;
    } else {
      open = open.map((start) => start + c);
    }
  }
  return [[...done, ...open], i];
}
