import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toCarryOn } from '../../../src/core/views/paper-carry-on.ts';
import { toChairList } from '../../../src/core/views/paper-chair.ts';
import { toPaperList } from '../../../src/core/views/paper-list.ts';
import { carryOnSheet } from '../../../src/main/app/paper/carry-on-sheet.ts';
import { chairSheet } from '../../../src/main/app/paper/chair-sheet.ts';
import { listSheet } from '../../../src/main/app/paper/list-sheet.ts';
import { paperSizeOf } from '../../../src/main/app/paper/size.ts';
import { speaking, until, waiting } from '../../core/views/paper-support.ts';
import { prepared, request, sampleBrief, type TestSession } from '../../support/session.ts';
import { NASTY } from '../exporters/records.ts';

const press = { size: 'A4', faces: '' } as const;

const listOf = (s: TestSession) => listSheet(toPaperList(s.projection, s.now) ?? never(), press).html;
const chairOf = (s: TestSession) => chairSheet(toChairList(s.projection, s.now) ?? never(), press).html;
const pageOf = (s: TestSession, lines = 40) =>
  carryOnSheet(toCarryOn(s.projection, s.now) ?? never(), press, lines).html;
const never = (): never => {
  throw new Error('not prepared');
};
/** What is read on it: no style, no marks. */
const words = (page: string) =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replaceAll(/<\/?(?:bdi|b)>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('head: what it is, as of which second in the session’s zone, and of which session', () => {
  const s = waiting(2).wait(7);
  expect(words(listOf(s))).toContain(
    'List of speakers As of 15:00:07, 20 June 2030 (Europe/Zurich) Panel on shared rivers · Room IV',
  );
  s.append([{ type: 'ClockCorrected', data: { offsetMs: 60_000, zone: 'Europe/Zurich' } }] as never, 'clock', 'host');
  expect(words(listOf(s))).toContain('As of 15:01:07');
});

test('a row: place, delegation, for whom, expected time and limit', () => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: [request('Mali', { onBehalfOf: 'Group of African States' }), request('Peru')] });
  expect(words(listOf(s))).toContain('1 Mali on behalf of the Group of African States 15:25 2:00 2 Peru 15:25 2:00');
});

describe('the list for the door has no word that only the chair may read', () => {
  test('neither cut line, rank, absence, office nor rights of reply', () => {
    const s = speaking(waiting(60));
    s.does({
      type: 'Inscribe',
      requests: [
        request('Lesotho', { tier: 'dignitary', speaker: 'Mr. Mokoena', title: 'Minister', mode: 'video' }),
        request('Rivers for All', { category: 'ngo' }),
        request('Cuba', { kind: 'right-of-reply', inReplyTo: 'D2' }),
      ],
    });
    s.does({ type: 'MarkAbsent', entry: s.entry('D9') });
    const [door, chair] = [words(listOf(s)), words(chairOf(s))];
    for (const word of [
      'below this line',
      'end of round',
      'Not reached',
      'dignitary',
      'NGO',
      'kept',
      'Minister',
      'video',
      'Cuba',
      'Absent',
      'D9 ',
      'chair',
    ]) {
      expect(door).not.toContain(word);
      expect(chair).toContain(word);
    }
  });
});

test('the chair’s copy draws a line under each round and says who falls below', () => {
  const page = words(chairOf(speaking(waiting(60))));
  const { rounds, beyond } = toChairList(speaking(waiting(60)).projection, speaking(waiting(60)).now) ?? never();
  expect(page).toMatch(/Round 1: until 15:\d\d/);
  expect(page).toContain(`${rounds[0]?.below} below this line go to round 2.`);
  expect(page).toContain(`${beyond.length} below this line are not reached. Not reached`);
  expect(page).toContain('For the chair only.');
});

describe('the page to carry on by', () => {
  test('who has the floor, since when, what is left, and when a watch shows that it is used', () => {
    const s = speaking(waiting(3)).wait(50);
    expect(words(pageOf(s))).toContain('1:10 left of 2:00 D1 Speaking since 15:00:00. The time is used at 15:02:00.');
    expect(words(pageOf(s.wait(82)))).toContain(
      '0:12 over 2:00 D1 Speaking since 15:00:00. The time was used at 15:02:00.',
    );
  });

  test('what is said next, and what instead once the round’s time is used, from where it differs', () => {
    const page = words(pageOf(speaking(waiting(3))));
    expect(page).toContain(
      'Say next I thank the distinguished representative of D1. I now give the floor to D2. To be followed by D3. From 15:47:00 on, go on instead with That concludes round 1.',
    );
  });

  test('the running order with its two ends, the latest start of the replies and the hard stop', () => {
    const page = words(pageOf(speaking(waiting(3))));
    expect(page).toMatch(/Round 1: floor \(now\) 47 \d\d:\d\d \d\d:\d\d/);
    expect(page).toContain('Ms. Rita Amaral 6:00; Mr. Jon Vik 6:00');
    expect(page).toContain('Replies of the panel: begin by 17:21 at the latest. The room is lost at 18:00.');
  });

  test('given ten lines for sixty who wait, those left out are counted', () => {
    const s = speaking(waiting(61));
    const page = pageOf(s, 10);
    expect(words(page)).toContain('and 50 more on the list');
    expect(page.match(/<th scope="row"><b><bdi>D\d/g)).toHaveLength(10);
  });

  test.each(['prepared', 'open, nobody speaking', 'closed'])('can be made of a meeting that is %s', (phase) => {
    const s = waiting(2);
    if (phase === 'closed') until(s, ({ state }) => state.closedAt !== null);
    if (phase.startsWith('open')) {
      until(s, ({ state }) => state.currentItem === 'round-1');
      s.does({ type: 'FloorToChair', turn: s.state.openTurn ?? '' });
    }
    expect(words(pageOf(s))).toMatch(/not open yet. It begins at 15:00|The chair|meeting is adjourned/);
  });
});

describe('any name', () => {
  test('is text and nothing else, in a direction of its own', () => {
    const s = prepared(sampleBrief({ title: NASTY }));
    s.does({ type: 'Inscribe', requests: [request(NASTY, { onBehalfOf: `Group ${NASTY}` }), request('تونس')] });
    for (const page of [listOf(s), chairOf(s), pageOf(s)]) {
      expect(page).not.toContain('<script');
      expect(page).toContain('&lt;script&gt;');
      expect(page).toContain('<bdi>تونس</bdi>');
      expect(page).not.toMatch(/[\ue000\ue001]/);
    }
  });

  test('cannot bring a style: the page’s policy knows its own by hash, and allows nothing else', () => {
    const s = prepared();
    s.does({ type: 'Inscribe', requests: [request('</style><style>*{display:none}')] });
    const page = listOf(s);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(page.match(/<style>/g)).toHaveLength(1);
  });
});

test('a session in a language without texts is English, its names as they are', () => {
  const s = prepared(sampleBrief({ language: 'pt' }));
  expect(listOf(s)).toContain('<html lang="en" dir="ltr">');
});

test.each([
  ['fr', 'ltr', 'Liste des orateurs', '20 juin 2030'],
  ['fr-CH', 'ltr', 'Liste des orateurs', '20 juin 2030'],
  ['es', 'ltr', 'Lista de oradores', '20 de junio de 2030'],
  ['ar', 'rtl', 'قائمة المتكلمين', '20 يونيو 2030'],
  ['ru', 'ltr', 'Список ораторов', '20 июня 2030 г.'],
  ['zh', 'ltr', '发言名单', '2030年6月20日'],
])(
  'the papers of a session in %s are in its language, %s, with the day in its words',
  (language, direction, title, day) => {
    const s = prepared(sampleBrief({ language }));
    for (const page of [listOf(s), chairOf(s), pageOf(s)])
      expect(page).toContain(`<html lang="${language.slice(0, 2)}" dir="${direction}">`);
    expect(listOf(s)).toContain(`<h1>${title}</h1>`);
    expect(listOf(s)).toContain(day);
  },
);

test('more than five hundred: the others are counted', () => {
  expect(words(listOf(waiting(1203)))).toContain('and 703 more');
});

test('the sheet is the one that the country’s printers hold', () => {
  expect([paperSizeOf('US'), paperSizeOf('ca'), paperSizeOf('CH'), paperSizeOf('')]).toEqual([
    'Letter',
    'Letter',
    'A4',
    'A4',
  ]);
  const list = toPaperList(waiting(1).projection, waiting(1).now) ?? never();
  expect(listSheet(list, { ...press, size: 'Letter' }).html).toContain('size: Letter;');
});
