import { CORE_SCHEMA, load, type YAMLException } from 'js-yaml';
import type { Span } from '../core/text.ts';

/** A YAML file's content, or what is wrong with it and where. Never throws. */
export function readYaml(text: string): { value: unknown } | { reason: string; span: Span } {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    const { reason = String(error), mark } = error as YAMLException;
    const at = Math.min(mark?.position ?? 0, text.length);
    return { reason, span: lineAround(text, at) };
  }
}

/**
 * Where a value stands in a YAML text: the line of the deepest key or item of the path that is found.
 * @param path keys and item numbers, joined by slashes: `frames/en/0/object`; a slash inside a key is `~1`
 */
export function placeInYaml(text: string, path: string): Span {
  let region: Span = { start: 0, end: text.length };
  let place = lineAround(text, 0);
  for (const step of path.split('/').filter(Boolean)) {
    const key = step.replaceAll('~1', '/');
    const found = /^\d+$/.test(step) ? itemIn(text, region, Number(step)) : keyIn(text, region, key);
    if (!found) break;
    region = found;
    place = lineAround(text, found.start);
  }
  return place;
}

function keyIn(text: string, region: Span, key: string): Span | null {
  const form = new RegExp(`^(\\s*(?:- )?)["']?${key.replace(/[^\w-]/g, '\\$&')}["']?\\s*:`);
  return blockIn(text, region, (line) => form.test(line), keyDepth);
}

function itemIn(text: string, region: Span, index: number): Span | null {
  let depth = Number.POSITIVE_INFINITY;
  let seen = -1;
  return blockIn(
    text,
    region,
    (line) => {
      const item = /^(\s*)- /.exec(line);
      if (!item || (item[1] ?? '').length > depth) return false;
      depth = Math.min(depth, (item[1] ?? '').length);
      return ++seen === index;
    },
    spaces,
  );
}

/** The first line that is wanted, with the deeper lines below it; the keys of an item stand as deep as its dash leads. */
function blockIn(
  text: string,
  region: Span,
  wanted: (line: string) => boolean,
  depthOf: (line: string) => number,
): Span | null {
  let start = -1;
  let depth = 0;
  for (let at = region.start; at < region.end; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 || next > region.end ? region.end : next;
    const line = text.slice(at, end);
    if (start < 0 && wanted(line)) {
      start = at;
      depth = depthOf(line);
    } else if (start >= 0 && line.trim() !== '' && depthOf(line) <= depth) {
      return { start, end: at };
    }
    at = end + 1;
  }
  return start < 0 ? null : { start, end: region.end };
}

/** How deep a key stands: on the line of an item's dash, behind the dash. */
function keyDepth(line: string): number {
  return /^\s*(?:- )?/.exec(line)?.[0].length ?? 0;
}

/** How deep the dash of an item stands. */
function spaces(line: string): number {
  return line.length - line.trimStart().length;
}

/** The words of the line at an offset. */
function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  const end = stop < 0 ? text.length : stop;
  const line = text.slice(start, end);
  return { start: start + (/^\s*/.exec(line)?.[0].length ?? 0), end: start + line.trimEnd().length };
}
