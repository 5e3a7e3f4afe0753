import { useLayoutEffect, useRef } from 'react';
import { duration, instant } from '../../../core/timing/time.ts';
import { type NameToShow, roomWithName } from '../../../core/views/names-to-show.ts';
import type { RoomView } from '../../../core/views/room-view.ts';
import { RoomPicture } from '../../shared/room-picture/room-picture.tsx';

type Props = {
  readonly name: NameToShow;
  readonly room: RoomView;
  readonly measured: (fits: boolean) => void;
};

const FULL = { status: 'called', limit: duration(180_000), used: duration(0), runningSince: null } as const;
const NEVER = instant(0);

/** Sets one name as the room would, where nobody sees it, and says whether two lines were enough. */
export function NameProbe({ name, room, measured }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(measured);
  tell.current = measured;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each name is measured once it is set.
  useLayoutEffect(() => {
    // The name was put on its step by an effect of its own part, which runs before this one.
    const taken = box.current?.querySelector<HTMLElement>('.room-names')?.dataset.last;
    tell.current(taken === undefined || taken === '');
  }, [name]);
  return (
    <div ref={box} className="name-probe" aria-hidden="true" inert>
      <RoomPicture view={roomWithName(room, name, FULL)} now={NEVER} />
    </div>
  );
}
