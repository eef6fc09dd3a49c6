/** One part of so many: `3/16`. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** Reads `3/16`; null when it is not of that form. */
export function readShard(written: string): Shard | null {
  const [, part, parts] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(written)?.map(Number) ?? [];
  return part && parts && part <= parts ? { part, parts } : null;
}

/**
 * Whether a path belongs to a shard. It depends on the path alone, so that a file keeps its shard when others come and
 * go, on every machine.
 */
export function inShard(path: string, { part, parts }: Shard): boolean {
  return hash(path) % parts === part - 1;
}

/** FNV-1a over UTF-16, 32 bits, mixed once more: its low bits alone are not even enough for small numbers of shards. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
