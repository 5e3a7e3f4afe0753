import { ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../client/send.ts';
import { Sheet } from '../plan/Sheet.tsx';
import type { PlanView } from '../plan/use-plan.ts';
import { BlocksEditor } from './BlocksEditor.tsx';
import { KeptPlaces } from './KeptPlaces.tsx';
import { MembershipPaste } from './MembershipPaste.tsx';

type Props = {
  readonly view: PlanView;
  readonly send: Send;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
};

/** What the order of the list follows from: its blocks, the places that are kept, and who belongs to the body. */
export function RulesPanel({ view, send, open, setOpen }: Props) {
  const { t } = useTranslation('list');
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      title={t('rules.title')}
      name={t('rules.title')}
      className="rules"
      testId="rules-panel"
      stays
      button={<ListOrdered aria-hidden="true" />}
    >
      <h4>{t('rules.order')}</h4>
      <BlocksEditor blocks={view.rules.blocks} send={send} />
      <h4>{t('rules.kept')}</h4>
      <KeptPlaces view={view} send={send} />
      <h4>{t('rules.members')}</h4>
      <MembershipPaste membership={view.rules.membership} date={view.session.date} send={send} />
    </Sheet>
  );
}
