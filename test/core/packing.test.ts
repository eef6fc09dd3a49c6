import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack } from '../../server/core/packing.ts';
import { unpack } from '../../server/core/unpacking.ts';
import { plain } from '../support/plain.ts';

class Pair {
  readonly left: unknown;
  readonly right: unknown;

  constructor(left: unknown, right: unknown) {
    this.left = left;
    this.right = right;
  }
}

describe('packing', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.int32Array(),
    fc.uint8Array(),
    fc.uint16Array(),
    fc.uint32Array(),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(fc.stringMatching(/^[a-z]{0,4}$/), tie('value'), { noNullPrototype: true }),
      fc.array(fc.tuple(tie('value'), tie('value'))).map((entries) => new Map(entries)),
      fc.array(tie('value')).map((items) => new Set(items)),
      fc.tuple(tie('value'), tie('value')).map(([left, right]) => new Pair(left, right)),
    ),
  }));

  it('gives back what was packed', () => {
    fc.assert(fc.property(value, (one) => assert.deepEqual(plain(unpack(pack(one, [Pair]), [Pair])), one)));
  });

  it('gives back large records field by field, in any order', () => {
    const large = fc.dictionary(fc.stringMatching(/^[a-z]+$/), value, { minKeys: 2, noNullPrototype: true });
    fc.assert(
      fc.property(large, (one) => {
        const filled = { ...one, padding: Array.from({ length: 40 }, (_, i) => ({ i })) };
        const read = unpack<Record<string, unknown>>(pack({ inner: filled }, [Pair]), [Pair]);
        const inner = read.inner as Record<string, unknown>;
        for (const key of Object.keys(filled).reverse()) assert.deepEqual(plain(inner[key]), filled[key as 'padding']);
        assert.deepEqual(plain(read), { inner: filled });
      }),
    );
  });

  it('keeps what is shared, whichever is asked for first', () => {
    const one = { name: 'one', bytes: Uint8Array.of(1, 2, 3) };
    const packed = pack({ list: [one, one], byName: new Map([['one', one]]), padding: new Int32Array(99) });
    const read = unpack<{ list: object[]; byName: Map<string, object> }>(packed);
    const found = read.byName.get('one');
    assert.ok(found === read.list[0] && found === read.list[1]);
    const [first] = unpack<typeof read>(packed).list;
    assert.deepEqual(first, one);
  });

  it('gives back what was squeezed to be sent', () => {
    const tables = {
      steps: Int32Array.from({ length: 2000 }, (_, i) => (i % 7 === 0 ? -i : 0)),
      starts: Uint32Array.from({ length: 1000 }, (_, i) => 5 * i),
      short: Uint8Array.of(1, 2, 3),
      words: ['one', 'two'],
    };
    const [sent, kept] = [pack(tables, [], true), pack(tables)];
    assert.ok(sent.numbers.length < kept.numbers.length / 2);
    assert.deepEqual(plain(unpack(sent)), tables);
  });

  it('gives back large maps, value by value', () => {
    const large = fc.uniqueArray(fc.tuple(fc.string(), value), { minLength: 1, selector: ([key]) => key });
    fc.assert(
      fc.property(large, (entries) => {
        const map = new Map([...entries, ['padding', Array.from({ length: 40 }, (_, i) => ({ i }))] as const]);
        const read = unpack<ReadonlyMap<string, unknown>>(pack(map, [Pair]), [Pair]);
        for (const [key, one] of [...map].reverse()) assert.deepEqual(plain(read.get(key)), one);
        assert.deepEqual(plain(read), map);
        assert.deepEqual(plain([...read.values()]), [...map.values()]);
        assert.deepEqual([read.size, read.has('padding'), read.has(' ')], [map.size, true, map.has(' ')]);
      }),
    );
  });

  it('refuses what is no data', () => {
    assert.throws(() => pack({ act: () => 1 }), /function cannot be packed/);
    assert.throws(() => pack([new Pair(1, 2)]), /Pair cannot be packed/);
  });
});
