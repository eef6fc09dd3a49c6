import type { Clause, Clauses } from './clauses.ts';

/** Whether a clause is what another one says ("denies that …"), or goes on with it. */
export function hangsOn(clause: number, on: number, { list }: Clauses): boolean {
  let at = clause;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const current = list[at] as Clause;
    if (current.kind === 'relative' || (current.kind === 'sub' && !isWithin(current, list))) return false;
    at = current.parent;
    if (at === on) return true;
  }
  return false;
}

/** Whether a reason or condition is part of what is said: "believes that because nobody asked, …". */
function isWithin({ opener, parent }: Clause, list: readonly Clause[]): boolean {
  return list[parent]?.kind === 'that' && list[parent]?.opener === opener - 1;
}

/** Whether a semicolon, a colon or a dash stands between two words. */
export function isApart(a: number, b: number, { list, of }: Clauses): boolean {
  return stretch(of[a] as number, list) !== stretch(of[b] as number, list);
}

/** The stretch between semicolons, colons and dashes that a clause stands in, by its first clause. */
export function stretch(clause: number, list: readonly Clause[]): number {
  let at = clause;
  while (at > 0 && !list[at]?.apart) at--;
  return at;
}
