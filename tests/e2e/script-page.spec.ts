import { expect, test } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { GalleryWindow } from './support/gallery-window.ts';
import { LAYOUTS } from './support/layouts.ts';

// The script and the session's texts where a session is prepared, on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
  await podium.page.setViewportSize({ width: 1280, height: 800 });
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const press = (key: string) => podium.page.keyboard.press(key, { delay: 20 });
const type = (text: string) => podium.page.keyboard.type(text);
const text = () => id('script-text');
const reading = () => id('script-reading');
const part = (name: string) => id('script-tab').getByRole('option', { name });
const opened = async (tab: 'script' | 'languages' | 'sentences' = 'script', more = '') => {
  await podium.show('prepared', more);
  await id('place-preparing').click();
  await id(`tab-${tab}`).click();
  await podium.fresh();
};
const scripts = async () => (await podium.view()).preparation.scripts;

test('by keyboard alone: a part, its text, kept after a second of rest, taken back and done again', async () => {
  await opened();
  await part('Chair opens').focus();
  await press('ArrowDown');
  await press('ArrowDown');
  await press('ArrowDown');
  await expect(part('Ms. Rita Amaral')).toHaveAttribute('aria-selected', 'true');
  await expect(text()).toHaveValue(
    'Our next panellist is {{speaker}}, who will speak on “{{title}}”. You have the floor.',
  );
  await expect(reading()).toContainText('Our next panellist is Ms. Rita Amaral, who will speak on “Treaties”.');
  await text().focus();
  await press('Control+a');
  await type('And now **{{speaker}}** [pause]');
  await expect(reading().locator('[data-chosen] strong')).toHaveText('Ms. Rita Amaral');
  expect(await scripts()).toEqual({});
  await expect.poll(scripts).toMatchObject({
    'presentation-1': { voice: 'moderator', texts: { en: 'And now **{{speaker}}** [pause]' } },
  });
  expect(await podium.news()).toEqual(['ScriptSet']);
  await expect(part('with a text of its own')).toBeVisible();
  await text().blur();
  await press('Control+z');
  await expect(text()).toHaveValue(/^Our next panellist/);
  await press('Control+Shift+z');
  await expect(text()).toHaveValue('And now **{{speaker}}** [pause]');
});

test('a placeholder is put in where the cursor stands; one that is not known is named, and no sentence closes over it', async () => {
  await opened();
  await text().fill('Welcome to . ');
  await text().press('Home');
  for (let i = 0; i < 'Welcome to '.length; i++) await press('ArrowRight');
  await id('insert-placeholder').selectOption('session');
  await expect(text()).toHaveValue('Welcome to {{session}}. ');
  await expect(text()).toBeFocused();
  await text().press('End');
  await type('{{speakr}}');
  await expect(id('script-tab')).toContainText('{{speakr}} is no placeholder');
  await expect(reading().locator('[data-chosen] mark')).toHaveText('speakr?');
});

test('a text that is longer at the interpreters’ pace than its part says so; in Chinese characters are counted', async () => {
  await opened('script');
  const pace = podium.page.getByTestId('pace');
  await text().fill(`[pause] ${'word '.repeat(110)}`);
  await expect(pace).toContainText('110 words, about 1:00 at 110 words a minute. The part has');
  await text().fill('word '.repeat(1200));
  await expect(pace).toContainText('too long for interpretation');
  await id('language-zh').click();
  await text().fill('感谢主席先生。');
  await expect(pace).toContainText('6 characters, about 0:02 at 200 characters a minute.');
});

test('the other voice, and the phrases anew; the reader sees the other voice dimmed', async () => {
  await opened();
  await part('Round 1: floor').click();
  await text().fill('My own words.');
  await podium.page.getByRole('radio', { name: 'Moderator' }).check();
  await expect.poll(scripts).toMatchObject({ 'round-1': { voice: 'moderator', texts: { en: 'My own words.' } } });
  await id('write-anew').click();
  await expect(text()).toHaveValue(/^We come to round \{\{round\}\}/);
  await id('reader').selectOption('chair');
  const dimmed = reading().locator('[data-part="round-1"]');
  await expect(dimmed).toHaveAttribute('data-dimmed', 'true');
  await expect(reading().locator('[data-part="chair-opens"]')).not.toHaveAttribute('data-dimmed');
});

test('a missing language shows the session’s, marked; written anew it has its own phrases', async () => {
  await opened();
  await text().fill('Only in English.');
  await id('language-fr').click();
  await expect(text()).toHaveValue('');
  const chosen = reading().locator('[data-chosen]');
  await expect(chosen).toContainText('Only in English.');
  await expect(chosen.locator('[lang="en"]')).toBeVisible();
  await expect(chosen.locator('.reading-mark')).toHaveText('English');
  await id('write-anew').click();
  await expect(text()).toHaveValue(/^Je déclare la séance ouverte\./);
  await expect(chosen.locator('[lang="fr"]')).toContainText('« Panel on shared rivers »');
  await id('language-en').click();
  await expect(text()).toHaveValue('Only in English.');
  await id('language-ru').click();
  await expect(chosen.locator('.reading-mark')).toHaveText('English');
  const round = reading().locator('[data-part="round-1"]');
  await expect(round.locator('[lang="ru"]').first()).toBeVisible();
  await expect(round.locator('.reading-mark')).toHaveCount(0);
});

test('running order and script are put on paper from where they are prepared', async () => {
  await opened();
  await podium.page.getByRole('button', { name: 'Paper', exact: true }).click();
  const papers = podium.page.getByTestId('papers');
  await expect(papers.getByRole('button', { name: 'Save as PDF: Running order' })).toBeInViewport();
  await expect(papers.getByRole('button', { name: 'Print: Script' })).toBeInViewport();
  await press('Escape');
  await expect(papers).toHaveCount(0);
});

test('the session’s texts in Arabic are kept beside its own; what is missing is marked', async () => {
  await opened('languages');
  await id('language-ar').click();
  const title = podium.page.getByLabel('Title, Arabic', { exact: true });
  await expect(title).toHaveAttribute('lang', 'en');
  await title.fill('حلقة نقاش');
  await expect(title).toHaveAttribute('dir', 'rtl');
  await podium.page.getByLabel('Key questions, one a line, Arabic').fill('من يقيس؟\n\nومن يدفع؟');
  await press('Tab');
  await expect
    .poll(async () => (await podium.view()).preparation.facts?.texts)
    .toEqual({ ar: { title: 'حلقة نقاش', keyQuestions: ['من يقيس؟', 'ومن يدفع؟'] } });
  await title.fill('');
  await title.blur();
  await expect
    .poll(async () => (await podium.view()).preparation.facts?.texts)
    .toEqual({ ar: { keyQuestions: ['من يقيس؟', 'ومن يدفع؟'] } });
  await expect(id('languages')).toContainText('Missing: shown in the session’s language (English).');
});

/** Boxes whose content is larger than they are, small text and low buttons. Runs in the page. */
const faults = () => {
  const whole = document.documentElement;
  return [
    ...(whole.scrollWidth > whole.clientWidth || whole.scrollHeight > whole.clientHeight ? ['the page scrolls'] : []),
    ...[...document.querySelectorAll('.panel, .panel-head, .script-tools, .language-bar, .text-pair')]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 3)
      .map((box) => `${box.className} ${box.scrollWidth}x${box.scrollHeight}`),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12.5)
      .map((element) => `small: ${element.textContent}`),
    ...[...document.querySelectorAll('button')]
      .filter((element) => element.getBoundingClientRect().height < 24)
      .map((element) => `low: ${element.textContent}`),
  ];
};

for (const [language, width, height] of LAYOUTS)
  test(`nothing is cut off and axe finds nothing, ${language}, ${width} by ${height}`, async () => {
    await podium.page.setViewportSize({ width, height });
    for (const tab of ['script', 'languages'] as const) {
      await opened(tab, `lng=${language}`);
      if (tab === 'script') await text().fill('**Now** {{speakr}} [pause]\n\n- {{office}}\n- two');
      expect(await podium.page.evaluate(faults), tab).toEqual([]);
      const found = await axeFinds(podium.page);
      expect(found, tab).toEqual([]);
    }
    await podium.page.setViewportSize({ width: 1280, height: 800 });
  });

test('a sentence in the session’s own wording is what the chair reads; braces that it does not know are refused', async () => {
  await opened('sentences');
  await id('sentences-search').fill('call this meeting');
  const field = id('sentences').getByRole('textbox', { name: /^Own wording of: I call this meeting/ });
  await field.fill('Order, order. {{who}}');
  await field.blur();
  await expect(id('sentences')).toContainText('who is not known here: {{title}} is.');
  expect(await podium.news()).toEqual([]);
  await field.fill('Order, order. Our subject today: {{title}}.');
  await field.blur();
  await expect.poll(() => podium.news()).toEqual(['FactsChanged']);
  expect(await axeFinds(podium.page)).toEqual([]);
  await id('place-podium').click();
  await expect(id('script')).toContainText('Order, order. Our subject today: Panel on shared rivers.');
});
