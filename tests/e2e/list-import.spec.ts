import { expect, test } from './support/rostrum.ts';

test('a pasted list is read in the application itself, under its own policy, and taken back in one step', async ({
  rostrum,
}) => {
  const { page } = await rostrum.startPodium();
  await page.getByTestId('add-speaker').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Pérou\nNorvège\nNarnia');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  await expect(page.getByTestId('import-panel')).toContainText('1 unknown name');
  await page.getByRole('button', { name: 'Inscribe 3' }).click();
  const list = page.getByTestId('speakers-list');
  await expect(list).toContainText('Peru');
  await expect(list).toContainText('Narnia');
  await page.keyboard.press('Control+z');
  await expect(list).not.toContainText('Peru');
  await expect(list).not.toContainText('Narnia');
});
