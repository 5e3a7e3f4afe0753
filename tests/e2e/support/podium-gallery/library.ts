import type { PodiumHost, Status } from '../../../../src/renderer/podium/host.ts';

type Row = Awaited<ReturnType<PodiumHost['listLibrary']>>[number];
type LibraryHost = Pick<
  PodiumHost,
  | 'listLibrary'
  | 'duplicateSession'
  | 'moveSession'
  | 'emptyDeleted'
  | 'exportSession'
  | 'sendSession'
  | 'importSession'
  | 'leaveSession'
  | 'cancelLibrary'
>;

const row = (handle: string, title: string, over: Partial<Row> = {}): Row => ({
  handle,
  title,
  date: '2029-09-14',
  body: 'Council for Shared Waters',
  state: 'prepared',
  place: 'current',
  open: false,
  ...over,
});

const some = (): Row[] => [
  row('a', 'Panel on shared rivers', { date: '2030-06-20', open: true }),
  row(
    'b',
    'Annual discussion on the right to a healthy environment, with particular regard to small island developing States',
    {
      state: 'begun',
    },
  ),
  row('c', 'Groundwater across borders', { date: '2028-03-02', state: 'held' }),
  row('d', 'حلقة نقاش عن الأنهار المشتركة', { date: '2028-02-29', state: 'held', body: 'مجلس المياه المشتركة' }),
  row('e', 'session', { date: null, body: null, state: 'empty' }),
  row('f', 'rivers 2027 copy', { date: null, body: null, state: 'damaged' }),
  row('g', 'panel from the other office', { date: null, body: null, state: 'newer' }),
  row('h', 'minutes', { date: null, body: null, state: 'unreadable' }),
  row('i', 'Consultation on wetlands', { state: 'held', place: 'archived' }),
  row('j', 'Trial run', { place: 'deleted' }),
  row('k', 'Second trial run', { place: 'deleted' }),
];

const many = (): Row[] =>
  Array.from({ length: 300 }, (_, n) =>
    row(`m${n}`, `Session ${n + 1}`, n % 7 === 0 ? { state: 'checking', date: null, body: null } : {}),
  );

/** A library in memory: `none`, `some` of every kind, or `many`. */
export const libraryHost = (size: string): LibraryHost => {
  let rows = size === 'none' ? [] : size === 'many' ? many() : some();
  return {
    listLibrary: async (query) => rows.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())),
    duplicateSession: async ({ handle, date }) => {
      rows = [
        ...rows,
        {
          ...(rows.find((one) => one.handle === handle) ?? row('x', 'x')),
          handle: `${handle}-next`,
          date,
          open: false,
        },
      ];
      return { ok: true };
    },
    moveSession: async ({ handle, place }) => {
      const to = `${handle.split('@')[0]}${place === 'current' ? '' : `@${place}`}`;
      rows = rows.map((one) => (one.handle === handle ? { ...one, handle: to, place } : one));
      return { ok: true, handle: to };
    },
    emptyDeleted: async (handles) => {
      rows = rows.filter(({ handle }) => !handles.includes(handle));
      return { ok: true };
    },
    exportSession: async () => ({
      ok: true,
      folder: '/home/secretariat/Rostrum/copies',
      file: '2028-03-02 Groundwater.rostrum',
    }),
    sendSession: async () => ({ ok: true }),
    importSession: async () => ({ ok: true, handle: 'a' }),
    leaveSession: () => window.gallery.setStatus({ incoming: null }),
    cancelLibrary: () => {},
  };
};

/** A file on its way in, at the moment that the address names. */
export const incomingOf = (state: string | null): Status['incoming'] => {
  const file = '2030-06-20 Shared rivers (from the desk).rostrum';
  if (state === 'arriving') return { state, file, share: 0.4 };
  if (state === 'checking') return { state, file };
  if (state === 'waiting') return { state, file, handle: 'c' };
  if (state === null) return null;
  const params = { count: 12, here: 12, copy: 3, since: '2030-11-24 14:05', handle: 'a' };
  return { state: 'refused', file, refusal: { code: state, params } };
};
