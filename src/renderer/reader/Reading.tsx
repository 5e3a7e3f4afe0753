import { Mic, MicOff, Triangle } from 'lucide-react';
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderView } from '../../core/views/reader-view.ts';
import { directionOf } from '../shared/i18n/language.ts';
import { SayAs, Sentences } from '../shared/script/Sentences.tsx';
import { useNextSentence } from '../shared/script/use-next-sentence.ts';
import type { ReaderAct } from './keys.ts';
import { type Lettering, SIZES, SPACINGS } from './lettering.ts';

/** Moves the text by hand. */
export type Scroll = (act: Extract<ReaderAct, 'up' | 'down' | 'pageUp' | 'pageDown' | 'top' | 'end'>) => void;

type Props = {
  readonly view: ReaderView;
  /** The link is lost: what stands here is the last that was known. */
  readonly isLast: boolean;
  readonly lettering: Lettering;
  readonly scroll: RefObject<Scroll | null>;
};

/** A page is so much of what is seen: the last line read is still there. */
const PAGE = 0.7;

/**
 * What is said next, very large, on a reading line in the top third. In the other voice it is dimmed and named whose it is. It
 * stands still until somebody moves it, and a new sentence begins at its top.
 */
export function Reading({ view, isLast, lettering, scroll }: Props) {
  const { t } = useTranslation('reader');
  const { floor, session, seat } = view;
  const { next, lines, text } = useNextSentence(
    { face: floor.now?.face ?? null, script: floor.script, later: floor.scriptLater, changesAt: floor.changesAt },
    session,
  );
  const box = useRef<HTMLDivElement>(null);
  const size = SIZES[lettering.size] ?? SIZES[0];
  const spacing = SPACINGS[lettering.spacing] ?? SPACINGS[0];
  const isOwn = next === null || next.voice === seat;
  const isCut = useCut(box, `${text} ${size} ${spacing}`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sentence is what it waits for.
  useLayoutEffect(() => box.current?.scrollTo({ top: 0, behavior: 'instant' }), [text]);
  useImperativeHandle(scroll, () => (act) => {
    const area = box.current;
    if (!area) return;
    const step = { up: -1, down: 1, pageUp: -1, pageDown: 1, top: 0, end: 0 }[act];
    const by = act.startsWith('page') ? area.clientHeight * PAGE : size * spacing;
    if (step === 0) area.scrollTo({ top: act === 'top' ? 0 : area.scrollHeight });
    else area.scrollBy({ top: step * by });
  });

  return (
    <main
      className="reading"
      data-own={isOwn}
      data-last={isLast || undefined}
      data-cut={isCut || undefined}
      aria-label={t('reading.title')}
    >
      <p className="voice" data-testid="voice">
        {isOwn ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        {isLast && <span className="last-known">{t('reading.known')}</span>}
        {next === null ? t('reading.nothing') : t(isOwn ? 'reading.own' : `reading.${next.voice}`)}
      </p>
      <div className="reading-area" dir={directionOf(lines[0]?.language ?? session.language)}>
        <Triangle className="reading-line" aria-hidden="true" fill="currentColor" />
        <section
          ref={box}
          className="reading-scroll"
          data-testid="script"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={t('reading.title')}
          style={{ fontSize: `${size}px`, lineHeight: spacing }}
        >
          <div className="reading-text" aria-live="polite">
            <Sentences lines={lines} />
          </div>
          {next && <SayAs sayAs={next.sayAs} />}
        </section>
      </div>
    </main>
  );
}

/** Whether something of the text lies below what is seen. */
const useCut = (box: RefObject<HTMLDivElement | null>, text: string): boolean => {
  const [isCut, setCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is measured anew.
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const measure = () => {
      const last = area.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      setCut(last > area.getBoundingClientRect().bottom + 1);
    };
    const sized = new ResizeObserver(measure);
    sized.observe(area);
    area.addEventListener('scroll', measure);
    measure();
    return () => {
      sized.disconnect();
      area.removeEventListener('scroll', measure);
    };
  }, [box, text]);
  return isCut;
};
