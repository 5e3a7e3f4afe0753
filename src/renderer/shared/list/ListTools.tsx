import { memo, useEffect, useState } from 'react';
import type { Send } from '../client/send.ts';
import { ImportPanel } from './import/ImportPanel.tsx';
import { LimitMenu } from './plan/LimitMenu.tsx';
import type { PlanView } from './plan/use-plan.ts';
import { RulesPanel } from './rules/RulesPanel.tsx';

type Props = {
  readonly view: PlanView;
  readonly send: Send;
  /** Several lines that were pasted into the add field: they open the import. */
  readonly pasted: string | null;
  /** The import has closed: what was pasted is dealt with. */
  readonly dealt: () => void;
  /** Delegations that sit on the panel. */
  readonly panel: ReadonlySet<string>;
};

/** The list's own tools: limits, rules, import. One of their sheets is open at a time, over the list and nothing else. */
export const ListTools = memo(function ListTools({ view, send, pasted, dealt, panel }: Props) {
  const [open, setOpen] = useState<'limits' | 'rules' | 'import' | null>(null);
  useEffect(() => {
    if (pasted !== null) setOpen('import');
  }, [pasted]);
  if (view.session.phase === 'closed') return null;
  const of = (which: NonNullable<typeof open>) => ({
    view,
    send,
    open: open === which,
    setOpen: (on: boolean) => {
      if (which === 'import' && !on) dealt();
      setOpen((old) => (on ? which : old === which ? null : old));
    },
  });
  return (
    <div className="list-tools">
      <LimitMenu {...of('limits')} />
      <RulesPanel {...of('rules')} />
      <ImportPanel {...of('import')} pasted={pasted} panel={panel} />
    </div>
  );
});
