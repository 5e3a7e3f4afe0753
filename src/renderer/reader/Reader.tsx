import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderView } from '../../core/views/reader-view.ts';
import { useView } from '../shared/client/use-view.ts';
import { JoinPage } from '../shared/join/JoinPage.tsx';
import { LinkBar } from '../shared/join/LinkBar.tsx';
import { Controls } from './Controls.tsx';
import { useLink, useReaderHost } from './host.ts';
import { stepped } from './lettering.ts';
import { ReaderTop } from './ReaderTop.tsx';
import { Reading, type Scroll } from './Reading.tsx';
import { Side } from './Side.tsx';
import { useLettering } from './use-lettering.ts';
import { useReaderKeys } from './use-reader-keys.ts';

/** The reader's window: what is said next, to be read aloud, and nothing that could be pressed by mistake. */
export function Reader() {
  const view = useView<ReaderView>();
  const link = useLink();
  const { joinPodium } = useReaderHost();
  const { t } = useTranslation('reader');
  const seat = view?.seat;
  useEffect(() => {
    document.title = seat === undefined ? t('page.title') : t(`page.title-${seat}`);
  }, [t, seat]);
  if (view !== null) return <AtLectern view={view} />;
  if (link?.state === 'apart') return <JoinPage link={link} join={joinPodium} />;
  return <p className="waiting">{t('page.waiting')}</p>;
}

function AtLectern({ view }: { readonly view: ReaderView }) {
  const { t } = useTranslation('reader');
  const link = useLink();
  const { joinPodium } = useReaderHost();
  const [lettering, setLettering] = useLettering(view.seat);
  const scroll = useRef<Scroll>(null);
  useReaderKeys((act) => {
    switch (act) {
      case 'larger':
      case 'smaller':
        setLettering(stepped(lettering, 'size', act === 'larger' ? 1 : -1));
        return;
      case 'nothing':
        return;
      default:
        scroll.current?.(act);
    }
  });
  return (
    <div className="reader">
      <ReaderTop view={view} />
      {link && <LinkBar link={link} join={joinPodium} words={t('reading.lost')} />}
      <Reading key={view.seat} view={view} isLast={link?.state === 'lost'} lettering={lettering} scroll={scroll} />
      <Side view={view} />
      <Controls lettering={lettering} setLettering={setLettering} scroll={(act) => scroll.current?.(act)} />
    </div>
  );
}
