/**
 * Whole numbers as bytes, small ones in one byte: each number, or its distance from the one before, in groups of seven
 * bits, the lowest first; a zero says how often it stands. Tables with gaps and lists that only grow become much shorter.
 */
export interface Squeezed {
  readonly bytes: Uint8Array;
  /** Whether the bytes hold distances. */
  readonly distances: boolean;
}

/** Squeezes numbers of 32 bits or less, in the way that makes them shorter. */
export function squeeze(numbers: ArrayLike<number>): Squeezed {
  const plain = bytesOf(numbers, false);
  const distances = bytesOf(numbers, true);
  return distances.length < plain.length
    ? { bytes: Uint8Array.from(distances), distances: true }
    : { bytes: Uint8Array.from(plain), distances: false };
}

/** Writes the numbers that were squeezed into an array of zeros that has room for as many. */
export function unsqueeze(
  { bytes, distances }: Squeezed,
  into: Int32Array | Uint32Array | Uint16Array | Uint8Array,
): void {
  let last = 0;
  let at = 0;
  for (let i = 0; i < into.length; ) {
    let value = bytes[at++] as number;
    if (value > 127) {
      value &= 127;
      for (let shift = 7, more = 128; more > 127; shift += 7) {
        more = bytes[at++] as number;
        value |= (more & 127) << shift;
      }
    }
    if (value !== 0) {
      // the sign stands in the lowest bit
      const number = (value >>> 1) ^ -(value & 1);
      last = distances ? (last + number) | 0 : number;
      into[i++] = last;
      continue;
    }
    let times = 1;
    for (let shift = 0, more = 128; more > 127; shift += 7) {
      more = bytes[at++] as number;
      times += (more & 127) << shift;
    }
    if (distances && last !== 0) into.fill(last, i, i + times);
    i += times;
  }
}

function bytesOf(numbers: ArrayLike<number>, distances: boolean): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = (numbers[i] as number) | 0;
    const value = distances ? (number - last) | 0 : number;
    last = number;
    write(bytes, ((value << 1) ^ (value >> 31)) >>> 0);
    if (value !== 0) continue;
    let more = 0;
    while (i + 1 < numbers.length && ((numbers[i + 1] as number) | 0) === (distances ? last : 0)) {
      more++;
      i++;
    }
    write(bytes, more);
  }
  return bytes;
}

function write(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}
