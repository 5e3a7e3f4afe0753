import { useTranslation } from 'react-i18next';
import type { DeskLink } from '../../contract/api.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';

type Refusal = DeskLink['refused'][number]['refusal'];

/** Refusals that are the link's and not the session's. */
const OWN = ['other-session', 'too-large', 'host-failed'] as const;

/** Why a step was not taken, in words. */
export const useRefusalWords = (): ((refusal: Refusal) => string) => {
  const { t } = useTranslation('desk');
  const say = usePhrase();
  return ({ code, params }) => {
    const own = OWN.find((one) => one === code);
    return own ? t(`refusal.${own}`) : say({ key: `refusal.${code}`, params });
  };
};
