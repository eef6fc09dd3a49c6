import assert from 'node:assert/strict';
import fc from 'fast-check';
import { squeeze, unsqueeze } from '../../server/core/squeezing.ts';

describe('squeezed numbers', () => {
  const kinds = [Int32Array, Uint32Array, Uint16Array, Uint8Array];
  const anyNumbers = fc
    .array(
      fc.oneof(
        fc.nat(200).map((length) => Array<number>(length).fill(0)),
        fc.array(fc.integer()),
        fc.array(fc.integer({ min: -70, max: 70 })),
        fc.tuple(fc.integer(), fc.nat(300)).map(([from, length]) => Array.from({ length }, (_, i) => from + i)),
        fc.constant([0x7fffffff, -0x80000000, 0xffffffff, 0x40000000]),
      ),
    )
    .map((parts) => parts.flat());

  for (const Kind of kinds)
    it(`are the same again in an ${Kind.name}`, () => {
      fc.assert(
        fc.property(anyNumbers, (numbers) => {
          const whole = Kind.from(numbers);
          const again = new Kind(whole.length);
          unsqueeze(squeeze(whole), again);
          assert.deepEqual(again, whole);
        }),
      );
    });

  it('are short where they are zero, or grow evenly', () => {
    assert.ok(squeeze(new Int32Array(10_000)).bytes.length < 10);
    assert.ok(squeeze(Int32Array.from({ length: 10_000 }, (_, i) => 3 * i)).bytes.length < 10_005);
  });
});
