import { AArrowDown, AArrowUp, ChevronDown, ChevronsUp, ChevronUp, FoldVertical, UnfoldVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lettering, SIZES, SPACINGS, stepped } from './lettering.ts';
import type { Scroll } from './Reading.tsx';

type Props = {
  readonly lettering: Lettering;
  readonly setLettering: (lettering: Lettering) => void;
  readonly scroll: Scroll;
};

/** Size, spacing and the text's own movement, by hand: large, and apart from each other. */
export function Controls({ lettering, setLettering, scroll }: Props) {
  const { t } = useTranslation('reader');
  const step = (what: keyof Lettering, by: 1 | -1, icon: ReactNode) => {
    const next = stepped(lettering, what, by);
    const label = t(`controls.${what}-${by === 1 ? 'more' : 'less'}`);
    return (
      <button
        type="button"
        aria-label={label}
        title={label}
        disabled={next[what] === lettering[what]}
        onClick={() => setLettering(next)}
      >
        {icon}
      </button>
    );
  };
  const move = (act: 'top' | 'pageUp' | 'pageDown', icon: ReactNode, key: string) => (
    <button
      type="button"
      aria-label={t(`controls.${act}`)}
      title={`${t(`controls.${act}`)} (${key})`}
      onClick={() => scroll(act)}
    >
      {icon}
    </button>
  );
  return (
    <footer className="foot reader-foot">
      <fieldset className="control" aria-label={t('controls.size')}>
        {step('size', -1, <AArrowDown aria-hidden="true" />)}
        <output>{SIZES[lettering.size]}</output>
        {step('size', 1, <AArrowUp aria-hidden="true" />)}
      </fieldset>
      <fieldset className="control" aria-label={t('controls.spacing')}>
        {step('spacing', -1, <FoldVertical aria-hidden="true" />)}
        <output dir="ltr">{SPACINGS[lettering.spacing]}</output>
        {step('spacing', 1, <UnfoldVertical aria-hidden="true" />)}
      </fieldset>
      <p className="reader-hint">{t('controls.hint')}</p>
      <fieldset className="control moves" aria-label={t('controls.scroll')}>
        {move('top', <ChevronsUp aria-hidden="true" />, 'Home')}
        {move('pageUp', <ChevronUp aria-hidden="true" />, 'Page Up')}
        {move('pageDown', <ChevronDown aria-hidden="true" />, 'Page Down')}
      </fieldset>
    </footer>
  );
}
