import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blocks, Rank } from '../../../../core/session/vocabulary.ts';
import type { Send } from '../../client/send.ts';
import { moveBlock, moveRank } from './blocks-moves.ts';

type Props = { readonly blocks: Blocks; readonly send: Send };
type By = -1 | 1;

/** The blocks of a round in their order. Blocks and the ranks in them move by buttons and by Alt with the arrows. */
export function BlocksEditor({ blocks, send }: Props) {
  const { t } = useTranslation('list');
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<string | null>(null);
  // What moved keeps the focus, so that it can be moved on.
  useLayoutEffect(() => {
    const name = focused.current;
    if (name === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-mover="${name}"]`)?.focus();
  });
  const set = (next: Blocks) => {
    if (next !== blocks) void send({ type: 'SetBlocks', blocks: next });
  };
  const mover = (key: string, name: string, move: (by: By) => Blocks) => (
    <Mover key={key} id={key} name={name} can={(by) => move(by) !== blocks} move={(by) => set(move(by))} />
  );
  return (
    <ol
      ref={list}
      className="blocks"
      aria-label={t('rules.order')}
      onFocus={(event) => {
        focused.current = event.target.dataset.mover ?? null;
      }}
    >
      {blocks.map((block, at) => {
        const names = block.map((rank) => t(`rules.rank.${rank}`)).join(', ');
        return (
          <li key={block[0]}>
            <span className="block-place" aria-hidden="true">
              {at + 1}
            </span>
            <ul>
              {block.map((rank: Rank) => (
                <li key={rank}>
                  <span>{t(`rules.rank.${rank}`)}</span>
                  {mover(`rank-${rank}`, t(`rules.rank.${rank}`), (by) => moveRank(blocks, rank, by))}
                </li>
              ))}
            </ul>
            {block.length > 1 && mover(`block-${block.join('-')}`, names, (by) => moveBlock(blocks, at, by))}
          </li>
        );
      })}
    </ol>
  );
}

type MoverProps = {
  readonly id: string;
  readonly name: string;
  readonly can: (by: By) => boolean;
  readonly move: (by: By) => void;
};

function Mover({ id, name, can, move }: MoverProps) {
  const { t } = useTranslation('list');
  const onKeys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const button = (by: By) => {
    const words = t(by === -1 ? 'rules.up' : 'rules.down', { name });
    return (
      <button
        type="button"
        data-mover={`${id}${by}`}
        aria-label={words}
        title={words}
        aria-keyshortcuts={by === -1 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
        aria-disabled={!can(by)}
        onClick={() => can(by) && move(by)}
      >
        {by === -1 ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      </button>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the two buttons within.
    <span className="mover" onKeyDown={onKeys}>
      {button(-1)}
      {button(1)}
    </span>
  );
}
