import type { TFunction } from 'i18next';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { giveFloor } from '../../shared/list/details/GiveFloor.tsx';
import { type Doing, doing } from './doing.ts';

type Given = { readonly view: PodiumView; readonly send: Send; readonly t: TFunction<['podium', 'session']> };

/** What can be done with somebody who waits, or was looked for in vain. */
export const rowDoings = ({ view, send, t }: Given, row: EntryRow): readonly Doing[] => {
  const name = row.name;
  if (row.status === 'absent')
    return [doing(`back-${row.id}`, t('doing.back', { name }), () => void send({ type: 'BringBack', entry: row.id }))];
  const move = { type: 'Move', entry: row.id, after: null, reason: null } as const;
  const next = doing(`next-${row.id}`, t('doing.speaksNextOf', { name }), () => void send(move));
  const { now, point } = view.floor;
  const command = giveFloor(view, row);
  // Nobody is cut short from here: while somebody speaks, the row of the list asks twice.
  if (command === null || point !== null || now?.face.status === 'running') return [next];
  return [doing(`call-${row.id}`, t('doing.giveFloor', { name }), () => void send(command)), next];
};

/** A typed time, 0:05 to 59:59, is a speaking time for all who have not begun. */
export const limitDoing = ({ send, t }: Omit<Given, 'view'>, search: string): readonly Doing[] => {
  const [, minutes, seconds] = /^(\d{1,2}):([0-5]\d)$/.exec(search) ?? [];
  const ms = (Number(minutes) * 60 + Number(seconds)) * 1000;
  if (!(ms >= 5_000)) return [];
  const limit = { type: 'SetLimit', scope: { rest: true }, ms: ms as never } as const;
  return [doing('limit', t('doing.limit', { limit: search }), () => void send(limit))];
};
