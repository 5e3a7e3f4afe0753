import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../../core/views/journal.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { usePhrase } from './i18n/use-phrase.ts';
import { wallTime } from './i18n/wall-time.ts';

/** What a window says of its last press: a refusal, or that nothing is known to be recorded. */
export type Notice = { readonly id: number; readonly kind: 'refused' | 'failed'; readonly text: string };

type Props = {
  readonly last: Journal['last'];
  readonly session: Pick<PodiumView['session'], 'zone' | 'clockOffset'>;
  readonly notice: Notice | null;
};

/** At the foot: what was done last and when, and what the last press was told. */
export function LastStep({ last, session: { zone, clockOffset }, notice }: Props) {
  const { t } = useTranslation('session');
  const say = usePhrase();
  return (
    <>
      <p className="last" data-testid="last-event" title={last === null ? undefined : say(last.label)}>
        {last === null ? (
          t('nothingYet')
        ) : (
          <>
            <time dir="ltr">{wallTime(last.at, zone, clockOffset)}</time> {say(last.label)}
          </>
        )}
      </p>
      {notice !== null && (
        <p className="notice" data-kind={notice.kind} data-testid="notice">
          <CircleAlert aria-hidden="true" />
          {notice.text}
        </p>
      )}
    </>
  );
}
