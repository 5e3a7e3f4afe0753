import { GripVertical, ShieldCheck, TimerOff } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Timetable } from '../../../../core/floor/timetable.ts';
import { slotName } from '../../../../core/session/names.ts';
import { newSlot } from '../../../../core/session/new-item.ts';
import type { Item } from '../../../../core/session/vocabulary.ts';
import { minutesText } from '../../../../core/timing/clock-face.ts';
import { freshId } from '../../../shared/fresh-id.ts';
import { usePhrase } from '../../../shared/i18n/use-phrase.ts';
import { Problem } from '../fields.tsx';
import type { TabProps } from '../Preparing.tsx';
import { labelOf, plannedClock } from './part-words.ts';

/** What is dragged: a person, onto a part or among its speakers. */
export const PERSON_TYPE = 'application/x-rostrum-person';

/** A part on its way to another place. */
const PART_TYPE = 'application/x-rostrum-part';

type Props = TabProps & {
  readonly times: Timetable;
  readonly chosen: string | null;
  readonly choose: (item: string) => void;
};

/** The parts in their order. Arrows choose, Alt with arrows or a drag moves; a person dropped on a part speaks in it. */
export function ItemList({ view, times, chosen, choose, put }: Props) {
  const { t } = useTranslation('preparing');
  const say = usePhrase();
  const [problem, setProblem] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  const { items, people, facts } = view.preparation;
  const name = (item: Item): string => {
    const label = labelOf(view, item.id);
    return item.title ?? (label ? say(label) : t(`kind.${item.kind}`));
  };

  const move = (id: string, after: string | null) => {
    const item = items.find((one) => one.id === id);
    if (!item || after === id) return;
    void put({ type: 'MoveItem', item: id, after }).then((refused) => {
      setProblem(refused);
      if (refused !== null) return;
      const others = items.filter((one) => one.id !== id);
      const place = (after === null ? 0 : others.findIndex((one) => one.id === after) + 1) + 1;
      setMoved(t('programme.moved', { item: name(item), place, of: items.length }));
    });
  };
  const step = (id: string, by: number) => {
    const at = items.findIndex((item) => item.id === id);
    const to = at + by;
    if (at === -1 || to < 0 || to >= items.length) return;
    const others = items.filter((item) => item.id !== id);
    move(id, others[to - 1]?.id ?? null);
  };
  const speak = (id: string, person: string) => {
    const item = items.find((one) => one.id === id);
    if (!item) return;
    const slots = [...item.slots, newSlot(item, person, freshId())];
    void put({ type: 'SetSlots', item: id, slots }).then(setProblem);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [PART_TYPE]: String(key) })),
    acceptedDragTypes: [PERSON_TYPE, PART_TYPE],
    shouldAcceptItemDrop: (_, types) => types.has(PERSON_TYPE),
    onReorder({ keys, target }) {
      const [id] = [...keys].map(String);
      const at = items.findIndex((item) => item.id === target.key);
      if (id === undefined || at === -1) return;
      move(id, target.dropPosition === 'before' ? (items[at - 1]?.id ?? null) : String(target.key));
    },
    async onItemDrop({ items: dropped, target }) {
      for (const one of dropped)
        if (one.kind === 'text' && one.types.has(PERSON_TYPE))
          speak(String(target.key), await one.getText(PERSON_TYPE));
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || chosen === null) return;
    event.preventDefault();
    event.stopPropagation();
    step(chosen, by);
  };

  return (
    <>
      <div className="prep-list" onKeyDownCapture={onKeyDown}>
        <GridList
          aria-label={t('programme.list')}
          data-testid="programme-list"
          items={items.map((item, i) => ({ id: item.id, item, start: times.starts[i] ?? times.end }))}
          dependencies={[view.preparation, times]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) choose(String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
        >
          {({ item, start }) => (
            <GridListItem textValue={name(item)} className="prep-row" data-kind={item.kind}>
              <Button slot="drag" className="grip" aria-label={t('programme.drag', { item: name(item) })}>
                <GripVertical aria-hidden="true" />
              </Button>
              <time dir="ltr">{plannedClock(start, facts?.zone ?? 'UTC')}</time>
              <span className="prep-words">
                <span>
                  <bdi>{name(item)}</bdi>
                </span>
                <span className="soft">{under(item, t, name(item), (slot) => slotName({ people }, slot))}</span>
              </span>
              <span className="prep-marks">
                {item.kind !== 'floor' && item.protected && <Mark icon={ShieldCheck} words={t('programme.shieldOn')} />}
                {item.slots.length > 0 && item.slots.every(({ clock }) => clock === 'hidden') && (
                  <Mark icon={TimerOff} words={t('programme.clockHidden')} />
                )}
              </span>
              <span className="prep-minutes" dir="ltr" data-proposed={item.proposed || undefined}>
                {minutesText(item.plannedMs / 1000)}
              </span>
            </GridListItem>
          )}
        </GridList>
      </div>
      <Problem text={problem} />
      <p className="sr-only" role="status">
        {moved}
      </p>
    </>
  );
}

type Words = ReturnType<typeof useTranslation<'preparing'>>['t'];

/** The kind, and who speaks where the label does not say it. */
const under = (item: Item, t: Words, label: string, nameOf: (slot: Item['slots'][number]) => string): string => {
  const named = item.slots.map(nameOf).filter((name) => name !== '');
  const kind = t(`kind.${item.kind}`);
  const [first] = named;
  if (item.slots.length === 0) return label === kind ? '' : kind;
  if (first === undefined) return t('programme.under', { kind, who: t('programme.nobody') });
  if (named.length === 1 && label.includes(first)) return kind;
  const who = named.length === 1 ? first : t('programme.more', { name: first, count: named.length - 1 });
  return t('programme.under', { kind, who });
};

function Mark({ icon: Icon, words }: { readonly icon: typeof ShieldCheck; readonly words: string }) {
  return (
    <span title={words}>
      <Icon aria-hidden="true" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
