import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingOf } from '../../../core/floor/walk.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';
import { giveFloor } from '../../shared/list/details/GiveFloor.tsx';
import { isTarget, type Target } from '../keys/guard.ts';
import type { Act } from '../keys/keys-state.ts';
import { keyName, LETTERS, type Letter } from '../keys/letters.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import { absentee, letterCommand, primaryNow, rulesAt } from '../keys/rules.ts';
import type { Keys } from '../keys/use-keys.ts';
import { found, named } from './found.ts';

/** One thing that can be done at the podium now. */
export type Doing = {
  readonly id: string;
  readonly name: string;
  /** Whom or what it touches, where the name does not say it. */
  readonly under: string;
  /** What stands on its key; empty where it has none. */
  readonly key: string;
  /** Chosen once it only waits for the second time: it ends a turn early, or takes back much (DESIGN 7). */
  readonly target: Target | null;
  readonly run: () => void;
};

type Given = {
  readonly view: PodiumView;
  readonly own: OwnKeys;
  readonly keys: Keys;
  readonly perform: (act: Act) => void;
  readonly send: Send;
};

/**
 * What can be done now and fits the search, in the order in which it is wanted; with a search also what can be done with those
 * who wait. What cannot be done now is not in it.
 */
export const useDoings = ({ view, own, keys, perform, send }: Given, search: string, at: Instant): readonly Doing[] => {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const rules = rulesAt(view, at);
  const primary = primaryNow(view.floor.primary, at);
  const now = view.floor.now;

  const guarded = (target: Target, name: string, key: string, under = ''): Doing[] =>
    rules[target] === null
      ? []
      : [
          {
            id: target,
            name,
            under,
            key,
            target: rules[target].guard === 'none' ? null : target,
            run: () => keys.tap(target),
          },
        ];

  const ofLetter = (letter: Letter): readonly Doing[] => {
    const name = t(`doing.${letter}`);
    const key = keyName(own.letters[letter]);
    if (isTarget(letter))
      return guarded(letter, name, key, letter === 'undo' && view.journal.undo ? say(view.journal.undo.label) : '');
    const plain = (run: () => void, under = ''): readonly Doing[] => [
      { id: letter, name, under, key, target: null, run },
    ];
    switch (letter) {
      case 'speaksNext':
        // Each who waits has a line of its own.
        return [];
      case 'addTime':
        return now === null ? [] : plain(() => perform({ do: letter, presses: 1 }), now.name);
      case 'takeTime':
        return now === null ? [] : plain(() => perform({ do: 'addTime', presses: -1 }), now.name);
      case 'startedAgo':
        return now === null ? [] : plain(() => perform({ do: letter, presses: 1 }), now.name);
      case 'correct':
      case 'list':
        return plain(() => perform({ do: letter }));
      default: {
        if (letterCommand(letter, view, at) === null) return [];
        const under =
          letter === 'absent'
            ? (absentee(view, at)?.name ?? '')
            : letter === 'redo' && view.journal.redo
              ? say(view.journal.redo.label)
              : '';
        return plain(() => perform({ do: letter }), under);
      }
    }
  };

  const ofRow = (row: EntryRow): readonly Doing[] => {
    const next: Doing = {
      id: `next-${row.id}`,
      name: t('doing.speaksNextOf', { name: row.name }),
      under: '',
      key: '',
      target: null,
      run: () => perform({ do: 'speaksNext', entry: row.id }),
    };
    const command = giveFloor(view, row);
    // Nobody is cut short from here: while somebody speaks, the row of the list asks twice.
    if (command === null || view.floor.point !== null || now?.face.status === 'running') return [next];
    return [
      { ...next, id: `call-${row.id}`, name: t('doing.giveFloor', { name: row.name }), run: () => void send(command) },
      next,
    ];
  };

  const always = [
    ...(primary ? guarded('primary', say(primary.action.label), t('primary.key')) : []),
    ...(primary?.oneMore ? guarded('oneMore', say(primary.oneMore.label), t('primary.keyOneMore')) : []),
    ...LETTERS.flatMap(ofLetter),
    { id: 'keys', name: t('doing.keys'), under: '', key: '?', target: null, run: () => perform({ do: 'keys' }) },
    { id: 'add', name: t('doing.add'), under: '', key: '/', target: null, run: () => perform({ do: 'focusAdd' }) },
  ];
  const waiting = useMemo(() => waitingOf(view.list).rows, [view.list]);
  return search === '' ? always : [...found(always, search), ...named(waiting, search).flatMap(ofRow)];
};
