import { Undo2 } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldName } from '../../../core/floor/names-fold.ts';
import { plus } from '../../../core/timing/time.ts';
import { dateOf } from '../../../core/timing/zone.ts';
import { type JournalLine, type JournalPart, PARTS } from '../../../core/views/journal-lines.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { longDate } from '../../shared/i18n/long-date.ts';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';
import { wallTime } from '../../shared/i18n/wall-time.ts';
import type { Notice } from '../../shared/LastStep.tsx';
import { JournalRow } from './JournalRow.tsx';
import { useJournal } from './use-journal.ts';
import { useSeatWords } from './use-seat-words.ts';

type Props = { readonly view: PodiumView; readonly send: Send; readonly notice: Notice | null };

/** What was done in the session, newest first: looked for by words, by part, by seat; what was taken back is struck through. */
export function Journal({ view, send, notice }: Props) {
  const { t, i18n } = useTranslation('journal');
  const say = usePhrase();
  const [search, setSearch] = useState('');
  const [part, setPart] = useState<JournalPart | null>(null);
  const [actor, setActor] = useState<string | null>(null);
  const [takenBackOnly, setTakenBackOnly] = useState(false);
  const [pages, setPages] = useState(1);
  const [correcting, setCorrecting] = useState<number | null>(null);
  const words = foldName(search).split(' ').filter(Boolean);
  const isSearching = words.length > 0;
  const wanted = { part, actor, takenBackOnly, pages: isSearching ? Number.POSITIVE_INFINITY : pages };
  const read = useJournal(wanted, view.journal.events);
  const journal = read === 'failed' ? null : read;
  const seats = useSeatWords(journal?.actors ?? []);
  const { zone, clockOffset } = view.session;
  const clock = (at: JournalLine['at']) => wallTime(at, zone, clockOffset);

  const lines = (journal?.lines ?? [])
    .map((line) => ({ line, what: say(line.label), who: seats.of(line.actor) }))
    .filter(({ line, what, who }) => {
      const text = isSearching ? foldName(`${clock(line.at)} ${what} ${who}`) : '';
      return words.every((word) => text.includes(word));
    });
  const dates = lines.map(({ line }) => dateOf(plus(line.at, clockOffset), zone));
  const hasDates = new Set(dates).size > 1;
  return (
    <>
      <input
        type="search"
        className="journal-search"
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={120}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        data-testid="journal-search"
      />
      <fieldset className="chips journal-chips" aria-label={t('which')}>
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={part === one}
            onClick={() => setPart(part === one ? null : one)}
          >
            {t(`part.${one}`)}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          aria-pressed={takenBackOnly}
          onClick={() => setTakenBackOnly(!takenBackOnly)}
        >
          <Undo2 aria-hidden="true" />
          {t('takenBack')}
        </button>
        {seats.people.length > 1 && (
          <select
            aria-label={t('seat.which')}
            value={actor ?? ''}
            onChange={(event) => setActor(event.target.value || null)}
          >
            <option value="">{t('seat.all')}</option>
            {seats.people.map((seat) => (
              <option key={seat} value={seat}>
                {seats.of(seat)}
              </option>
            ))}
          </select>
        )}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="journal-lines" tabIndex={0} aria-busy={read === null}>
        {read === 'failed' && <p className="bad">{t('failed')}</p>}
        {journal && lines.length === 0 && <p className="soft">{t('none')}</p>}
        <ol>
          {lines.map(({ line, what, who }, i) => (
            <Fragment key={line.seq}>
              {hasDates && dates[i] !== dates[i - 1] && (
                <li className="journal-date">{longDate(dates[i] ?? '', i18n.language)}</li>
              )}
              <JournalRow
                line={line}
                what={what}
                who={who}
                session={view.session}
                send={send}
                notice={notice}
                correcting={correcting === line.seq}
                correct={(on) => setCorrecting(on ? line.seq : null)}
              />
            </Fragment>
          ))}
        </ol>
        {journal?.earlier && !isSearching && (
          <button type="button" className="journal-earlier" onClick={() => setPages(pages + 1)}>
            {t('earlier')}
          </button>
        )}
      </div>
    </>
  );
}
