import { Mic } from 'lucide-react';
import type { Command } from '../../../../core/session/commands.ts';
import { CONCLUDING, clockText, remaining } from '../../../../core/timing/clock-face.ts';
import { duration } from '../../../../core/timing/time.ts';
import type { EntryRow } from '../../../../core/views/entry-list.ts';
import type { Send } from '../../client/send.ts';
import { useHostNow } from '../../client/use-host-now.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useAgain } from '../../use-again.ts';
import type { ListView } from '../list-view.ts';
import { useWords } from '../row-words.ts';

/** The command that gives an entry the floor now: in the item that runs or, where it is of that kind, in the next; else null. */
export const giveFloor = (
  { programme, floor }: Pick<ListView, 'programme' | 'floor'>,
  row: Pick<EntryRow, 'id' | 'kind'>,
): Command | null => {
  const kind = row.kind === 'right-of-reply' ? 'right-of-reply' : 'floor';
  const current = programme.find((line) => line.status === 'current');
  const coming = programme.find((line) => line.status === 'coming');
  const item = [current, coming].find((line) => line?.kind === kind);
  if (item === undefined) return null;
  return { type: 'Call', ends: floor.now?.turn ?? null, calls: { entry: row.id, item: item.id } };
};

type Props = { readonly view: ListView; readonly row: EntryRow; readonly send: Send; readonly done: () => void };

/** Gives the floor out of turn. Where that would cut somebody short, the press is asked for once more. */
export function GiveFloor({ view, row, send, done }: Props) {
  const { t, language } = useWords();
  const { now } = view.floor;
  const at = useHostNow(() => null);
  const command = giveFloor(view, row);
  const cuts = now?.face.status === 'running' && remaining(now.face, at) > CONCLUDING;
  const { armed, press } = useAgain(cuts, () => {
    if (command === null) return;
    void send(command).then((given) => {
      if (given) done();
    });
  });
  const left = now && clockText(duration(Math.max(0, remaining(now.face, at))));
  return (
    <button
      type="button"
      className="toggle give"
      data-armed={armed || undefined}
      disabled={command === null}
      onClick={press}
    >
      <Mic aria-hidden="true" />
      <span aria-live="polite">
        {armed && now !== null
          ? t('details.giveAgain', { name: isolate(now.name, language.startsWith('ar') ? 'rtl' : 'ltr'), left })
          : t('details.give')}
      </span>
    </button>
  );
}
