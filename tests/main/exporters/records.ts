import { nextSteps } from '../../../src/core/session/next-step.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toSessionRecord } from '../../../src/core/views/session-record.ts';
import type { Edition, SessionRecord } from '../../../src/core/views/session-record-types.ts';
import { isoIn } from '../../../src/main/app/exporters/clock-times.ts';
import { say } from '../../../src/main/app/exporters/texts.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';

/** Words that would do harm in a page, a spreadsheet or a line of JSON. */
export const NASTY = '=1+1 <script>alert("x")</script> & “é” \u202e, "q"\u0007';

/** A whole meeting, of which one name is nasty; one delegation is absent, one is never reached. */
export const held = (): TestSession => {
  const s = prepared(sampleBrief({ title: `Rivers ${NASTY}`, documents: [NASTY], keyQuestions: ['Whose water?'] }));
  s.does({
    type: 'Inscribe',
    requests: [
      request(NASTY, { category: 'ngo', speaker: '@speaker' }),
      request('Mali', { tier: 'group', category: 'member', onBehalfOf: 'Group of African States' }),
      request('Chad', { category: 'member' }),
      request('Togo', { round: 3 }),
    ],
  });
  s.does({ type: 'MarkAbsent', entry: s.entry('Chad') });
  while (s.state.closedAt === null) {
    const steps = nextSteps(s.state);
    if (steps) s.wait(30.4).does(commandOf(steps.now));
  }
  return s;
};

/** Its record, with a log line of its own. */
export const recordIn = (s: TestSession, edition: Edition): SessionRecord => {
  const edge = { iso: isoIn('Europe/Zurich'), say, log: { events: 3, firstHash: 'aa', lastHash: 'bb' } };
  const record = toSessionRecord(s.projection, edition, edge);
  if (!record) throw new Error('not prepared');
  return record;
};
