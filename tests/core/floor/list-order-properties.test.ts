import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, rearrange, type Standing, settle } from '../../../src/core/floor/arrange.ts';
import { openRound, orderOf, SAFE_PLACES, wholeOrder } from '../../../src/core/floor/list-order.ts';
import { type Command, commandSchema } from '../../../src/core/session/commands.ts';
import { requestFor } from '../../../src/core/session/request.ts';
import type { Entry } from '../../../src/core/session/state.ts';
import { all, get } from '../../../src/core/table.ts';
import { runs } from '../../support/scale.ts';
import { prepared, type TestSession } from '../../support/session.ts';
import { type Attempt, attempts, commandFor, start } from '../session/random-play.ts';

const numRuns = runs(200, 10_000);
const LONG = 1_800_000;

/** Plays; after each command that was accepted `told` sees it with the state before. */
const play = (
  first: number,
  tries: readonly Attempt[],
  told: (s: TestSession, command: Command, before: TestSession['state']) => void,
): void => {
  const s = start(first);
  for (const { actor, wish } of tries) {
    s.wait(wish.wait / 1000);
    const parsed = commandSchema.safeParse(commandFor(s, wish, actor));
    if (!parsed.success) continue;
    const before = s.state;
    if (s.send(parsed.data, actor).ok) told(s, parsed.data, before);
  }
};

const waitsIn = ({ entries }: TestSession['state'], kind: Entry['kind']) =>
  all(entries).flatMap((entry) => (entry.status === 'waiting' && entry.kind === kind ? [entry.id] : []));

/** What another's request, going or coming does: no hand, rule or round changes the list. */
const OF_OTHERS: readonly Command['type'][] = [
  'Inscribe',
  'Withdraw',
  'MarkAbsent',
  'BringBack',
  'ChangeEntry',
  'Admit',
  'NotAdmit',
  'Join',
  'Split',
  'Start',
  'Pause',
  'Resume',
  'EndTurn',
  'FloorToChair',
  'SetLimit',
  'OpenList',
  'CloseList',
  'SetKept',
  'SetMembership',
];

/** Everybody who waits stands in the list exactly once. */
const expectTotal = (state: TestSession['state']): void => {
  const shown = wholeOrder(state);
  expect([...shown].sort()).toEqual(waitsIn(state, 'intervention').sort());
  expect(new Set(shown).size).toBe(shown.length);
};

/** Of two that no hand moved none overtakes the other by what becomes of a third; a hand moves nobody but its own. */
const expectStable = (state: TestSession['state'], command: Command, before: TestSession['state']): void => {
  const own = [...('entry' in command ? [command.entry] : []), ...('with' in command ? [command.with] : [])];
  const byHand = command.type === 'Move' || command.type === 'Swap';
  if (!byHand && !OF_OTHERS.includes(command.type)) return;
  const stays = (id: string) => !own.includes(id) && (byHand || get(before.entries, id)?.placed === null);
  for (const list of ['order', 'rights'] as const) {
    const both = new Set(before[list].filter((id) => stays(id) && state[list].includes(id)));
    expect(state[list].filter((id) => both.has(id))).toEqual(before[list].filter((id) => both.has(id)));
  }
};

describe('the order of the list', () => {
  test(
    'is total and stable, whatever was done',
    () => {
      fc.assert(
        fc.property(fc.nat(3), attempts, (first, tries) => {
          play(first, tries, ({ state }, command, before) => {
            expectTotal(state);
            expectStable(state, command, before);
          });
        }),
        { numRuns },
      );
    },
    LONG,
  );
});

describe('the next two places', () => {
  test(
    'are kept through everything but a hand on them, their own going, and the call of the kept places',
    () => {
      let looked = 0;
      fc.assert(
        fc.property(fc.nat(3), attempts, (first, tries) => {
          play(first, tries, ({ state }, command, before) => {
            const round = openRound(before);
            const kept = command.type === 'Call' && 'kept' in command.calls;
            if (round === null || openRound(state) !== round || kept) return;
            if (['Move', 'Swap', 'MergeList', 'Undo', 'Redo'].includes(command.type)) return;
            looked++;
            const two = orderOf(before, round).slice(0, SAFE_PLACES);
            const now = orderOf(state, round);
            // Who leaves makes room: those who stay are next, in the order in which they were.
            const stay = two.filter((id) => now.includes(id));
            const putBack = now.filter((id) => get(before.entries, id)?.status === 'called');
            expect(now.filter((id) => !putBack.includes(id)).slice(0, stay.length)).toEqual(stay);
          });
        }),
        { numRuns },
      );
      expect(looked).toBeGreaterThan(numRuns);
    },
    LONG,
  );
});

describe('inscribing', () => {
  const tier = fc.constantFrom(null, null, 'group' as const, 'dignitary' as const);
  const category = fc.constantFrom(null, 'member' as const, 'un' as const, 'nhri' as const, 'ngo' as const);
  const one = fc.record({ tier, category, round: fc.constantFrom(null, null, 1, 2) });

  test(
    'gives the same list whether many come at once, or one by one, or in two parts',
    () => {
      const list = (parts: readonly (readonly Parameters<typeof requestFor>[1][])[]): readonly string[] => {
        const s = prepared();
        let n = 0;
        for (const part of parts)
          if (part.length > 0) s.does({ type: 'Inscribe', requests: part.map((more) => requestFor(`D${n++}`, more)) });
        return s.state.order.map((id) => get(s.state.entries, id)?.delegation ?? '');
      };
      fc.assert(
        fc.property(fc.array(one, { maxLength: 30, size: 'max' }), fc.nat(30), (all, cut) => {
          const whole = list([all]);
          expect(list(all.map((request) => [request]))).toEqual(whole);
          expect(list([all.slice(0, cut), all.slice(cut)])).toEqual(whole);
        }),
        { numRuns },
      );
    },
    LONG,
  );
});

describe('standing by rank', () => {
  const list: fc.Arbitrary<readonly Standing[]> = fc
    .array(fc.record({ block: fc.nat(4), number: fc.nat(1000), placed: fc.boolean() }), { maxLength: 40, size: 'max' })
    .map((all) => all.map((one, i) => ({ ...one, id: `${i}` })));
  const ids = (standings: readonly Standing[]) => standings.map(({ id }) => id);
  const heads = (standings: readonly Standing[]) => standings.filter(({ placed }) => !placed);
  const byRank = (a: Standing, b: Standing) => a.block - b.block || a.number - b.number;

  test('settling orders by block, then by inscription, and leaves behind each whom a hand put there', () => {
    fc.assert(
      fc.property(list, (all) => {
        const settled = settle(all);
        expect(ids(heads(settled))).toEqual(ids(heads(all).toSorted(byRank)));
        const ahead = (of: readonly Standing[], one: Standing) => of[of.indexOf(one) - 1]?.id;
        for (const one of all.filter(({ placed }) => placed)) expect(ahead(settled, one)).toBe(ahead(all, one));
      }),
      { numRuns },
    );
  });

  test('one that comes stands before the first that ranks after it; nobody else changes places', () => {
    fc.assert(
      fc.property(list, fc.nat(4), (all, block) => {
        const comes: Standing = { id: 'new', block, number: 2000, placed: false };
        const arranged = arrange(all, [comes]);
        expect(ids(arranged).filter((id) => id !== 'new')).toEqual(ids(all));
        const at = arranged.indexOf(comes);
        const next = arranged.slice(at + 1).find(({ placed }) => !placed);
        if (next) expect(byRank(comes, next)).toBeLessThan(0);
        for (const one of heads(arranged.slice(0, at))) expect(byRank(one, comes)).toBeLessThan(0);
      }),
      { numRuns },
    );
  });

  test('one whose rank changes takes along whom a hand put behind it; nobody else changes places', () => {
    fc.assert(
      fc.property(list, fc.nat(), (all, dice) => {
        const one = heads(all)[dice % Math.max(1, heads(all).length)];
        if (!one) return;
        const at = all.indexOf(one);
        const end = all.findIndex(({ placed }, i) => i > at && !placed);
        const follow = all.slice(at, end === -1 ? all.length : end);
        const out = rearrange(all, one.id);
        expect(ids(out.filter((other) => !follow.includes(other)))).toEqual(
          ids(all.filter((other) => !follow.includes(other))),
        );
        expect(ids(out).join()).toContain(ids(follow).join());
      }),
      { numRuns },
    );
  });
});
