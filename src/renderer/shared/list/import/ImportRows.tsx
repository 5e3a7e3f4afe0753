import { TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../../core/list-import/problems.ts';
import { isBad } from './choice.ts';

/** Height of a row in px: all are alike, so that of 20,000 only those in sight are drawn. */
const ROW = 46;
const AHEAD = 6;

type Props = {
  readonly rows: readonly ImportRow[];
  readonly leftOut: ReadonlySet<number>;
  readonly leave: (line: number, out: boolean) => void;
};

/** The rows of a list before they come in, each with the number of its line and what is to be known of it. */
export function ImportRows({ rows, leftOut, leave }: Props) {
  const { t } = useTranslation('list');
  const scroller = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const height = scroller.current?.clientHeight ?? 400;
  const first = Math.max(0, Math.min(Math.floor(top / ROW) - AHEAD, rows.length - 1));
  const seen = rows.slice(first, first + Math.ceil(height / ROW) + 2 * AHEAD);
  return (
    <section
      ref={scroller}
      className="import-rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('import.rows')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ul style={{ blockSize: rows.length * ROW }}>
        {seen.map((row, i) => (
          <li
            key={row.line}
            aria-setsize={rows.length}
            aria-posinset={first + i + 1}
            data-bad={isBad(row) || undefined}
            data-out={leftOut.has(row.line) || undefined}
            style={{ insetBlockStart: (first + i) * ROW, blockSize: ROW }}
          >
            <OneRow row={row} out={leftOut.has(row.line)} leave={leave} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneRow({
  row,
  out,
  leave,
}: {
  readonly row: ImportRow;
  readonly out: boolean;
  readonly leave: Props['leave'];
}) {
  const { t } = useTranslation('list');
  const { line, request, problems } = row;
  const words = problems.map(({ code, params }) => t(`import.${code}`, params)).join(' · ');
  const name = request?.delegation ?? String(problems[0]?.params.value ?? '');
  const behalf = request?.onBehalfOf ?? null;
  return (
    <label title={words}>
      <input
        type="checkbox"
        checked={request !== null && !out}
        disabled={request === null}
        aria-label={t('import.take', { name: name === '' ? t('import.line', { line }) : name })}
        onChange={(event) => leave(line, !event.target.checked)}
      />
      <span className="import-line" title={t('import.line', { line })}>
        {line}
      </span>
      <span className="import-name">
        <bdi>{name}</bdi>
        {behalf !== null && <span className="soft"> {t('import.behalf', { group: behalf })}</span>}
        {words !== '' && (
          <span className="import-why">
            <TriangleAlert aria-hidden="true" />
            <span>{words}</span>
          </span>
        )}
      </span>
    </label>
  );
}
