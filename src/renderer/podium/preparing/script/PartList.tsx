import { PenLine } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { usePhrase } from '../../../shared/i18n/use-phrase.ts';

type Props = { readonly view: PodiumView; readonly chosen: string; readonly choose: (item: string) => void };

/** The parts in their order; a pen marks those that somebody wrote a text for. */
export function PartList({ view, chosen, choose }: Props) {
  const { t } = useTranslation('script');
  const say = usePhrase();
  const { items, scripts } = view.preparation;
  return (
    <section className="panel script-parts" aria-labelledby="script-parts">
      <div className="panel-head">
        <h2 id="script-parts">{t('parts')}</h2>
      </div>
      <ListBox
        aria-labelledby="script-parts"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) choose(String(key));
        }}
      >
        {items.map((item) => {
          const line = view.programme.find(({ id }) => id === item.id);
          const label = line ? say(line.label) : '';
          const written = Object.values(scripts[item.id]?.texts ?? {}).some(Boolean);
          return (
            <ListBoxItem key={item.id} id={item.id} className="script-part" textValue={label}>
              <span className="script-part-words">
                <span>{label}</span>
                {item.title !== null && (
                  <span className="soft">
                    <bdi>{item.title}</bdi>
                  </span>
                )}
              </span>
              {written && (
                <>
                  <span className="sr-only">{t('written')}</span>
                  <PenLine aria-hidden="true" />
                </>
              )}
            </ListBoxItem>
          );
        })}
      </ListBox>
    </section>
  );
}
