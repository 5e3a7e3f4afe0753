import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../review-context.ts';
import { differing, differingLines } from './differing.ts';
import type { ChangeWords, ValueWords } from './use-change-words.ts';

type Props = {
  readonly words: ChangeWords;
  readonly byHand: boolean;
  readonly taken: boolean;
  readonly take: (on: boolean) => void;
  /** Why it cannot be taken now; empty where it can. */
  readonly stuck: string;
  readonly pointer: string | null;
  readonly languages: { readonly session: string; readonly note: string };
};

/** One value that the note and the session do not share, with a tick that takes the note's. */
export function ChangeRow({ words, byHand, taken, take, stuck, pointer, languages }: Props) {
  const { t } = useTranslation('again');
  const { focused, hovered } = useReview();
  const id = useId();
  const { label, of, was, is, note, isQuoted } = words;
  const lang = (language: string) => (isQuoted && language !== 'und' ? language : undefined);
  return (
    <li
      className="again-row"
      data-taken={taken ? '' : undefined}
      onPointerEnter={() => hovered(pointer)}
      onPointerLeave={() => hovered(null)}
    >
      <label className="again-label" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={taken}
          disabled={stuck !== ''}
          aria-describedby={`${id}-values`}
          data-pointer={pointer ?? undefined}
          onChange={(event) => take(event.target.checked)}
          onFocus={() => focused(pointer)}
        />
        <span>
          {of !== null && (
            <>
              <bdi className="again-of">{of}</bdi>{' '}
            </>
          )}
          <span>{label}</span>
        </span>
        {byHand && <span className="review-mark">{t(taken ? 'mark.lost' : 'mark.kept')}</span>}
      </label>
      <div className="again-values" id={`${id}-values`}>
        <div>
          <span className="sr-only">{t('column.is')}</span>
          <Value value={is} other={note} as="del" lang={lang(languages.session)} />
          {!isSameWords(was, is) && !isSameWords(was, note) && (
            <p className="again-was">
              {t('column.was')} <Plain value={was} lang={lang(languages.session)} />
            </p>
          )}
        </div>
        <div>
          <span className="sr-only">{t('column.note')}</span>
          <Value value={note} other={is} as="ins" lang={lang(languages.note)} />
        </div>
      </div>
      {stuck !== '' && <p className="again-stuck">{stuck}</p>}
    </li>
  );
}

const isSameWords = (a: ValueWords, b: ValueWords) => JSON.stringify(a) === JSON.stringify(b);
const linesOf = (value: ValueWords): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []));

type ValueProps = {
  readonly value: ValueWords;
  readonly other: ValueWords;
  readonly as: 'del' | 'ins';
  readonly lang: string | undefined;
};

/** A value with what the other one has not. */
function Value({ value, other, as: Mark, lang }: ValueProps) {
  const { t } = useTranslation('again');
  if (value === null) return <p className="again-nothing">{t('value.nothing')}</p>;
  // Beside nothing all of it is new, or gone: nothing of it needs a mark.
  if (other === null) return <Whole value={value} lang={lang} />;
  const marked = (text: string, beside: string) =>
    differing(text, beside).map((one, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name.
      <Fragment key={at}>{one.how === 'own' ? <Mark>{one.text}</Mark> : one.how === 'same' ? one.text : '… '}</Fragment>
    ));
  if (typeof value === 'string')
    return (
      <p dir="auto" lang={lang}>
        {marked(value, typeof other === 'string' ? other : '')}
      </p>
    );
  return (
    <ul lang={lang}>
      {differingLines(value, linesOf(other)).map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines can have the same words.
        <li key={at} dir={'same' in one ? undefined : 'auto'} className={'same' in one ? 'again-nothing' : undefined}>
          {'same' in one ? t('value.same', { count: one.same }) : marked(one.line, one.beside)}
        </li>
      ))}
    </ul>
  );
}

function Whole({ value, lang }: { readonly value: Exclude<ValueWords, null>; readonly lang: string | undefined }) {
  return (
    <ul lang={lang}>
      {linesOf(value).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines can have the same words.
        <li key={at} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What the note before said, in a few words. */
function Plain({ value, lang }: { readonly value: ValueWords; readonly lang: string | undefined }) {
  const { t } = useTranslation('again');
  if (value === null) return <span>{t('value.nothing')}</span>;
  if (typeof value !== 'string' && value.length > 4) return <span>{t('value.lines', { count: value.length })}</span>;
  const text = linesOf(value).join(' · ');
  return <bdi lang={lang}>{text.length > 160 ? `${text.slice(0, 160)}…` : text}</bdi>;
}
