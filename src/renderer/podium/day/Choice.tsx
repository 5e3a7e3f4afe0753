import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../core/session/commands.ts';
import { CONCLUDING, remaining } from '../../../core/timing/clock-face.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { useHostNow } from '../../shared/client/use-host-now.ts';
import { useAgain } from '../../shared/use-again.ts';
import type { Put } from '../preparing/use-put.ts';

type Props = {
  readonly label: string;
  readonly command: Command;
  readonly view: PodiumView;
  readonly put: Put;
  /** It ends the turn that runs: with more than 30 s left it is asked for once more. */
  readonly cuts?: boolean;
  /** Called once it is so. */
  readonly done?: () => void;
};

/** One thing that can be done to a part; why it was not stands beside it. */
export function Choice({ label, command, view, put, cuts = false, done }: Props) {
  const { t } = useTranslation('podium');
  const [problem, setProblem] = useState<string | null>(null);
  const { now } = view.floor;
  const at = useHostNow(() => null);
  const isShort = cuts && now?.face.status === 'running' && remaining(now.face, at) > CONCLUDING;
  const { armed, press } = useAgain(isShort, () => {
    void put(command).then((refused) => {
      setProblem(refused);
      if (refused === null) done?.();
    });
  });
  return (
    <>
      <button type="button" className="toggle" data-armed={armed || undefined} onClick={press}>
        <span aria-live="polite">{armed ? t('day.again', { name: now?.name || t('now.chair') }) : label}</span>
      </button>
      {problem !== null && (
        <span className="problem" role="status">
          {problem}
        </span>
      )}
    </>
  );
}
