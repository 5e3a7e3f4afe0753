import { expect, test } from 'vitest';
import { timetableOf } from '../../../src/core/floor/timetable.ts';
import { newItem, PLANNED_KINDS } from '../../../src/core/session/new-item.ts';
import { itemSchema } from '../../../src/core/session/vocabulary.ts';
import { minutes, sum } from '../../../src/core/timing/time.ts';
import { instantOf } from '../../../src/core/timing/zone.ts';
import { prepare } from '../../support/session.ts';

const hours = { date: '2030-06-20', start: '15:00', end: '18:00', zone: 'Europe/Zurich' };
const part = (planned: number) => ({ plannedMs: minutes(planned) });

test('each part begins when the one before it is over, and the rest is to spare', () => {
  const { starts, end, spare } = timetableOf(hours, [part(2), part(7.5), part(30)]);
  const at = (time: string) => instantOf(hours.date, time, hours.zone);
  expect(starts).toEqual([at('15:00'), at('15:02'), end - minutes(30)]);
  expect(spare).toBe(minutes(140.5));
});

test('past the hard stop, also where that is on the day after', () => {
  expect(timetableOf(hours, [part(186)]).spare).toBe(minutes(-6));
  expect(timetableOf({ ...hours, start: '23:00', end: '01:00' }, [part(90)]).spare).toBe(minutes(30));
});

test('a part that is added has the speakers and the minutes that such a part usually has', () => {
  const { people } = prepare();
  let count = 0;
  for (const kind of PLANNED_KINDS) {
    const item = newItem(kind, people, () => `new-${++count}`);
    expect(itemSchema.parse(item)).toEqual(item);
    if (item.slots.length > 0) expect(sum(item.slots.map(({ plannedMs }) => plannedMs))).toBe(item.plannedMs);
  }
  const panel = people.filter(({ role }) => role === 'panellist').map(({ id }) => id);
  expect(newItem('reply', people, () => `r-${++count}`).slots.map(({ person }) => person)).toEqual(panel);
  expect(newItem('chair', people, () => `c-${++count}`).slots).toMatchObject([{ person: 'chair-1', clock: 'hidden' }]);
  expect(newItem('floor', people, () => `f-${++count}`).slots).toEqual([]);
});
