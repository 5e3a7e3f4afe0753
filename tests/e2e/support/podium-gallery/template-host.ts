import type { CallOutput } from '../../../../src/contract/api.ts';
import type { PodiumHost } from '../../../../src/renderer/podium/host.ts';

type Row = CallOutput<'listTemplates'>[number];

const usable = (minutes: number, speakers: number, rounds: number) => ({ start: '10:00', minutes, speakers, rounds });

const BUILT_IN: readonly Row[] = [
  { handle: 'council-3h', name: null, usable: usable(180, 5, 2) },
  { handle: 'council-2h', name: null, usable: usable(120, 4, 2) },
  { handle: 'academic', name: null, usable: usable(90, 3, 1) },
  { handle: 'hearing', name: null, usable: usable(150, 4, 2) },
  { handle: 'town-hall', name: null, usable: usable(90, 2, 2) },
  { handle: 'blank', name: null, usable: usable(60, 0, 0) },
];

/** Templates of a host in memory: with `many`, thirty own ones and a file that is none. */
export const templateHost = (
  asked: string | null,
): Pick<PodiumHost, 'listTemplates' | 'makeFromTemplate' | 'saveTemplate' | 'deleteTemplate'> => {
  let own: Row[] =
    asked === 'many'
      ? Array.from({ length: 30 }, (_, i) => ({
          handle: `own-${i}`,
          name: i === 3 ? 'لجنة المياه' : `Committee on shared rivers and lakes, session of the year ${2000 + i}`,
          usable: i === 5 ? null : usable(60 + i * 7, i, i % 4),
        }))
      : [];
  let gone: Row[] = [];
  return {
    listTemplates: async () => [...BUILT_IN, ...own],
    makeFromTemplate: async ({ title }) =>
      title === 'Full'
        ? { ok: false, refusal: { code: 'write-disk-full', params: { folder: 'sessions' } } }
        : { ok: true },
    saveTemplate: async (name) => {
      own = [...own, { handle: `own-${name}`, name, usable: usable(180, 5, 2) }];
      return { ok: true, handle: `own-${name}` };
    },
    deleteTemplate: async ({ handle, isDeleted }) => {
      const [from, to] = isDeleted ? [own, gone] : [gone, own];
      const moved = from.filter((row) => row.handle === handle);
      const rest = from.filter((row) => row.handle !== handle);
      const more = [...to, ...moved];
      [own, gone] = isDeleted ? [rest, more] : [more, rest];
      return { ok: true };
    },
  };
};
