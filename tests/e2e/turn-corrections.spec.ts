import { expect, test } from '@playwright/test';
import { GalleryWindow } from './support/gallery-window.ts';

// Points of order and corrections to a turn at the podium's page alone, on a host in memory.
let podium: GalleryWindow;

test.beforeAll(async () => {
  podium = await GalleryWindow.open();
});
test.afterAll(() => podium?.close());
test.afterEach(() => {
  expect(podium.complaints.splice(0), 'the page complained').toEqual([]);
});

const id = (name: string) => podium.page.getByTestId(name);
const button = (name: string | RegExp) => podium.page.getByRole('button', { name });
const press = (key: string, delay = 20) => podium.page.keyboard.press(key, { delay });
const type = (text: string) => podium.page.keyboard.type(text, { delay: 10 });
const show = async (scene: string) => {
  await podium.show(scene);
  await podium.fresh();
};
/** Longer than a letter waits, and words before they are kept: after it, nothing more can come. */
const settled = (ms = 1300) => podium.page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);
const focused = () => podium.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);

test.describe('a point of order', () => {
  test('a name typed anywhere says who raised it and changes nothing else; the next goes onto the list', async () => {
    await show('point');
    for (const name of ['Oman', 'Peru', 'Sri Lanka']) {
      await type(name);
      await expect(id('point-name')).toHaveValue(name);
      await press('Escape');
    }
    await settled();
    expect(await podium.news()).toEqual([]);
    await type('cote d');
    await press('Enter');
    await expect(id('now-speaking')).toContainText("Côte d'Ivoire");
    expect(await podium.news()).toEqual(['PointOfOrderNamed']);
    await settled(1600);
    await type('Chad');
    await expect(id('add-speaker')).toHaveValue('Chad');
    await expect(id('point-name')).toHaveValue('');
  });

  test('a wrong name is corrected in the same field, by pointer as well', async () => {
    await show('pointNamed');
    await id('point-name').focus();
    await type('Cana');
    await podium.page.getByRole('option', { name: /^Canada State/ }).click();
    await expect(id('now-speaking')).toContainText('Canada');
    await expect(id('point-name')).not.toBeFocused();
  });

  test('Enter notes the ruling, again goes to its words, which are kept after a rest', async () => {
    await show('pointNamed');
    await press('Enter');
    await expect(id('ruled')).toBeVisible();
    expect(await podium.news()).toEqual(['PointOfOrderRuled']);
    await press('Enter');
    await expect(id('ruling')).toBeFocused();
    await type('Not upheld');
    expect(await podium.news()).toEqual([]);
    await expect.poll(() => podium.news()).toEqual(['PointOfOrderRuled']);
    expect(await podium.lastData()).toMatchObject({ ruling: 'Not upheld' });
    await press('Enter');
    await press('Space');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
    expect(await podium.news()).toEqual(['PointOfOrderEnded', 'TurnResumed']);
    await expect(id('late-ruling'), 'there is nothing left to write').toHaveCount(0);
  });

  test('Enter in the empty field notes the ruling too, and Space is the one button’s again', async () => {
    await show('point');
    await id('point-name').focus();
    await press('Enter');
    await expect(id('ruled')).toBeVisible();
    expect(await focused()).toBeNull();
    await expect(id('primary-action')).toContainText('Resume Maldives, 0:10 left');
    await press('Space');
    expect(await podium.news()).toEqual(['PointOfOrderRuled', 'PointOfOrderEnded', 'TurnResumed']);
  });

  test('the ruling can be written down once the speaker goes on, until the next is called', async () => {
    await show('pointEnded');
    await id('ruling').fill('Upheld');
    await id('ruling').blur();
    await expect.poll(() => podium.news()).toEqual(['PointOfOrderRuled']);
    await expect(id('late-ruling')).toHaveCount(0);
  });

  test('U takes it back, clock included, and Shift+U does it again', async () => {
    await show('concluding');
    const before = await podium.view();
    await press('o');
    await expect(id('now-speaking')).toHaveAttribute('data-state', 'point');
    await podium.wait(60);
    await press('u');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'over');
    expect((await podium.view()).floor.now?.face).toEqual(before.floor.now?.face);
    await press('Shift+U');
    await expect(id('now-speaking')).toHaveAttribute('data-state', 'point');
    expect(await podium.news()).toEqual(['TurnPaused', 'PointOfOrderRaised', 'Retracted', 'Restored']);
  });

  test('Esc, F5, P, F and S leave it as it is', async () => {
    await show('pointNamed');
    for (const key of ['Escape', 'F5', 'p', 'f', 's', 'Escape']) {
      await press(key);
      await settled(500);
    }
    for (const name of [/^(Pause|Resume) P/, /^To the chair/, /^Absent/]) await expect(button(name)).toBeDisabled();
    expect(await podium.news()).toEqual([]);
  });

  test('by pointer: raised, the next one, ruled, ended', async () => {
    await show('running');
    await id('raise-point').click();
    await expect(id('raise-point')).toContainText('Next point');
    await id('raise-point').click();
    await expect(id('now-speaking')).toContainText('no. 2 in a row');
    await id('rule').click();
    await id('primary-action').click();
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
  });

  test('a screen reader is told of it, of its name and of its end', async () => {
    await show('running');
    await press('o');
    await expect(id('announcer')).toHaveText(/^Point of order\. Maldives is suspended, 1:[12]\d left\.$/);
    await type('Cuba');
    await press('Enter');
    await expect(id('announcer')).toHaveText('Point of order of Cuba.');
    await settled(1600);
    await press('Space');
    await expect(id('announcer')).toHaveText('Maldives has the floor again.');
  });
});

test.describe('corrections', () => {
  const open = async (scene: string) => {
    await show(scene);
    await button('Correct the turn').click();
  };

  test('a turn that was called has begun 20 s ago; one that runs began earlier', async () => {
    await open('called');
    await podium.wait(40);
    await button('Started 20 s ago').click();
    expect(await podium.news()).toEqual(['TurnStarted', 'StartCorrected']);
    await expect(id('floor-clock')).toHaveText(/^1:(40|39)$/);
    await button('Began 10 s earlier').click();
    await expect(id('floor-clock')).toHaveText(/^1:(30|29|28)$/);
    expect(await podium.news()).toEqual(['StartCorrected']);
  });

  test('a turn begins anew only where the button is held', async () => {
    await open('running');
    const restart = button(/^Restart this turn/);
    await restart.focus();
    await press('Space');
    await settled();
    expect(await podium.news()).toEqual([]);
    await press('Space', 700);
    await expect(id('floor-state')).toHaveAttribute('data-state', 'called');
    await expect(id('floor-clock')).toHaveText('2:00');
    expect(await podium.news()).toEqual(['TurnRestarted']);
    await expect(restart).toBeDisabled();
  });

  test('a video is played without a clock in the room, and put back where it did not play', async () => {
    await show('video');
    await expect(id('primary-action')).toContainText('Play: Tunisia');
    await expect(id('now-speaking')).toContainText('no clock in the room');
    await press('Space');
    await expect(id('floor-state')).toHaveAttribute('data-state', 'running');
    const back = button(/^Did not play/);
    await back.click();
    await expect(back).toContainText('Press again');
    await settled(800);
    await back.click();
    await expect(id('primary-action')).toContainText('Tunisia');
    expect(await podium.news()).toEqual(['TurnStarted', 'TurnPutBack']);
    await expect(back).toHaveCount(0);
  });

  test('all of it is reached by Tab, and no target is smaller than 44 px', async () => {
    for (const scene of ['video', 'pointNamed']) {
      await open(scene);
      const small = await podium.page.evaluate(() =>
        [...document.querySelectorAll('.actions button, .turn-controls button, .point-fields :is(input, button)')]
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < 44 || height < 44;
          })
          .map((element) => element.textContent),
      );
      expect(small, scene).toEqual([]);
      const stops = await podium.page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.centre :is(input, button):not(:disabled)')].filter(
            ({ tabIndex }) => tabIndex < 0,
          ).length,
      );
      expect(stops, scene).toBe(0);
    }
  });
});
