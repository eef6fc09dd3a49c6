import { unsqueeze } from './squeezing.ts';

/**
 * A value as numbers and letters. It is quick to load: typed arrays are not copied, large records and maps make a value
 * when it is asked for.
 */
export interface Packed {
  readonly numbers: Int32Array;
  readonly text: string;
}

/** A class whose instances may be packed: their fields are kept, their constructor is not called again. */
export type Class = abstract new (...args: never[]) => object;

/** Takes a value out of what `pack` made of it. The classes are those it was packed with, in their order. */
export function unpack<T>(packed: Packed, classes: readonly Class[] = []): T {
  return new Unpacker(packed, classes).read(1) as T;
}

/** What a word says that stands next, in its lower four bits; the rest is a number, a length or a place. */
export const TAG = {
  constant: 0,
  integer: 1,
  number: 2,
  string: 3,
  array: 4,
  record: 5,
  map: 6,
  set: 7,
  typed: 8,
  instance: 9,
  shared: 10,
  again: 11,
  lazy: 12,
  large: 13,
  squeezed: 14,
} as const;

export const CONSTANTS = [undefined, null, false, true] as const;
export const TYPED = [Int32Array, Uint8Array, Uint16Array, Uint32Array] as const;

class Unpacker {
  private readonly numbers: Int32Array;
  private readonly text: string;
  private readonly classes: readonly Class[];
  private readonly shapes: readonly (readonly string[])[];
  /** What is shared, by its place. */
  private readonly known = new Map<number, unknown>();
  private at: number;

  constructor({ numbers, text }: Packed, classes: readonly Class[]) {
    this.numbers = numbers;
    this.text = text;
    this.classes = classes;
    this.at = (numbers[0] as number) + 1;
    const count = numbers[numbers[0] as number] as number;
    this.shapes = Array.from({ length: count }, () => this.value() as string[]);
  }

  /** The value at a place; where reading goes on stays as it was. */
  read(place: number): unknown {
    const back = this.at;
    this.at = place;
    const value = this.value();
    this.at = back;
    return value;
  }

  private value(): unknown {
    const place = this.at;
    const word = this.numbers[this.at++] as number;
    const payload = word >> 4;
    switch (word & 15) {
      case TAG.integer:
        return payload;
      case TAG.string: {
        const from = this.numbers[this.at++] as number;
        return this.text.slice(from, from + payload);
      }
      case TAG.constant:
        return CONSTANTS[payload];
      case TAG.record:
        return this.fields({}, payload);
      case TAG.array:
        return this.array(payload);
      case TAG.map:
        return this.map(payload);
      case TAG.large:
        return this.large(payload);
      case TAG.set:
        return new Set(this.array(payload));
      case TAG.typed:
        return this.typed(payload);
      case TAG.squeezed:
        return this.squeezed(payload);
      case TAG.instance: {
        const type = this.classes[this.numbers[this.at++] as number] as Class;
        return this.fields(Object.create(type.prototype), payload);
      }
      case TAG.lazy:
        return this.lazy(payload);
      case TAG.again:
        return this.known.get(payload) ?? this.read(payload);
      case TAG.shared: {
        const value = this.known.get(place) ?? this.value();
        this.known.set(place, value);
        this.at = payload;
        return value;
      }
      default:
        this.at += 2;
        return new Float64Array(this.numbers.slice(this.at - 2, this.at).buffer)[0];
    }
  }

  private array(length: number): unknown[] {
    const items: unknown[] = [];
    for (let i = 0; i < length; i++) items.push(this.value());
    return items;
  }

  private map(size: number): Map<unknown, unknown> {
    const map = new Map();
    for (let i = 0; i < size; i++) {
      const key = this.value();
      map.set(key, this.value());
    }
    return map;
  }

  private large(size: number): LargeMap {
    const end = this.numbers[this.at++] as number;
    const places = new Map<unknown, number>();
    for (let i = 0; i < size; i++) {
      const key = this.value();
      places.set(key, this.numbers[this.at++] as number);
    }
    this.at = end;
    return new LargeMap(places, (place) => this.read(place));
  }

  private typed(kind: number): unknown {
    const Type = TYPED[kind] as (typeof TYPED)[number];
    const length = this.numbers[this.at++] as number;
    const offset = this.numbers.byteOffset + this.at * 4;
    this.at += Math.ceil((length * Type.BYTES_PER_ELEMENT) / 4);
    return new Type(this.numbers.buffer as ArrayBuffer, offset, length);
  }

  private squeezed(way: number): unknown {
    const length = this.numbers[this.at++] as number;
    const size = this.numbers[this.at++] as number;
    const bytes = new Uint8Array(this.numbers.buffer as ArrayBuffer, this.numbers.byteOffset + this.at * 4, size);
    this.at += Math.ceil(size / 4);
    const array = new (TYPED[way >> 1] as (typeof TYPED)[number])(length);
    unsqueeze({ bytes, distances: (way & 1) === 1 }, array);
    return array;
  }

  private fields(target: Record<string, unknown>, shape: number): object {
    const keys = this.shapes[shape] as readonly string[];
    for (let i = 0; i < keys.length; i++) target[keys[i] as string] = this.value();
    return target;
  }

  /** A record whose fields are read when first asked for. */
  private lazy(shape: number): object {
    const target = {};
    const table = this.at;
    const names = this.shapes[shape] as readonly string[];
    this.at = this.numbers[table + names.length] as number;
    names.forEach((name, i) => {
      const place = this.numbers[table + i] as number;
      Object.defineProperty(target, name, {
        configurable: true,
        enumerable: true,
        get: () => {
          const value = this.read(place);
          Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
          return value;
        },
      });
    });
    return target;
  }
}

/** A map that makes its values when they are asked for. */
class LargeMap implements ReadonlyMap<unknown, unknown> {
  private readonly places: ReadonlyMap<unknown, number>;
  private readonly made = new Map<unknown, unknown>();
  private readonly make: (place: number) => unknown;

  constructor(places: ReadonlyMap<unknown, number>, make: (place: number) => unknown) {
    this.places = places;
    this.make = make;
  }

  get size(): number {
    return this.places.size;
  }

  has(key: unknown): boolean {
    return this.places.has(key);
  }

  get(key: unknown): unknown {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const place = this.places.get(key);
    if (place === undefined) return undefined;
    const value = this.make(place);
    this.made.set(key, value);
    return value;
  }

  keys() {
    return this.places.keys();
  }

  *values(): Generator<unknown, undefined> {
    for (const key of this.places.keys()) yield this.get(key);
    return undefined;
  }

  *entries(): Generator<[unknown, unknown], undefined> {
    for (const key of this.places.keys()) yield [key, this.get(key)];
    return undefined;
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(visit: (value: unknown, key: unknown, map: ReadonlyMap<unknown, unknown>) => void): void {
    for (const key of this.places.keys()) visit(this.get(key), key, this);
  }
}
