import type { CardFacts } from '../../../core/views/room-view.ts';
import { longDate } from '../i18n/long-date.ts';
import { useRoomTexts } from './room-texts.ts';
import { scriptOf } from './script-of.ts';
import { holds, type Ladder, linesOf, useFit } from './use-fit.ts';

type Step = { readonly title: number; readonly theme: number };

/** A title in large letters is read at a glance up to here; smaller ones may run on. */
const MOST_LINES = 3;

/** A theme that fits beside no size of the title is left out (0). */
const ladder: Ladder<Step> = {
  steps: [
    ...[112, 96, 84, 72].map((title) => ({ title, theme: 56 })),
    ...[72, 60, 52].flatMap((title) => [48, 38].map((theme) => ({ title, theme }))),
    ...[72, 60, 52, 44, 38].map((title) => ({ title, theme: 0 })),
  ],
  apply: (element, step) => {
    element.style.setProperty('--title-size', String(step.title));
    element.style.setProperty('--theme-size', String(step.theme));
    element.dataset.theme = String(step.theme > 0);
  },
  fits: (element, { title }) => {
    const heading = element.querySelector('h1');
    return (title < 72 || heading === null || linesOf(heading) <= MOST_LINES) && holds(element);
  },
};

/** The session's title, with its theme, day, hours and room. With nothing known it still says what this is. */
export function CardScene(props: { readonly facts: CardFacts }) {
  const { t, within, language } = useRoomTexts();
  const { title, theme, date, start, end, room } = props.facts;
  const shown = title || t('card.untitled');
  const [ref] = useFit<HTMLDivElement, Step>(ladder, `${shown}\n${theme}`);
  const hours = start && end ? t('card.hours', { start: within(start), end: within(end) }) : '';
  const facts = [date && longDate(date, language), hours, room].filter((fact) => fact !== '' && fact !== null);
  return (
    <>
      <div className="room-card" ref={ref}>
        <h1 className="room-card-title" data-script={scriptOf(shown)}>
          <bdi dir="auto">{shown}</bdi>
        </h1>
        {theme !== null && theme !== '' && (
          <p className="room-card-theme" data-script={scriptOf(theme)}>
            <bdi dir="auto">{theme}</bdi>
          </p>
        )}
      </div>
      <ul className="room-card-facts">
        {facts.map((fact) => (
          <li key={fact}>
            <bdi dir="auto">{fact}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
