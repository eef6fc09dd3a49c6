import { overlaps } from '../../text.ts';
import type { Finding } from '../finding.ts';

/** Special rule → the general ones it wins over in its clause. */
export type Precedence = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Settles what a sentence is said to tell: one finding for a rule in a clause (the asserted before the others, the
 * tighter before the wider, and last what only says again), or several asserted in words of their own, and where the
 * same words fit two rules, the special one before the general.
 */
export function settled(found: readonly Finding[], precedence: Precedence): Finding[] {
  if (found.length === 1) return [...found];
  const first = standing(tightest(found), precedence);
  // where the tightest words of a rule belong to another one, wider words may still tell it
  const own = tightest(found.filter((one) => !first.some((other) => beats(other, one, precedence))));
  return own.flatMap((one, i) => {
    if (own.some((core) => isSilentCore(core, one) || isSaidInFull(one, core))) return [];
    const first = own.find((other, k) => isToldBy(other, one, k < i));
    if (!first) return [one];
    // a clause behind that takes up its thing tells more of it
    return first.end <= one.clause.start && one.clause.start < one.end ? [{ ...one, start: one.clause.start }] : [];
  });
}

/** Whether another clause tells the same of fewer words that begin or end alike, or, standing before, of the same. */
function isToldBy(other: Finding, one: Finding, before: boolean): boolean {
  if (other.rule !== one.rule || other.status !== one.status || (other.again && !one.again)) return false;
  const [first, last] = [other.start - one.start, one.end - other.end];
  if (first === 0 && last === 0) return before;
  return first >= 0 && last >= 0 && (first === 0 || last === 0);
}

/** Those that win over others: what is itself beaten beats nothing. */
function standing(found: readonly Finding[], precedence: Precedence): Finding[] {
  const settled = new Map<Finding, boolean>();
  const stands = (one: Finding): boolean => {
    const known = settled.get(one);
    if (known !== undefined) return known;
    settled.set(one, true); // while its rivals are looked at, should two rules beat each other
    const verdict = !found.some((other) => beats(other, one, precedence) && stands(other));
    settled.set(one, verdict);
    return verdict;
  };
  return found.filter(stands);
}

/** Whether what only says again stands in words that tell the same rule in full. */
function isSaidInFull(one: Finding, full: Finding): boolean {
  const tells = full.status === 'asserted' && !full.again && full.rule === one.rule;
  return one.again === true && tells && overlaps(one, full);
}

/** Whether an asserted finding has a core of the same rule that is only supposed, asked for or denied. */
function isSilentCore(core: Finding, wide: Finding): boolean {
  if (wide.status !== 'asserted' || (core.again && !wide.again)) return false;
  const inside = wide.start <= core.start && core.end <= wide.end && core.end - core.start < wide.end - wide.start;
  return core.rule === wide.rule && core.status !== 'asserted' && core.status !== 'negated' && inside;
}

/** The tightest findings of each rule in a clause: several only where each is asserted in words of its own. */
function tightest(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...found].sort(byWorth)) if (!kept.some((one) => isSame(one, finding))) kept.push(finding);
  return found.filter((finding) => kept.includes(finding));
}

function byWorth(a: Finding, b: Finding): number {
  const asserts = ({ status, again }: Finding) => (again ? 0 : status !== 'asserted' ? 1 : 2);
  return asserts(b) - asserts(a) || a.end - a.start - (b.end - b.start);
}

/** Whether two findings tell the same rule in the same clause, and not both of different words that it is so. */
function isSame(a: Finding, b: Finding): boolean {
  if (a.rule !== b.rule || a.clause.start !== b.clause.start || a.clause.end !== b.clause.end) return false;
  return a.status !== 'asserted' || b.status !== 'asserted' || overlaps(a, b);
}

/** A silent finding beats no asserted one, and what may turn out to say nothing again beats none at all. */
function beats(special: Finding, general: Finding, precedence: Precedence): boolean {
  if (special.status !== 'asserted' && general.status === 'asserted') return false;
  if (special.again) return false;
  return overlaps(special, general) && (precedence.get(special.rule)?.has(general.rule) ?? false);
}
