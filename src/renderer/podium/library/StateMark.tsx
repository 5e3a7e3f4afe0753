import {
  Circle,
  CircleArrowUp,
  CircleCheck,
  CircleDashed,
  CirclePlay,
  FileX,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibraryRow } from './use-library.ts';

const SHAPES: Readonly<Record<LibraryRow['state'], LucideIcon>> = {
  checking: Hourglass,
  empty: CircleDashed,
  prepared: Circle,
  begun: CirclePlay,
  held: CircleCheck,
  damaged: TriangleAlert,
  newer: CircleArrowUp,
  unreadable: FileX,
};

/** How far a session is, or why its file cannot be used: a shape and a word. */
export function StateMark({ state }: { readonly state: LibraryRow['state'] }) {
  const { t } = useTranslation('library');
  const Shape = SHAPES[state];
  return (
    <span className="sessions-state" data-state={state}>
      <Shape aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
