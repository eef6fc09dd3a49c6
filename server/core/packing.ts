import { squeeze } from './squeezing.ts';
import { type Class, CONSTANTS, type Packed, TAG, TYPED } from './unpacking.ts';

/** Records with so many objects inside, or with a typed array, are read field by field when they are unpacked. */
const LARGE = 32;
/** Arrays of so many bytes are squeezed where no more than that share of them is left. */
const SHORT = 512;
const WORTHWHILE = 0.7;
/** Whole numbers between minus and plus this are one word. */
const WHOLE = 1 << 27;

/**
 * Packs a value of plain data: records, arrays, maps, sets, typed arrays, and instances of the classes given. What is
 * shared stays shared. Throws on a function or an unknown class: it is the build that packs, and it must hear of that.
 * @param squeezes whether typed arrays are squeezed: less to send, more to do when they are read
 */
export function pack(value: unknown, classes: readonly Class[] = [], squeezes = false): Packed {
  const packer = new Packer(classes, squeezes);
  packer.weigh(value);
  return packer.pack(value);
}

class Packer {
  private readonly classes: readonly Class[];
  private readonly squeezes: boolean;
  private readonly numbers: number[] = [];
  private readonly parts: string[] = [];
  private letters = 0;
  private readonly strings = new Map<string, number>();
  private readonly shapes = new Map<string, number>();
  /** How many objects stand in an object, and which are met more than once. */
  private readonly weights = new Map<object, number>();
  private readonly shared = new Set<object>();
  private readonly places = new Map<object, number>();

  constructor(classes: readonly Class[], squeezes: boolean) {
    this.classes = classes;
    this.squeezes = squeezes;
  }

  weigh(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 0;
    if (this.weights.has(value)) {
      this.shared.add(value);
      return 0;
    }
    this.weights.set(value, 0);
    let weight = ArrayBuffer.isView(value) ? LARGE : 1;
    for (const child of childrenOf(value)) weight += this.weigh(child);
    this.weights.set(value, weight);
    return weight;
  }

  /** Where the shapes of records stand, then the value, then the shapes. */
  pack(value: unknown): Packed {
    this.numbers.push(0);
    this.write(value);
    this.numbers[0] = this.numbers.length;
    this.numbers.push(this.shapes.size);
    for (const shape of this.shapes.keys()) this.write(JSON.parse(shape));
    return { numbers: Int32Array.from(this.numbers), text: this.parts.join('') };
  }

  private write(value: unknown): void {
    if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.string(value);
    else if (typeof value === 'object' && value !== null) this.object(value);
    else if (CONSTANTS.includes(value as null)) this.word(TAG.constant, CONSTANTS.indexOf(value as null));
    else throw new TypeError(`A ${typeof value} cannot be packed.`);
  }

  private word(tag: number, payload: number): void {
    this.numbers.push((payload << 4) | tag);
  }

  private number(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < WHOLE && !Object.is(value, -0)) this.word(TAG.integer, value);
    else {
      this.word(TAG.number, 0);
      this.numbers.push(...new Int32Array(Float64Array.of(value).buffer));
    }
  }

  private string(value: string): void {
    let place = this.strings.get(value);
    if (place === undefined) {
      place = this.letters;
      this.strings.set(value, place);
      this.parts.push(value);
      this.letters += value.length;
    }
    this.word(TAG.string, value.length);
    this.numbers.push(place);
  }

  private object(value: object): void {
    const known = this.places.get(value);
    if (known !== undefined) {
      this.word(TAG.again, known);
      return;
    }
    if (!this.shared.has(value)) {
      this.body(value);
      return;
    }
    const place = this.numbers.length;
    this.places.set(value, place);
    this.numbers.push(0);
    this.body(value);
    this.numbers[place] = (this.numbers.length << 4) | TAG.shared;
  }

  private body(value: object): void {
    if (Array.isArray(value)) {
      this.word(TAG.array, value.length);
      for (const item of value) this.write(item);
    } else if (value instanceof Map) {
      if ((this.weights.get(value) ?? 0) > LARGE) this.large(value);
      else {
        this.word(TAG.map, value.size);
        for (const entry of value) for (const item of entry) this.write(item);
      }
    } else if (value instanceof Set) {
      this.word(TAG.set, value.size);
      for (const item of value) this.write(item);
    } else if (ArrayBuffer.isView(value)) this.typed(value as Int32Array);
    else this.record(value as Record<string, unknown>);
  }

  /** The keys, each with the place of its value; then the values. */
  private large(value: ReadonlyMap<unknown, unknown>): void {
    this.word(TAG.large, value.size);
    const table = this.numbers.length;
    this.numbers.push(0);
    const places = [...value.keys()].map((key) => {
      this.write(key);
      return this.numbers.push(0) - 1;
    });
    for (const item of value.values()) {
      this.numbers[places.shift() as number] = this.numbers.length;
      this.write(item);
    }
    this.numbers[table] = this.numbers.length;
  }

  private typed(value: Int32Array): void {
    const kind = TYPED.findIndex((type) => value instanceof type);
    if (kind < 0) throw new TypeError('This kind of typed array cannot be packed.');
    const squeezed = this.squeezes && value.byteLength >= SHORT ? squeeze(value) : null;
    if (squeezed && squeezed.bytes.length < value.byteLength * WORTHWHILE) {
      this.word(TAG.squeezed, kind * 2 + Number(squeezed.distances));
      this.numbers.push(value.length, squeezed.bytes.length);
      this.bytes(squeezed.bytes);
      return;
    }
    this.word(TAG.typed, kind);
    this.numbers.push(value.length);
    this.bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  }

  private bytes(bytes: Uint8Array): void {
    const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    whole.set(bytes);
    for (const word of new Int32Array(whole.buffer)) this.numbers.push(word);
  }

  private record(value: Record<string, unknown>): void {
    const made: Class = Object.getPrototypeOf(value).constructor;
    const type = this.classes.indexOf(made);
    if (type < 0 && made !== Object) throw new TypeError(`A ${made.name} cannot be packed.`);
    const keys = Object.keys(value);
    const lazy = type < 0 && (this.weights.get(value) ?? 0) > LARGE;
    this.word(lazy ? TAG.lazy : type < 0 ? TAG.record : TAG.instance, this.shape(keys));
    if (type >= 0) this.numbers.push(type);
    const table = this.numbers.length;
    if (lazy) for (let i = 0; i <= keys.length; i++) this.numbers.push(0);
    keys.forEach((key, i) => {
      if (lazy) this.numbers[table + i] = this.numbers.length;
      this.write(value[key]);
    });
    if (lazy) this.numbers[table + keys.length] = this.numbers.length;
  }

  private shape(keys: readonly string[]): number {
    const shape = JSON.stringify(keys);
    const known = this.shapes.get(shape) ?? this.shapes.size;
    this.shapes.set(shape, known);
    return known;
  }
}

function childrenOf(value: object): Iterable<unknown> {
  if (ArrayBuffer.isView(value)) return [];
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set || Array.isArray(value)) return value;
  return Object.values(value);
}
