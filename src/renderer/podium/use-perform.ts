import type { RefObject } from 'react';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { hostNow } from '../shared/client/use-host-now.ts';
import { useViewStore } from '../shared/client/view-store.tsx';
import type { AddField } from '../shared/list/NameField.tsx';
import type { DrawerName } from './drawer/drawer-name.ts';
import type { Act } from './keys/keys-state.ts';
import { actionId, EARLIER, letterCommand, MORE_TIME, primaryNow } from './keys/rules.ts';
import type { Typing } from './typing.ts';

/** What the keys do to the window itself. */
export type Window = {
  readonly typing: Typing;
  readonly addField: RefObject<AddField | null>;
  readonly ruling: RefObject<HTMLInputElement | null>;
  readonly toList: () => void;
  /** Opens that drawer, or closes it where it is open. */
  readonly toggle: (drawer: DrawerName) => void;
  /** Into the field for a note, whose panel is opened for it. */
  readonly toNote: () => void;
  readonly correct: () => void;
  readonly mustHold: () => void;
  readonly giveScreen: (away: boolean) => void;
};

/** Does what a key, a button's hold or the palette asked for, on the newest view. */
export const usePerform = (view: RefObject<PodiumView>, send: Send, window: Window): ((act: Act) => void) => {
  const store = useViewStore<PodiumView>();

  const rule = (): void => {
    const { point } = view.current.floor;
    if (point === null) return;
    if (point.ruledAt === null) void send({ type: 'RulePoint', turn: point.turn, ruling: null });
    else window.ruling.current?.focus();
  };

  return (act) => {
    const now = view.current;
    const at = hostNow(store);
    const turn = now.floor.now?.turn;
    switch (act.do) {
      case 'primary':
      case 'oneMore': {
        const primary = primaryNow(now.floor.primary, at);
        const action = act.do === 'primary' ? primary?.action : primary?.oneMore;
        if (action && actionId(action) === act.id) void send(action.command);
        return;
      }
      case 'undo':
        return void send({ type: 'Undo', commandId: act.id });
      case 'giveScreen':
        return window.giveScreen(act.id === 'away');
      case 'chair':
        return void send({ type: 'FloorToChair', turn: act.id });
      case 'restart':
        return void send({ type: 'RestartTurn', turn: act.id });
      case 'putBack':
        return void send({ type: 'PutBack', turn: act.id });
      case 'addTime':
        if (turn) void send({ type: 'AddTime', turn, ms: (act.presses * MORE_TIME) as never });
        return;
      case 'startedAgo':
        if (turn) void send({ type: 'StartedAgo', turn, ms: (act.presses * EARLIER) as never });
        return;
      case 'speaksNext':
        return void send({ type: 'Move', entry: act.entry, after: null, reason: null });
      case 'type':
        return window.typing.type(act.text);
      case 'rule':
        return rule();
      case 'focusAdd':
        return window.addField.current?.focus();
      case 'clickFocused':
        if (document.activeElement instanceof HTMLElement) document.activeElement.click();
        return;
      case 'mustHold':
        return window.mustHold();
      case 'correct':
        return window.correct();
      case 'list':
        return window.toList();
      case 'note':
        return window.toNote();
      case 'find':
      case 'notes':
      case 'journal':
      case 'keys':
      case 'messages':
      case 'day':
      case 'checks':
        return window.toggle(act.do);
      default: {
        const command = letterCommand(act.do, now, at);
        if (command === null) return;
        const done = send(command);
        if (command.type === 'RaisePoint') window.typing.pointSent(now.floor.point, done);
      }
    }
  };
};
