import { useTranslation } from 'react-i18next';
import type { Message } from '../../../core/session/message.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { clockTime } from '../i18n/clock-time.ts';

/** Says a message in the page's language; typed words stand as they were typed. */
export const useMessageWords = ({
  zone,
  clockOffset,
}: Pick<PodiumView['session'], 'zone' | 'clockOffset'>): ((message: Pick<Message, 'says' | 'time'>) => string) => {
  const { t } = useTranslation('session');
  return ({ says, time }) =>
    'text' in says
      ? says.text
      : t(`message.${says.ready}`, { time: time === null ? '' : clockTime(time, zone, clockOffset) });
};
