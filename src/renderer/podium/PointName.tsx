import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddField, NameField, useNameField } from '../shared/list/NameField.tsx';
import type { Choice } from '../shared/list/suggestions.ts';

type Props = {
  readonly field: RefObject<AddField | null>;
  /** Of a point that is named already: a further name corrects it. */
  readonly named: boolean;
  readonly name: (delegation: string) => Promise<boolean>;
  /** Enter in the empty field. */
  readonly rule: () => void;
};

/** Who raised the point of order: official names as one types, any other as typed. It may stay empty for ever. */
export function PointName({ field, named, name, rule }: Props) {
  const { t } = useTranslation('podium');
  const { t: list } = useTranslation('list');
  const [text, setText] = useState('');
  const { input, choices, leave, hasEnter } = useNameField(field, text, setText);

  const take = async (choice: Choice | undefined) => {
    if (choice === undefined) return;
    setText('');
    leave();
    if (await name(choice.name)) {
      // A choice by pointer gives the field the focus once more.
      if (input.current?.value === '') input.current.blur();
    }
    // What was not recorded is not lost: it stands in the field again.
    else setText((now) => now || choice.label);
  };
  const onKeys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      setText('');
      leave();
    } else if (event.key === 'Enter' && hasEnter()) {
      event.preventDefault();
      event.stopPropagation();
      if (text.trim() !== '') void take(choices[0]);
      else {
        leave();
        rule();
      }
    }
  };

  return (
    <div className="point-name" onKeyDownCapture={onKeys}>
      <NameField
        label={t(named ? 'point.rename' : 'point.name')}
        placeholder={t(named ? 'point.rename' : 'point.name')}
        testId="point-name"
        input={input}
        choices={choices}
        text={text}
        setText={setText}
        take={(choice) => void take(choice)}
        hint={({ kind }) => (kind === 'typed' ? '' : list(`add.${kind}`))}
      />
    </div>
  );
}
