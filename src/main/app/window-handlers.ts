import type { DeskNetwork } from '../../contract/api.ts';
import { HostError } from '../../contract/messages.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Projection } from '../../core/session/effective-log.ts';
import type { Instant } from '../../core/timing/time.ts';
import type { DeskParts, HostParts } from './host-parts.ts';

type Operator = 'podium' | 'desk';

/** What opens windows on this machine and its door for others; `shared` is told how the door stands now. */
export const deskHandlers = (
  desks: DeskParts,
  role: Operator,
  shared: (network: DeskNetwork | null) => void,
): Handlers => ({
  openDesk() {
    desks.open(role);
    return {};
  },
  openReader({ seat }) {
    desks.openReader(seat);
    return {};
  },
  joinElsewhere() {
    desks.joinElsewhere();
    return {};
  },
  saveList: desks.saveList,
  async shareDesk({ on }) {
    shared(await desks.share(on));
    return {};
  },
});

/** What prints papers; a desk has the list for the door and nothing else. */
export const paperHandler = (
  print: NonNullable<HostParts['printPaper']>,
  role: Operator,
  open: () => { readonly projection: Projection; readonly now: Instant },
): Handlers => ({
  printPaper({ paper, to }) {
    if (role === 'desk' && paper !== 'list') throw new HostError('not-allowed', 'For the podium only.');
    return print({ paper, to, ...open() });
  },
});
