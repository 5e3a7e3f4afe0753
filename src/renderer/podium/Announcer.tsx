import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONCLUDING, clockText, nextEdge, remaining } from '../../core/timing/clock-face.ts';
import type { Instant } from '../../core/timing/time.ts';
import type { NowSpeaking, PodiumView } from '../../core/views/podium-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import type { Notice } from '../shared/LastStep.tsx';
import { notStarted, reminderEdge } from './not-started.ts';

/**
 * What of a turn is told to a screen reader once each: 30 s left, time used, 30 s over; and that it was called a while ago
 * and its clock was not started.
 */
export const milestone = (now: NowSpeaking | null, at: Instant): 'thirty' | 'zero' | 'over' | 'notStarted' | null => {
  if (now !== null && notStarted(now, at)) return 'notStarted';
  if (now === null || now.face.status !== 'running' || now.face.limit === 0) return null;
  const left = remaining(now.face, at);
  if (left <= -CONCLUDING) return 'over';
  if (left <= 0) return 'zero';
  return left <= CONCLUDING ? 'thirty' : null;
};

/**
 * Tells a screen reader, politely: who has the floor, a point of order with its name and its end, the three marks of the
 * clock, and what was refused.
 */
export function Announcer({ floor, notice }: Pick<PodiumView, 'floor'> & { readonly notice: Notice | null }) {
  const { t } = useTranslation('podium');
  const { now } = floor;
  const point = floor.point?.turn ?? null;
  const pointName = floor.point?.name ?? '';
  const suspended = point !== null && now !== null && now.kind !== 'other' ? now : null;
  const left = suspended === null ? '' : clockText(remaining(suspended.face, suspended.calledAt));
  const at = useHostNow((time) => (now === null ? null : (nextEdge(now.face, time) ?? reminderEdge(now, time))));
  const mark = milestone(now, at);
  const turn = now?.turn ?? null;
  const name = now === null ? null : now.name || t('now.chair');
  const [text, setText] = useState('');
  const before = useRef({ mark, turn, notice, point, pointName });
  useEffect(() => {
    const old = before.current;
    before.current = { mark, turn, notice, point, pointName };
    if (point !== null && pointName !== '' && old.pointName !== pointName)
      setText(t('announce.pointNamed', { name: pointName }));
    else if (point !== null && old.point !== point)
      setText(name === null || left === '' ? t('announce.pointAlone') : t('announce.point', { name, time: left }));
    else if (point === null && old.point !== null)
      setText(name === null ? t('announce.ended') : t('announce.resumed', { name }));
    else if (old.turn !== turn) setText(name === null ? t('now.nobody') : t('announce.speaker', { name }));
    else if (old.mark !== mark && mark !== null) setText(t(`announce.${mark}`));
    if (notice !== null && old.notice !== notice) setText(notice.text);
  }, [mark, turn, name, notice, point, pointName, left, t]);
  return (
    <p className="sr-only" role="status" aria-live="polite" data-testid="announcer">
      {text}
    </p>
  );
}
