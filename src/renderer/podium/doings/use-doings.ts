import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingOf } from '../../../core/floor/walk.ts';
import { getAll } from '../../../core/table.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';
import { chooseLook, LOOKS } from '../../shared/look.ts';
import { isTarget, type Target } from '../keys/guard.ts';
import type { Act } from '../keys/keys-state.ts';
import { keyName, LETTERS, type Letter } from '../keys/letters.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import { absentee, letterCommand, primaryNow, rulesAt } from '../keys/rules.ts';
import type { Keys } from '../keys/use-keys.ts';
import { useOpenWindow, WINDOWS } from '../use-open-window.ts';
import { type Doing, doing } from './doing.ts';
import { found, foundWith } from './found.ts';
import { limitDoing, rowDoings } from './row-doings.ts';

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
  const { t } = useTranslation(['podium', 'session']);
  const say = usePhrase();
  const openWindow = useOpenWindow();
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
    const plain = (run: () => void, under = ''): readonly Doing[] => [doing(letter, name, run, { under, key })];
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
      case 'note':
      case 'notes':
      case 'messages':
      case 'day':
      case 'journal':
      case 'checks':
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

  const always = [
    ...(primary ? guarded('primary', say(primary.action.label), t('primary.key')) : []),
    ...(primary?.oneMore ? guarded('oneMore', say(primary.oneMore.label), t('primary.keyOneMore')) : []),
    ...LETTERS.flatMap(ofLetter),
    doing('keys', t('doing.keys'), () => perform({ do: 'keys' }), { key: '?' }),
    doing('add', t('doing.add'), () => perform({ do: 'focusAdd' }), { key: '/' }),
    ...WINDOWS.map(({ name, key }) =>
      doing(`window-${name}`, t(`windows.${name}`), () => openWindow(name), { key: `Ctrl Shift ${key.toUpperCase()}` }),
    ),
    ...LOOKS.map((look) => {
      const name = `${t('keys.look')}: ${t(`session:look.${look}`)}`;
      return doing(`look-${look}`, name, () => chooseLook(look));
    }),
  ];
  const people = useMemo(
    () => [...waitingOf(view.list).rows, ...getAll(view.list.entries, view.list.absent)],
    [view.list],
  );
  if (search === '') return always;
  const ofPeople = foundWith(people, search, (row) => rowDoings({ view, send, t }, row));
  return [...limitDoing({ send, t }, search), ...found(always, search), ...ofPeople];
};
