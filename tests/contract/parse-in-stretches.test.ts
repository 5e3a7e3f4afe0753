import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { isLong, parseInStretches } from '../../src/contract/parse-in-stretches.ts';

const row = z.strictObject({ name: z.string().trim().min(1), round: z.int().nullable().default(null) });
const schema = z.strictObject({
  id: z.string(),
  command: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Inscribe'), rows: z.array(row).min(1).max(2_000), note: z.string().optional() }),
    z.strictObject({ type: z.literal('Merge'), rows: z.array(row), gone: z.array(z.string().max(5)) }),
  ]),
});

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ name: ` Peru ${i}` }));
const inscribe = (list: unknown, more: object = {}) => ({
  id: 'a',
  command: { type: 'Inscribe', rows: list, ...more },
});
const now = async () => {};

test('reads a long list in stretches, with a pause before each, and a short one in one piece', async () => {
  const pause = vi.fn(now);
  expect(await parseInStretches(schema, inscribe(rows(1_000)), pause)).toEqual(schema.safeParse(inscribe(rows(1_000))));
  expect(pause).toHaveBeenCalledTimes(4);
  pause.mockClear();
  expect((await parseInStretches(schema, inscribe(rows(250)), pause)).success).toBe(true);
  expect(pause).not.toHaveBeenCalled();
});

test('reads more than one long list', async () => {
  const merge = { id: 'a', command: { type: 'Merge', rows: rows(300), gone: Array(700).fill('b') } };
  expect(await parseInStretches(schema, merge, now)).toEqual(schema.safeParse(merge));
});

test.each([
  ['too long a list', inscribe(rows(2_001))],
  ['a wrong row', inscribe(rows(999).with(777, { name: '' }))],
  ['a row with more than it may have', inscribe(rows(999).with(777, { name: 'a', admin: true } as never))],
  ['more than the object may have', { ...inscribe(rows(999)), admin: true }],
  ['more than the command may have', inscribe(rows(999), { gone: [] })],
  ['an unknown command', { id: 'a', command: { type: 'Drop', rows: rows(999) } }],
  ['no list', inscribe('x'.repeat(999))],
])('refuses %s, and says where as the schema does', async (_, input) => {
  const expected = schema.safeParse(input);
  const found = await parseInStretches(schema, input, now);
  expect(expected.success).toBe(false);
  expect(found.success).toBe(false);
  expect(found.error?.issues).toEqual(expected.error?.issues);
});

test('knows what is long', () => {
  expect(isLong(inscribe(rows(251)))).toBe(true);
  expect(isLong(inscribe(rows(250)))).toBe(false);
});

test('answers as the schema does, whatever is asked', async () => {
  const item = fc.oneof(
    { weight: 20, arbitrary: fc.record({ name: fc.constantFrom('a', ' b ') }) },
    fc.constantFrom({ name: ' ' }, { name: 'a', round: 1.5 }, 7, null),
  );
  const list = fc
    .array(item, { minLength: 0, maxLength: 5 })
    .chain((some) => fc.nat(600).map((count) => [...Array(some.length === 0 ? 0 : count).fill(some[0]), ...some]));
  const input = fc.record({
    id: fc.constantFrom('a', 1),
    command: fc.record(
      { type: fc.constantFrom('Inscribe', 'Merge'), rows: list, gone: fc.constant(['a']) },
      {
        requiredKeys: ['type', 'rows'],
      },
    ),
  });
  await fc.assert(
    fc.asyncProperty(input, async (given) => {
      const expected = schema.safeParse(given);
      const found = await parseInStretches(schema, given, now);
      expect(found.success).toBe(expected.success);
      expect(found.data).toEqual(expected.data);
    }),
  );
});
