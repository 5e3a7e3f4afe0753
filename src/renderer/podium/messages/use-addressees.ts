import { useTranslation } from 'react-i18next';
import type { Addressee } from '../../../core/session/message.ts';

/** Names whom a message is for. */
export const useAddressees = (): ((to: readonly Addressee[]) => string) => {
  const { t } = useTranslation('session');
  return (to) => to.map((one) => t(`message.to-${one}`)).join(' · ');
};
