import { describe, expect, test } from 'vitest';
import { toRunningOrderPaper, toScriptPaper } from '../../../src/core/views/paper-programme.ts';
import { runningOrderSheet } from '../../../src/main/app/paper/running-order-sheet.ts';
import { scriptSheet } from '../../../src/main/app/paper/script-sheet.ts';
import { prepared, sampleBrief, type TestSession } from '../../support/session.ts';
import { NASTY } from '../exporters/records.ts';

const press = { size: 'A4', faces: '' } as const;
const never = (): never => {
  throw new Error('not prepared');
};
const orderOf = (s: TestSession) => runningOrderSheet(toRunningOrderPaper(s.projection, s.now) ?? never(), press).html;
const scriptOf = (s: TestSession) => scriptSheet(toScriptPaper(s.projection, s.now) ?? never(), press).html;
/** What is read on it: no style, no marks. */
const words = (page: string) =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replaceAll(/<\/?(?:bdi|b|strong|em|i)[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const write = (s: TestSession, item: string, text: string, language = 'en') =>
  s.does({ type: 'SetScript', item, voice: 'moderator', language, text });

describe('the running order', () => {
  test('each part with its planned hours, who speaks in it, and whether all fits', () => {
    const page = words(orderOf(prepared()));
    expect(page).toContain('15:00 Chair opens H.E. Ms. Ana Torvald, President of the Assembly 2');
    expect(page).toContain('15:12 Ms. Rita Amaral Treaties Director 7');
    expect(page).toMatch(/Replies of the panel Ms\. Rita Amaral, Director \(6\)/);
    expect(page).toMatch(/Fits/);
  });

  test('says how much too long the plan is', () => {
    const s = prepared();
    s.does({ type: 'ChangeFacts', change: { end: '17:30' } });
    expect(words(orderOf(s))).toContain('min too long: the room is lost at 17:30.');
  });

  test('is for everybody: no word of the script', () => {
    const s = prepared();
    write(s, 'chair-opens', 'PRIVATE');
    expect(orderOf(s)).not.toContain('PRIVATE');
    expect(words(orderOf(s))).not.toContain('only.');
  });
});

describe('the script on paper', () => {
  test('prepared texts with their voice, written sentences elsewhere', () => {
    const s = prepared();
    write(s, 'presentation-1', '**Now** {{speaker}} [pause]\n\n- one\n- {{speakr}}');
    const page = words(scriptOf(s));
    expect(page).toContain('15:12 Ms. Rita Amaral Moderator · 7 min Treaties Now Ms. Rita Amaral [pause] one speakr');
    expect(page).toContain('I call this meeting to order. We now take up “Panel on shared rivers”.');
    expect(page).toContain('For chair and moderator only. 20 June 2030, 15:00 to 18:00');
  });

  test('a French session’s sentences are French and marked so; Arabic ones run from the right; one in Portuguese has English ones', () => {
    const french = scriptOf(prepared(sampleBrief({ language: 'fr' })));
    expect(french).toContain('<p lang="fr" dir="ltr">Je déclare la séance ouverte.');
    const arabic = prepared(sampleBrief({ language: 'ar' }));
    write(arabic, 'chair-opens', 'أهلا وسهلا', 'ar');
    expect(scriptOf(arabic)).toContain('<div class="said" lang="ar" dir="rtl">\n<p>أهلا وسهلا</p>');
    expect(scriptOf(arabic)).toContain('<p lang="ar" dir="rtl">');
    expect(scriptOf(prepared(sampleBrief({ language: 'pt' })))).toContain('<p lang="en" dir="ltr">');
  });

  test('the script of a session in Arabic is an Arabic page, its sentences in it, its names in a direction of their own', () => {
    const page = scriptOf(prepared(sampleBrief({ language: 'ar' })));
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<bdi>Ms. Rita Amaral</bdi>');
    expect(words(page)).not.toMatch(/Moderator|Running order|As of/);
  });

  test('nothing that is written in it is run', () => {
    const s = prepared(sampleBrief({ title: NASTY }));
    write(s, 'chair-opens', `${NASTY} {{session}}`);
    for (const page of [scriptOf(s), orderOf(s)]) {
      expect(page).not.toContain('<script');
      expect(page).not.toContain('<img');
    }
  });
});
