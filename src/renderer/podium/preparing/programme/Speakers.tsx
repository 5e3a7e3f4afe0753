import { ChevronDown, ChevronUp, GripVertical, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { DropZone } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../core/session/names.ts';
import { newSlot } from '../../../../core/session/new-item.ts';
import type { Item, Slot } from '../../../../core/session/vocabulary.ts';
import { freshId } from '../../../shared/fresh-id.ts';
import { useDrag } from '../../../shared/list/use-drag.ts';
import { Check, Field, Pick, Problem } from '../fields.tsx';
import { parseMinutes, typedMinutes } from '../minutes.ts';
import type { TabProps } from '../Preparing.tsx';
import { PERSON_TYPE } from './ItemList.tsx';
import { PeopleToAdd } from './PeopleToAdd.tsx';

const NOBODY = '';

/** Who speaks in a part, in order, each with minutes and a clock that the room sees or does not. */
export function Speakers({ view, item, put }: TabProps & { readonly item: Item }) {
  const { t } = useTranslation('preparing');
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const wasTakenOut = useRef(false);
  const { people } = view.preparation;
  const { slots } = item;
  const asked = (now: readonly Slot[]) => ({ type: 'SetSlots' as const, item: item.id, slots: [...now] });
  const set = (now: readonly Slot[]) => void put(asked(now)).then(setProblem);
  const changed = (slot: Slot, change: Partial<Slot>) =>
    slots.map((one) => (one.id === slot.id ? { ...one, ...change } : one));
  const add = (person: string | null) => set([...slots, newSlot(item, person, freshId())]);
  const to = (from: number, before: number) => {
    const slot = slots[from];
    if (!slot || before === from || before === from + 1) return;
    const others = slots.toSpliced(from, 1);
    set(others.toSpliced(before > from ? before - 1 : before, 0, slot));
  };
  const lineAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const base = list.current?.offsetTop ?? 0;
    const found = rows.findIndex((row) => y < row.offsetTop - base + row.offsetHeight / 2);
    return found === -1 ? rows.length : found;
  };
  const { dragged, start } = useDrag(list, lineAt, (key, before) =>
    to(
      slots.findIndex(({ id }) => id === key),
      before,
    ),
  );
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 2 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    if (at + by >= 0 && at + by <= slots.length) to(at, at + by);
  };
  // Whoever is taken out takes the focus along: it stays with the speakers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it has gone once the slots are others.
  useLayoutEffect(() => {
    if (!wasTakenOut.current) return;
    wasTakenOut.current = false;
    box.current?.focus();
  }, [slots]);
  const options = [
    { value: NOBODY, label: t('programme.nobody') },
    ...people.map((person) => ({ value: person.id, label: personName(person) })),
  ];
  return (
    <fieldset className="item-speakers" ref={box} tabIndex={-1}>
      <legend>{t('programme.speakers')}</legend>
      <DropZone
        className="speakers-drop"
        aria-label={t('programme.speakers')}
        getDropOperation={(types) => (types.has(PERSON_TYPE) ? 'copy' : 'cancel')}
        onDrop={async ({ items }) => {
          for (const one of items) if (one.kind === 'text') add(await one.getText(PERSON_TYPE));
        }}
      >
        {slots.length === 0 && <p className="soft">{t('programme.noSpeakers')}</p>}
        <ol ref={list} data-testid="slots">
          {slots.map((slot, i) => (
            <li
              key={slot.id}
              className="slot"
              data-before={dragged?.before === i || undefined}
              data-dragged={dragged?.key === slot.id || undefined}
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              <span
                className="grip"
                title={t('programme.slotDrag', { place: i + 1 })}
                onPointerDown={(event) => start(slot.id, event)}
              >
                <GripVertical aria-hidden="true" />
              </span>
              <Pick
                label={t('programme.speaker', { place: i + 1 })}
                labelHidden
                value={slot.person ?? NOBODY}
                options={options}
                command={(person) => asked(changed(slot, { person: person === NOBODY ? null : person }))}
                put={put}
              />
              <Field
                label={t('programme.speakerMinutes', { place: i + 1 })}
                labelHidden
                value={typedMinutes(slot.plannedMs)}
                command={(text) => {
                  const plannedMs = parseMinutes(text);
                  return plannedMs === null ? t('field.minutes') : asked(changed(slot, { plannedMs }));
                }}
                digits
                max={7}
                put={put}
              />
              <Check
                checked={slot.clock === 'shown'}
                label={t('programme.clockOf', { place: i + 1 })}
                set={(on) => set(changed(slot, { clock: on ? 'shown' : 'hidden' }))}
              >
                <span aria-hidden="true">{t('programme.clock')}</span>
              </Check>
              <span className="slot-acts">
                <Act
                  icon={ChevronUp}
                  words={t('programme.slotUp', { place: i + 1 })}
                  off={i === 0}
                  act={() => to(i, i - 1)}
                />
                <Act
                  icon={ChevronDown}
                  words={t('programme.slotDown', { place: i + 1 })}
                  off={i === slots.length - 1}
                  act={() => to(i, i + 2)}
                />
                <Act
                  icon={X}
                  words={t('programme.takeOutPlace', { place: i + 1 })}
                  act={() => {
                    wasTakenOut.current = true;
                    set(slots.toSpliced(i, 1));
                  }}
                />
              </span>
            </li>
          ))}
        </ol>
      </DropZone>
      <Problem text={problem} />
      <PeopleToAdd
        people={people.filter(({ id }) => !slots.some(({ person }) => person === id))}
        add={(person) => add(person)}
      />
      <button type="button" className="toggle" onClick={() => add(null)}>
        <Plus aria-hidden="true" />
        {t('programme.addNobody')}
      </button>
    </fieldset>
  );
}

function Act(props: {
  readonly icon: typeof X;
  readonly words: string;
  readonly off?: boolean;
  readonly act: () => void;
}) {
  const { icon: Icon, words, off = false, act } = props;
  return (
    <button type="button" aria-label={words} title={words} aria-disabled={off} onClick={() => !off && act()}>
      <Icon aria-hidden="true" />
    </button>
  );
}
