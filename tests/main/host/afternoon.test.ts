import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { forecast } from '../../../src/core/floor/forecast.ts';
import { SAFE_PLACES, wholeOrder } from '../../../src/core/floor/list-order.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { requestFor } from '../../../src/core/session/request.ts';
import { faceOf, type SessionState } from '../../../src/core/session/state.ts';
import { all, get } from '../../../src/core/table.ts';
import { remaining } from '../../../src/core/timing/clock-face.ts';
import { duration, minutes } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { toSessionRecord } from '../../../src/core/views/session-record.ts';
import { seededChance } from '../../../src/main/app/rehearsal/chance.ts';
import { createSessionFile } from '../../../src/main/app/storage/open-session-file.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { ABSENT, CIVIL, COMES_BACK, INSCRIBED, INTERRUPTED, LATE_MINISTER, POINTS } from '../../support/afternoon.ts';
import { prepare, sampleBrief } from '../../support/session.ts';
import { envelope, hostOn } from './support.ts';

// The afternoon of a Council panel, whole and on real SQLite, on a clock that the test moves: 15:00 to 18:00.

const desk = { role: 'desk', actor: 'desk' } as const;
const podium = { role: 'podium', actor: 'podium' } as const;

const afternoon = (path: string, seed: number) => {
  const chance = seededChance(seed);
  const { host, time } = hostOn(path);
  const state = () => host.projection().state;
  const does = (command: Command, by: typeof desk | typeof podium = podium) => {
    const answer = host.execute(envelope(command), by);
    if (!answer.ok) throw new Error(`${by.role}'s ${command.type} refused: ${answer.refusal.code}`);
  };
  const entry = (name: string) => all(state().entries).find(({ delegation }) => delegation === name)?.id ?? '';
  const said = { cuts: 0, points: 0, kept: 0, before: 0, after: 0 };

  does(prepare(sampleBrief({ interventionSeconds: { default: 120, group: 180 } })));
  does({ type: 'Inscribe', requests: INSCRIBED.slice(0, 30) }, desk);
  does({ type: 'SetListTimes', opens: null, closes: { afterGavel: minutes(80) } }, desk);
  does({ type: 'OpenMeeting' });
  does({ type: 'Inscribe', requests: INSCRIBED.slice(30) }, desk);
  // The opening overruns by 25 minutes, and the floor pays.
  time.advance(1_500_000);

  const speak = () => {
    const turn = state().turns.find(({ id }) => id === state().openTurn);
    if (turn?.status !== 'running') return;
    const name = turn.capacity?.delegation ?? '';
    if (name === INTERRUPTED && said.points === 0) {
      time.advance(50_000);
      said.before = remaining(faceOf(turn), host.now());
      for (const by of POINTS) {
        does({ type: 'RaisePoint', during: state().openPoint ?? turn.id });
        time.advance(40_000);
        does({ type: 'NamePoint', turn: state().openPoint ?? '', delegation: by });
        does({ type: 'RulePoint', turn: state().openPoint ?? '', ruling: 'Not upheld' });
        said.points += 1;
      }
      does({ type: 'EndPoint', turn: state().openPoint ?? '' });
      const again = state().turns.find(({ id }) => id === turn.id);
      said.after = again ? remaining(faceOf(again), host.now()) : 0;
    }
    time.advance(
      turn.allotted *
        chance.between(...((turn.kind === 'intervention' ? [0.7, 1.1] : [0.95, 1.15]) as [number, number])),
    );
  };

  let floorTurns = 0;
  for (let presses = 0; presses < 400 && state().closedAt === null; presses += 1) {
    speak();
    const view = toPodiumView(host.projection(), 'podium');
    const plan = forecast(view, host.now());
    const { primary, round } = view.floor;
    if (!primary) break;
    const late = primary.changesAt !== null && primary.later && host.now() >= primary.changesAt;
    let { command } = late && primary.later ? primary.later : primary.now;
    // Interpretation ends at 18:00: the last round stops where the replies must begin.
    if (round && round.round === round.of && plan?.latest && host.now() >= plan.latest.at)
      command = { type: 'EndItem', ends: state().openTurn, item: round.item };
    if (command.type === 'Call' && 'kept' in command.calls) said.kept += 1;
    does(command);
    if (command.type === 'Start') continue;
    time.advance(12_000);
    const turn = state().turns.find(({ id }) => id === state().openTurn);
    if (turn?.status === 'called' && turn.entry !== null) {
      const name = turn.capacity?.delegation ?? '';
      if (ABSENT.some((absent) => absent === name) && get(state().entries, turn.entry)?.absences === 0) {
        does({ type: 'MarkAbsent', entry: turn.entry });
        continue;
      }
      floorTurns += 1;
      if (floorTurns === 5) does({ type: 'Inscribe', requests: [LATE_MINISTER] }, desk);
      if (floorTurns === 10) {
        does({ type: 'SetLimit', scope: { rest: true }, ms: duration(90_000) });
        said.cuts += 1;
      }
      if (floorTurns === 16) {
        does({ type: 'BringBack', entry: entry(COMES_BACK) }, desk);
        does({ type: 'Inscribe', requests: [requestFor('Latecomer')] }, desk);
        does({ type: 'ChangeEntry', entry: entry('Nepal'), change: { textReceived: true } }, desk);
      }
    }
  }
  const record = toSessionRecord(host.projection(), 'internal', {
    iso: (at) => new Date(at * 1000).toISOString(),
    say: ({ key }) => key,
    log: { events: 0, firstHash: '', lastHash: '' },
  });
  host.close();
  return { state: state(), said, record, entry };
};

const outcomes = (state: SessionState, status: string) =>
  all(state.entries)
    .filter((one) => one.status === status)
    .map((one) => one.delegation);

describe('an afternoon: 44 inscribed for two rounds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'session.rostrum');
  createSessionFile(path);
  const { state, said, record, entry } = afternoon(path, 7);

  test('every one of the 44 is accounted for, and the latecomer', () => {
    expect(all(state.entries).map(({ id }) => id)).toHaveLength(INSCRIBED.length + 2);
    const rows = record?.list ?? [];
    expect(rows).toHaveLength(INSCRIBED.length + 2);
    expect(rows.every(({ outcome }) => outcome !== null)).toBe(true);
    expect(outcomes(state, 'absent').sort()).toEqual(ABSENT.filter((name) => name !== COMES_BACK));
    expect(outcomes(state, 'not-admitted')).toEqual(['Latecomer']);
    expect(outcomes(state, 'not-reached').length).toBeGreaterThan(0);
    const delivered = outcomes(state, 'delivered').length;
    expect(delivered + outcomes(state, 'not-reached').length + 2 + 1).toBe(INSCRIBED.length + 2);
    expect(record?.turns.filter(({ kind }) => kind === 'intervention')).toHaveLength(delivered);
    expect(wholeOrder(state)).toEqual([]);
  });

  test('dignitaries and groups spoke first; the minister who came late right behind the next two', () => {
    const spoke = state.turns.filter(({ entry }) => entry !== null).map(({ capacity }) => capacity);
    expect(spoke.slice(0, 6).map((who) => who?.tier)).toEqual([
      'dignitary',
      'group',
      'group',
      'group',
      'group',
      'group',
    ]);
    const late = spoke.findIndex((who) => who?.delegation === LATE_MINISTER.delegation);
    expect(late).toBe(5 + SAFE_PLACES);
  });

  test('the civil society block was heard in the first round, before States that waited', () => {
    expect(said.kept).toBeGreaterThan(0);
    const heard = all(state.entries).filter(({ roundHeard, status }) => roundHeard === 1 && status === 'delivered');
    expect(heard.filter(({ category }) => category === 'nhri')).toHaveLength(1);
    expect(heard.filter(({ category }) => category === 'ngo')).toHaveLength(2);
    expect(get(state.entries, entry(CIVIL[0]?.delegation ?? ''))?.roundHeard).toBe(1);
  });

  test('the cut holds from the next speaker on, and the interrupted speaker had exactly what was left', () => {
    expect(said).toMatchObject({ cuts: 1, points: 2 });
    expect(said.after).toBe(said.before);
    expect(said.before).toBe(70_000);
    const limits = state.turns.filter(({ kind }) => kind === 'intervention').map(({ allotted }) => allotted / 1000);
    expect(limits.slice(0, 9).every((limit) => limit >= 120)).toBe(true);
    expect(limits.slice(11).every((limit) => limit === 90)).toBe(true);
    const points = record?.turns.filter(({ kind }) => kind === 'point-of-order') ?? [];
    expect(points.map(({ spokenAs }) => spokenAs)).toEqual(POINTS);
    expect(record?.turns.find(({ spokenAs }) => spokenAs === INTERRUPTED)?.interruptedBy).toBe(points[0]?.n);
  });

  test('the replies and the closing had their time before the hard stop', () => {
    const end = (state.closedAt ?? 0) - Date.UTC(2030, 5, 20, 16);
    expect(end).toBeLessThan(10 * 60_000);
    expect(state.turns.filter(({ kind, status }) => kind === 'reply' && status === 'ended')).toHaveLength(5);
    expect(verifySession(path).faults).toEqual([]);
  });
});
