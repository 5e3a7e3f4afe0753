import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { sessionFromTemplate, type Template, templateOf, templateSchema } from '../../../src/core/session/template.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { runs } from '../../support/scale.ts';
import { prepared, TestSession } from '../../support/session.ts';

const FOLDER = 'resources/templates';
const names = readdirSync(FOLDER);
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const OCCASION = { title: 'Panel on tides', date: '2031-06-19', start: '23:00', zone: 'Europe/Zurich' };

const sessionOf = (template: Template): TestSession => {
  const s = new TestSession();
  const { prepare, further } = sessionFromTemplate(template, OCCASION);
  for (const command of [prepare, ...further]) s.does(command, 'host');
  return s;
};

describe.each(names)('%s', (name) => {
  const template = templateSchema.parse(read(name));

  test('is a session that fits its hours and can be held to its end', () => {
    const s = sessionOf(template);
    expect(s.state.facts).toMatchObject({ title: 'Panel on tides', start: '23:00' });
    const planned = s.state.items.reduce((ms, item) => ms + item.plannedMs, 0);
    expect(planned).toBeLessThanOrEqual(template.minutes * 60_000);
    for (const { plannedMs, slots } of s.state.items.filter((item) => item.slots.length > 0))
      expect(slots.reduce((ms, slot) => ms + slot.plannedMs, 0)).toBe(plannedMs);
    for (let i = 0; i < 150 && s.state.closedAt === null; i++)
      s.wait(5).does(commandOf(nextSteps(s.state)?.now ?? { kind: 'open-meeting' }));
    expect(s.state.closedAt).not.toBeNull();
  });

  test('saved again it is the same', () => {
    expect(templateOf(sessionOf(template).state)).toEqual({ ...template, start: '23:00' });
  });
});

test('a session that is kept as a template leaves its people, topics and texts of the day behind', () => {
  const s = prepared();
  s.does({ type: 'SetScript', item: 'round-1', voice: 'moderator', language: 'fr', text: 'Série {{round}}' });
  s.does({ type: 'SetKept', kept: { nhri: 0, ngo: 4 } });
  const template = templateOf(s.state);
  expect(templateSchema.parse(template)).toEqual(template);
  for (const word of ['Amaral', 'Treaties', 'shared rivers', '2030'])
    expect(JSON.stringify(template)).not.toContain(word);
  const again = sessionOf(template as Template).state;
  expect(again.scripts).toEqual(s.state.scripts);
  expect(again.kept).toEqual({ nhri: 0, ngo: 4 });
  expect(again.facts).toMatchObject({ start: '23:00', end: '02:00', room: 'Room IV', theme: null });
});

test('nothing is kept before a session is prepared', () => {
  expect(templateOf(new TestSession().state)).toBeNull();
});

test('whatever stands in a file: it is no template, or a session can be made of it', () => {
  const good = read('council-3h.json') as Record<string, unknown>;
  const value = fc.oneof(fc.anything(), fc.constantFrom(-1, 1e12, '', [], {}, null, 'intervention', ['ngo']));
  const places = fc.constantFrom(
    ...Object.keys(good),
    'items.0.kind',
    'items.0.plannedMs',
    'items.1.slots',
    'items.7.round',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(places, value), { minLength: 1, maxLength: 3 }), (changes) => {
      const file = structuredClone(good);
      for (const [path, to] of changes) {
        const keys = path.split('.');
        const last = keys.pop() ?? '';
        const inner = keys.reduce<Record<string, unknown>>((at, key) => (at?.[key] ?? {}) as never, file);
        if (typeof inner === 'object') inner[last] = to;
      }
      const parsed = templateSchema.safeParse(file);
      if (parsed.success) expect(sessionOf(parsed.data).state.facts).not.toBeNull();
    }),
    { numRuns: runs(300, 10_000) },
  );
});
