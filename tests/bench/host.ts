import type { Command } from '../../src/core/session/commands.ts';
import { toEntryList } from '../../src/core/views/entry-list.ts';
import { toPodiumView } from '../../src/core/views/podium-view.ts';
import { deliverNext, openRound, requests } from './support/floor.ts';
import { type Joined, joined } from './support/joined.ts';
import { type Case, interleaved } from './support/measure.ts';
import { type Figure, linesOf, report } from './support/report.ts';

// The host's own work for one step, from the request to the last push: schema, decide, hash, evolve, views, comparing,
// writing the messages. The same steps in turn on a list of 10, on one of 1,000, and on one of 1,000 after 1,000 were heard.

const STEPS = {
  'move one from place 900 to 3': ({ order }) => ({
    type: 'Move',
    entry: at(order, Math.floor(order.length * 0.9)),
    after: at(order, 1),
    reason: null,
  }),
  'inscribe one': () => ({ type: 'Inscribe', requests: requests(1, 1_000_000) }),
  'withdraw one': ({ order }) => ({ type: 'Withdraw', entry: at(order, Math.floor(order.length / 2)) }),
  'give the floor to the next': ({ order, item, turn }) => ({
    type: 'Call',
    ends: turn,
    calls: { entry: at(order, 0), item },
  }),
} satisfies Record<string, (floor: Floor) => Command>;

type Floor = { readonly order: readonly string[]; readonly item: string; readonly turn: string | null };
type Step = keyof typeof STEPS;
const NAMES = Object.keys(STEPS) as Step[];
const ROLES = ['podium', 'desk', 'room'] as const;

const at = (order: readonly string[], place: number): string => {
  const id = order[place];
  if (id === undefined) throw new Error('The list is too short.');
  return id;
};

const floorOf = ({ projection }: Joined): Floor => {
  const { state } = projection();
  return { order: toEntryList(state).order, item: state.currentItem ?? '', turn: state.openTurn };
};

const started = async (waiting: number, heard: number): Promise<Joined> => {
  const session = joined();
  openRound(session, waiting + heard);
  for (let n = 0; n < heard; n += 1) deliverNext(session, floorOf(session).order);
  await session.join();
  return session;
};

/** Starts what was called, so that the next call finds it running; and as many come as go, so that the list stays as long. */
const goOn = async (session: Joined): Promise<void> => {
  const { turn } = floorOf(session);
  if (turn !== null) await session.sends({ type: 'Start', turn });
  await session.sends({ type: 'Inscribe', requests: requests(1, 2_000_000) });
  session.wait(1);
};

const sessions = {
  'of 1,000': await started(1_000, 0),
  'of 1,000 after 1,000': await started(1_000, 1_000),
  'of 10': await started(10, 0),
};
const sent = new Map<Step, Record<(typeof ROLES)[number], number>>();

const caseOf =
  (size: keyof typeof sessions, step: Step): Case =>
  () => {
    const session = sessions[size];
    const command = STEPS[step](floorOf(session));
    for (const role of ROLES) session.clients[role].taken();
    return async () => {
      await session.sends(command);
      const most = sent.get(step) ?? { podium: 0, desk: 0, room: 0 };
      for (const role of ROLES) most[role] = Math.max(most[role], session.clients[role].taken());
      if (size === 'of 1,000 after 1,000') sent.set(step, most);
    };
  };

const SIZES = Object.keys(sessions) as (keyof typeof sessions)[];
const cases = Object.fromEntries(
  SIZES.flatMap((size) => NAMES.map((step) => [`${step} ${size}`, caseOf(size, step)] as const)),
);
const taken = await interleaved(cases, {
  rounds: 200,
  warmUp: 50,
  async between(round) {
    for (const size of SIZES) await goOn(sessions[size]);
    // A list of 10 is one only as long as few were heard.
    if (round % 5 === 0) sessions['of 10'] = await started(10, 0);
  },
});

const bounds = Object.fromEntries(NAMES.map((step) => [`${step} of 1,000`, 2]));
report('Host: one step without fsync, one podium, one desk, one room', linesOf(taken, bounds));
report('Host: what each client is sent, the most of any such step of 1,000 after 1,000', [
  ...NAMES.flatMap((step) =>
    ROLES.map(
      (role): Figure => ({
        what: `${step}: ${role}`,
        value: sent.get(step)?.[role] ?? 0,
        unit: 'bytes',
        most: 2_000,
      }),
    ),
  ),
  {
    what: 'the whole view of a podium, for comparison',
    value: JSON.stringify(toPodiumView(sessions['of 1,000 after 1,000'].projection(), 'podium')).length,
    unit: 'bytes',
  },
]);
