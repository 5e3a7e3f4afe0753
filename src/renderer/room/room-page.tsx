import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomPageView } from '../../contract/room-page.ts';
import { useView } from '../shared/client/use-view.ts';
import { SafePicture } from '../shared/room-picture/safe-picture.tsx';
import { useLettered } from './use-lettered.ts';

/** The projector's page: the picture of the view. */
export function RoomPage() {
  const { t } = useTranslation('room');
  const view = useLettered(useView<RoomPageView>());
  useEffect(() => {
    document.title = t('page.title');
  }, [t]);
  return <SafePicture view={view} />;
}
