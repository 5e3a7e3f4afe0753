import type { UnderName } from '../../../core/views/room-view.ts';
import { formatTag } from '../i18n/language.ts';
import { type RoomTexts, useRoomTexts } from './room-texts.ts';
import { scriptOf } from './script-of.ts';
import { holds, type Ladder, linesOf, useFit } from './use-fit.ts';

/** Sizes in pixels of an image 1080 high; `lines` is how many the text under the name may take. */
type Step = { readonly name: number; readonly under: number; readonly lines: number; readonly last?: 'long' | 'alone' };

const NAMES = [112, 96, 84, 72];
/** 38 px are 2.5 % of the image height in capitals: nothing is smaller (DESIGN 6). */
const UNDERS = [
  { under: 60, lines: 1 },
  { under: 48, lines: 1 },
  { under: 48, lines: 2 },
  { under: 38, lines: 3 },
];

/**
 * Two lines for the name. What fits on no step has more lines at the smallest size, with smaller digits below it, then
 * yet smaller ones and without an office: never cut, never smaller.
 */
const ladder: Ladder<Step> = {
  steps: [
    ...UNDERS.flatMap((under) => NAMES.map((name) => ({ name, ...under }))),
    { name: 72, under: 38, lines: 9, last: 'long' },
    { name: 72, under: 38, lines: 9, last: 'alone' },
  ],
  apply: (element, step) => {
    element.style.setProperty('--name-size', String(step.name));
    element.style.setProperty('--under-size', String(step.under));
    element.dataset.last = step.last ?? '';
  },
  fits: (element, step) => {
    const name = element.querySelector('h1');
    const under = element.querySelector('p');
    if (name !== null && step.last === undefined && linesOf(name) > 2) return false;
    if (under !== null && linesOf(under) > step.lines) return false;
    return holds(element);
  },
};

/** Longer ones are broken after all, rather than run off the wall. */
const LONGEST_WHOLE_WORD = 24;

/** The name with its hyphened words kept whole: "Grande-Bretagne" is not broken where a space is near. */
const wholeWords = (name: string) =>
  name.split(/( )/).map((word, at) =>
    word.includes('-') && word.length <= LONGEST_WHOLE_WORD ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: words of one name never move.
      <span className="room-word" key={at}>
        {word}
      </span>
    ) : (
      word
    ),
  );

/** More names than these are counted: nobody reads a list while somebody speaks. */
const JOINT_NAMED = 5;

const underText = (under: UnderName, { t, within, language }: RoomTexts): string => {
  switch (under.kind) {
    case 'office':
      return under.text;
    case 'behalf':
      return t(under.also ? 'name.also' : 'name.behalf', { group: within(under.group) });
    case 'states':
      return t(under.also ? 'name.also-states' : 'name.states', { count: under.count });
    case 'joint': {
      const { names } = under;
      if (names.length > JOINT_NAMED) return t('name.joint-many', { count: names.length });
      const format = new Intl.ListFormat(formatTag(language));
      return t('name.joint', { names: format.format(names.map(within)) });
    }
    case 'right-of-reply':
      return t('name.right-of-reply');
  }
};

/** Who has the floor: the name over the full width, the office or the group spoken for under it. */
export function NameBlock(props: { readonly name: string; readonly under: UnderName | null }) {
  const texts = useRoomTexts();
  const { name, under } = props;
  const below = under === null ? '' : underText(under, texts);
  const [ref] = useFit<HTMLDivElement, Step>(ladder, `${name}\n${below}`);
  return (
    <div className="room-names" ref={ref}>
      <h1 className="room-name" data-testid="room-name" data-script={scriptOf(name)}>
        <bdi dir="auto">{wholeWords(name)}</bdi>
      </h1>
      {under !== null && (
        <p className="room-under" data-testid="room-capacity" data-kind={under.kind} data-script={scriptOf(below)}>
          {under.kind === 'office' ? <bdi dir="auto">{below}</bdi> : below}
        </p>
      )}
    </div>
  );
}
