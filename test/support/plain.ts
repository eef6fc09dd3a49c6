/** A value with a plain map in the place of each map that makes its values when they are asked for. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Set) return new Set([...value].map(plain));
  if (isMap(value)) return new Map([...value].map(([key, item]) => [plain(key), plain(item)]));
  const fields = Object.entries(value).map(([key, item]) => [key, plain(item)]);
  return Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(fields));
}

function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return 'entries' in value && typeof value.entries === 'function';
}
