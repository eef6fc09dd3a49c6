/**
 * A value of plain data as it is when the text it speaks of stands further on: every `start` and `end` in it is moved,
 * but not in maps.
 */
export function moved<T>(value: T, by: number): T {
  return by === 0 ? value : (move(value, by) as T);
}

/**
 * Whether two values of plain data are the same but that the second speaks of places so much further on.
 * @param by `anywhere` when the places do not matter
 */
export function sameMoved(one: unknown, other: unknown, by: number | 'anywhere'): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (one === other) return by === 0 || by === 'anywhere' || !speaksOfPlaces(one);
  if (one instanceof Map && other instanceof Map) return sameMoved([...one], [...other], by);
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    for (let i = 0; i < one.length; i++) if (!sameMoved(one[i], other[i], by)) return false;
    return true;
  }
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    const place = isPlace(key) && typeof a[key] === 'number';
    const same = place ? by === 'anywhere' || (a[key] as number) + by === b[key] : sameMoved(a[key], b[key], by);
    if (!same) return false;
  }
  return true;
}

function isPlace(key: string): boolean {
  return key === 'start' || key === 'end';
}

function move(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  if (Array.isArray(value))
    return value.length > 0 && typeof value[0] === 'object' ? value.map((item) => move(item, by)) : value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[key];
    copy[key] = isPlace(key) && typeof field === 'number' ? field + by : move(field, by);
  }
  return copy;
}

function speaksOfPlaces(value: object): boolean {
  return Object.entries(value).some(
    ([key, field]) => isPlace(key) || (typeof field === 'object' && field !== null && speaksOfPlaces(field)),
  );
}
