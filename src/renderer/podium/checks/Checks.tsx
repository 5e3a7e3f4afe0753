import { CircleCheck, CircleHelp, CircleSlash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '../drawer/Drawer.tsx';
import { type Check, ignoredMark } from './check.ts';
import { mark, useMarks } from './marks.ts';

const ICONS = { ok: CircleCheck, look: TriangleAlert, unknown: CircleHelp, ignored: CircleSlash2 } as const;

type Props = { readonly checks: readonly Check[]; readonly close: () => void };

/** What to look at before the gavel: a list that nothing waits for. */
export function Checks({ checks, close }: Props) {
  const { t } = useTranslation('setup');
  return (
    <Drawer title={t('checks.title')} close={close} testId="checks">
      <p className="soft">{t('checks.about')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul className="checks" tabIndex={0} data-first="">
        {checks.map((check) => (
          <Line key={check.name} check={check} />
        ))}
      </ul>
    </Drawer>
  );
}

function Line({ check }: { readonly check: Check }) {
  const { t } = useTranslation('setup');
  const { name, says, about } = check;
  const isIgnored = useMarks().has(ignoredMark(check));
  const state = isIgnored && check.state === 'look' ? 'ignored' : check.state;
  const Icon = ICONS[state];
  return (
    <li data-check={name} data-state={state}>
      <p className="check-head">
        <Icon aria-hidden="true" />
        <strong>{t(`checks.name.${name}`)}</strong>
        <span>{t(`checks.state.${state}`)}</span>
      </p>
      <p className="check-says">{says}</p>
      {about.length > 0 && (
        <ul>
          {about.map((one) => (
            <li key={one}>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
      )}
      {check.state === 'look' && (
        <button type="button" className="toggle" onClick={() => mark(ignoredMark(check), !isIgnored)}>
          {t(isIgnored ? 'checks.again' : 'checks.ignore')}
          <span className="sr-only">: {t(`checks.name.${name}`)}</span>
        </button>
      )}
    </li>
  );
}
