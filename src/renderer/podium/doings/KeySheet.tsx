import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LookChoice } from '../../shared/LookChoice.tsx';
import { Drawer } from '../drawer/Drawer.tsx';
import { keyName, LETTERS, type Letter, takenBy, USUAL_KEYS } from '../keys/letters.ts';
import { isForClicker, type OwnKeys } from '../keys/own-keys.ts';
import { KeyField } from './KeyField.tsx';

type Props = {
  readonly own: OwnKeys;
  readonly change: (change: Partial<OwnKeys>) => void;
  readonly close: () => void;
};

/** Keys that are what they are, in the order of use. */
const FIXED = [
  'primary',
  'oneMore',
  'add',
  'find',
  'keys',
  'undoList',
  'desk',
  'chair',
  'moderator',
  'print',
  'carryOn',
  'escape',
] as const;
const CLICKER = ['next', 'back', 'dark'] as const;

/** Every key of the podium; letters can be laid on other keys, and a clicker's be learned by pressing them. */
export function KeySheet({ own, change, close }: Props) {
  const { t } = useTranslation('podium');
  const [problem, setProblem] = useState('');
  const layLetter = (letter: Letter, code: string, shift: boolean) => {
    const other = takenBy(letter, { code, shift }, own.letters);
    const isLetter = /^(?:Key[A-Z]|Digit\d)$/.test(code);
    setProblem(!isLetter ? t('keys.noLetter') : other === null ? '' : t('keys.taken', { other: t(`doing.${other}`) }));
    if (isLetter && other === null) change({ letters: { ...own.letters, [letter]: { code, shift } } });
  };
  const learn = (button: (typeof CLICKER)[number], code: string) => {
    const other = CLICKER.find((one) => one !== button && own.clicker[one] === code);
    setProblem(!isForClicker(code) ? t('keys.noClicker') : other ? t('keys.taken', { other: t(`keys.${other}`) }) : '');
    if (isForClicker(code) && other === undefined) change({ clicker: { ...own.clicker, [button]: code } });
  };
  const isUsual = LETTERS.every((letter) => keyName(own.letters[letter]) === keyName(USUAL_KEYS[letter]));
  return (
    <Drawer title={t('keys.title')} close={close} testId="key-sheet">
      <p className="problem" role="status">
        {problem}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="key-sheet" tabIndex={0} data-first="">
        <h3>{t('keys.look')}</h3>
        <LookChoice />
        <dl>
          {FIXED.map((one) => (
            <div key={one}>
              <dt>
                <kbd>{t(`keys.key-${one}`)}</kbd>
              </dt>
              <dd>{t(`keys.${one}`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('keys.letters')}</h3>
        <p className="soft">{t('keys.lettersAbout')}</p>
        <ul>
          {LETTERS.map((letter) => (
            <li key={letter}>
              <KeyField
                label={t(`doing.${letter}`)}
                pressed={keyName(own.letters[letter])}
                learn={(code, shift) => layLetter(letter, code, shift)}
              />
            </li>
          ))}
        </ul>
        {!isUsual && (
          <button type="button" className="toggle" onClick={() => change({ letters: USUAL_KEYS })}>
            {t('keys.usual')}
          </button>
        )}
        <h3>{t('keys.clicker')}</h3>
        <label className="switch">
          <input
            type="checkbox"
            checked={own.clickerOn}
            onChange={(event) => change({ clickerOn: event.target.checked })}
          />
          {t('keys.clickerOn')}
        </label>
        <p className="soft">{t('keys.clickerAbout')}</p>
        <ul>
          {CLICKER.map((button) => (
            <li key={button}>
              <KeyField
                label={t(`keys.${button}`)}
                pressed={own.clicker[button]}
                learn={(code) => learn(button, code)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}
