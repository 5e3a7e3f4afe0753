import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldName } from '../../../core/floor/names-fold.ts';
import type { PodiumView, ProgrammeLine } from '../../../core/views/podium-view.ts';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';
import { Drawer } from '../drawer/Drawer.tsx';
import { usePut } from '../preparing/use-put.ts';
import { DayLine } from './DayLine.tsx';
import { MeetingChanges } from './MeetingChanges.tsx';

type Props = {
  readonly view: PodiumView;
  /** The line whose choices are open at first. */
  readonly line: string | null;
  readonly close: () => void;
  readonly screen: ComponentProps<typeof MeetingChanges>['screen'];
};

/** Everything that the day changes: the meeting itself, the parts of the programme, and who speaks in them. */
export function Day({ view, line, close, screen }: Props) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const put = usePut();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(line);
  const folded = foldName(search.trim());
  const has = (text: string) => foldName(text).includes(folded);
  const isFound = ({ label, speakers }: ProgrammeLine) => has(say(label)) || speakers.some(({ name }) => has(name));
  const lines = view.programme.flatMap((one, i) => {
    const item = view.preparation.items[i];
    return item && isFound(one) ? [{ line: one, item }] : [];
  });
  // What was found first is open, so that two steps are enough.
  const isAmong = lines.some((one) => one.line.id === open);
  const shown = folded === '' || isAmong ? open : (lines[0]?.line.id ?? null);
  return (
    <Drawer title={t('day.title')} close={close} testId="day">
      <div className="day">
        {view.session.phase === 'open' && <MeetingChanges view={view} put={put} close={close} screen={screen} />}
        <input
          className="day-search"
          value={search}
          maxLength={120}
          dir="auto"
          aria-label={t('day.search')}
          placeholder={t('day.search')}
          data-testid="day-search"
          onChange={(event) => setSearch(event.target.value)}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <ol className="day-lines" tabIndex={0} aria-label={t('order.title')}>
          {lines.map(({ line: one, item }) => (
            <DayLine
              key={one.id}
              view={view}
              line={one}
              item={item}
              isOpen={one.id === shown}
              toggle={() => setOpen(one.id === open ? null : one.id)}
              put={put}
              close={close}
            />
          ))}
        </ol>
        {lines.length === 0 && <p className="soft">{t('find.nothing')}</p>}
      </div>
    </Drawer>
  );
}
