import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow, ListWarning } from '../../../../core/list-import/problems.ts';
import type { Send } from '../../client/send.ts';
import { countsOf, linesAgain, requestsOf, type Shown, shownRows } from './choice.ts';
import { ImportRows } from './ImportRows.tsx';

type Props = {
  readonly rows: readonly ImportRow[];
  readonly warnings: readonly ListWarning[];
  readonly send: Send;
  /** Another text instead. */
  readonly again: () => void;
  readonly done: () => void;
};

const DOUBTS = ['unknown-name', 'twice', 'waiting', 'panel'] as const;

/** What a list would bring: how many rows come in and which not, what is worth a look; then all of it in one step. */
export function ImportPreview({ rows, warnings, send, again, done }: Props) {
  const { t } = useTranslation('list');
  const counts = useMemo(() => countsOf(rows), [rows]);
  const repeated = useMemo(() => linesAgain(rows), [rows]);
  const [shown, setShown] = useState<Shown>(counts.bad + counts.doubtful > 0 && rows.length > 60 ? 'doubts' : 'all');
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [sending, setSending] = useState(false);
  const seen = useMemo(() => shownRows(rows, shown), [rows, shown]);
  const count = counts.good - leftOut.size;
  const leave = (lines: readonly number[], out: boolean) => {
    const next = new Set(leftOut);
    for (const line of lines) {
      if (out) next.add(line);
      else next.delete(line);
    }
    setLeftOut(next);
  };
  const inscribe = async () => {
    setSending(true);
    const taken = await send({ type: 'Inscribe', requests: requestsOf(rows, leftOut) });
    setSending(false);
    if (taken) done();
  };
  const tab = (which: Shown, number: number) => (
    <button type="button" aria-pressed={shown === which} disabled={number === 0} onClick={() => setShown(which)}>
      {t(`import.show-${which}`, { count: number })}
    </button>
  );
  return (
    <div className="import-preview">
      <p className="import-counts">
        <strong>{t('import.good', { count })}</strong>
        {counts.bad > 0 && <span className="warned">{t('import.bad', { count: counts.bad })}</span>}
        {DOUBTS.map((code) => {
          const number = counts.by[code] ?? 0;
          return number > 0 && <span key={code}>{t(`import.count-${code}`, { count: number })}</span>;
        })}
      </p>
      {warnings.map(({ code, params }) => (
        <p key={`${code}${JSON.stringify(params)}`} className="soft">
          {t(`import.${code}`, params)}
        </p>
      ))}
      <fieldset className="sheet-row" aria-label={t('import.shown')}>
        {tab('all', rows.length)}
        {tab('doubts', counts.doubtful)}
        {tab('bad', counts.bad)}
      </fieldset>
      <ImportRows rows={seen} leftOut={leftOut} leave={(line, out) => leave([line], out)} />
      {repeated.length > 0 && (
        <div className="sheet-row">
          {repeated.every((line) => leftOut.has(line)) ? (
            <button type="button" className="toggle" onClick={() => leave(repeated, false)}>
              {t('import.takeAgain', { count: repeated.length })}
            </button>
          ) : (
            <button type="button" className="toggle" onClick={() => leave(repeated, true)}>
              {t('import.leaveAgain', { count: repeated.length })}
            </button>
          )}
        </div>
      )}
      <div className="sheet-row">
        <button type="button" className="toggle" disabled={sending} onClick={again}>
          {t('import.other')}
        </button>
        <button type="button" className="toggle do" disabled={sending || count === 0} onClick={() => void inscribe()}>
          {t(sending ? 'import.inscribing' : 'import.inscribe', { count })}
        </button>
      </div>
    </div>
  );
}
