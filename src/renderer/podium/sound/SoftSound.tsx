import { useEffect, useState } from 'react';
import { nextEdge } from '../../../core/timing/clock-face.ts';
import type { NowSpeaking } from '../../../core/views/podium-view.ts';
import { useHostNow } from '../../shared/client/use-host-now.ts';
import { milestone } from '../Announcer.tsx';
import { createSoftSound } from './soft-sound.ts';

type Props = { readonly now: NowSpeaking | null; readonly isOn: boolean };

/** A soft tone at 30 s and at zero, at this laptop alone, where somebody has switched it on. Shows nothing. */
export function SoftSound({ now, isOn }: Props) {
  const [hear] = useState(() => createSoftSound(() => new AudioContext()));
  const at = useHostNow((time) => (now === null ? null : nextEdge(now.face, time)));
  const turn = now?.turn ?? null;
  const runs = now?.face.status === 'running';
  const mark = milestone(now, at);
  useEffect(() => hear({ turn, runs, mark }, isOn), [hear, turn, runs, mark, isOn]);
  return null;
}
