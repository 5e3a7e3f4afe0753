import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPolicy } from '../../src/main/shell/content-policy.ts';
import type {} from '../../src/renderer/shared/client/bridge.ts';
import { viewOf } from './support/meeting.ts';
import { exitOf, startElectron } from './support/processes.ts';
import { expect, test } from './support/rostrum.ts';

test('the pages are held to their own files and to two functions', async ({ rostrum }) => {
  const { app, page } = await rostrum.startPodium();
  const room = await rostrum.room();

  for (const one of [page, room.page]) {
    const world = await one.evaluate(async () => ({
      node: ['process', 'require', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
      rostrum: Object.entries(window.rostrum).map(([name, value]) => `${name} ${typeof value}`),
      origin: location.origin,
      // Not in this very turn: what the test itself evaluates is exempt.
      codeFromText: await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(Boolean(new Function('return 1')()));
          } catch {
            resolve('refused');
          }
        }),
      ),
    }));
    expect(world).toEqual({
      node: [],
      rostrum: ['call function', 'onPush function'],
      origin: 'rostrum://app',
      codeFromText: 'refused',
    });
  }

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return null;
    const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
      getLastWebPreferences.call(contents);
    const spellcheck = contents.session.isSpellCheckerEnabled();
    const throttled = contents.getBackgroundThrottling();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, spellcheck, throttled };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    throttled: false,
  });
});

test('the protocol serves the files of the build under the policy, and nothing else', async ({ rostrum }) => {
  const { app } = await rostrum.startPodium();
  const ask = (url: string, method = 'GET') =>
    app.evaluate(
      async ({ net }, [address, verb]) => {
        try {
          const answer = await net.fetch(address as string, {
            method: verb as string,
            bypassCustomProtocolHandlers: false,
          });
          return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
        } catch (error) {
          return { status: 0, headers: {} as Record<string, string>, text: String(error) };
        }
      },
      [url, method],
    );

  const pages = [await ask('rostrum://app/podium.html'), await ask('rostrum://app/podium.html')];
  const nonces = pages.map(({ text }) => /csp-nonce" nonce="([^"]+)"/.exec(text)?.[1] ?? '');
  expect(new Set(nonces).size).toBe(2);
  for (const [i, { status, headers, text }] of pages.entries()) {
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(contentPolicy(nonces[i] ?? ''));
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(text).not.toContain('ROSTRUM-NONCE');
  }

  const script = /src="\.?\/?([^"]+\.js)"/.exec(pages[0]?.text ?? '')?.[1];
  const { status, headers } = await ask(`rostrum://app/${script}`);
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");

  const refused = [
    'rostrum://app/',
    'rostrum://app/nothing.html',
    'rostrum://app/../main/index.js',
    'rostrum://app/..%2fmain%2findex.js',
    'rostrum://app/%2e%2e/main/index.js',
    'rostrum://app/%5c..%5cmain%5cindex.js',
    'rostrum://app/podium.html%00',
    'rostrum://app/podium.html?x',
    'rostrum://elsewhere/podium.html',
    'rostrum://app.evil/podium.html',
  ];
  for (const url of refused) expect((await ask(url)).status, url).not.toBe(200);
  expect((await ask('rostrum://app/podium.html', 'POST')).status).not.toBe(200);
});

test('a page cannot leave, open, ask for or reload anything', async ({ rostrum }) => {
  const { app, page } = await rostrum.startPodium();
  const violations = await page.evaluateHandle(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
    return seen;
  });
  await page.evaluate(() => {
    (window as unknown as { mark: number }).mark = 1;
  });
  const isTheSame = async () => {
    expect(page.url()).toBe('rostrum://app/podium.html');
    expect(await page.evaluate(() => (window as unknown as { mark: number }).mark)).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    // Asked of the page itself: a locator would wait for the end of the journeys that were refused.
    expect(await page.evaluate(() => document.querySelector('[data-testid=primary-action]') !== null)).toBe(true);
  };
  const before = (await viewOf(page)).journal.events;

  for (const key of ['F5', 'Control+r', 'Control+Shift+r', 'Control+F5', 'Escape', 'Alt+ArrowLeft', 'Control+w', 'F11'])
    await page.keyboard.press(key);
  await isTheSame();

  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'rostrum://app/room.html',
    'rostrum://app/podium.html',
  ])
    await page.evaluate((to) => {
      location.href = to;
    }, address);
  await page.evaluate(() => {
    history.back();
    window.open('rostrum://app/room.html');
    window.open('https://example.org/');
    const link = document.createElement('a');
    Object.assign(link, { href: 'rostrum://app/room.html', target: '_blank' });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    link.remove();
    document.body.append(document.createElement('webview'));
    document.querySelector('webview')?.remove();
  });
  await isTheSame();

  const permissions = await page.evaluate(async () => {
    const named = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ];
    const states = await Promise.all(
      named.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'denied',
    );
    const screen = await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    );
    return [...new Set([...states, media, screen])];
  });
  expect(permissions).toEqual(['denied']);
  expect((await viewOf(page)).journal.events).toBe(before);
  expect(await violations.jsonValue()).toEqual([]);

  // What the policy is for: each attempt fails, and is told.
  await page.evaluate(() => {
    const attempts = [
      () => document.createElement('img').setAttribute('onerror', 'window.broken = true'),
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken = true">'),
      () => document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' })),
      () => Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
      () => void fetch('https://example.org/').catch(() => {}),
      () => void new WebSocket('ws://127.0.0.1:9/'),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {}
    }
  });
  const told = async () => [...new Set(await violations.jsonValue())].sort();
  await expect.poll(told).toEqual(['connect-src', 'img-src', 'require-trusted-types-for']);
  expect((await violations.jsonValue()).length).toBe(6);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);

  // The one address a page may go to unasked: it is brought back.
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect(page.getByTestId('primary-action')).toBeVisible();
  expect(page.url()).toBe('rostrum://app/podium.html');
});

test('no page breaks its policy from its first moment on', async ({ rostrum }) => {
  const { page } = await rostrum.startPodium();
  const told: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|requires 'Trusted|Refused to/.test(message.text())) told.push(message.text());
  });
  // Loads the page again from outside, with somebody listening.
  await page.addInitScript(() => {
    const noted = window as unknown as { violations: string[] };
    noted.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      noted.violations.push(`${event.violatedDirective} ${event.sourceFile}`);
    });
  });
  await page.reload();
  await expect(page.getByTestId('primary-action')).toBeVisible();
  await expect.poll(() => page.evaluate(() => 'violations' in window)).toBe(true);
  await page.getByTestId('add-speaker').first().click();
  await page.keyboard.type('Nor');
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(told).toEqual([]);
});

test('what cannot be opened is refused in one line, and nothing is written to it', async ({ rostrum }) => {
  const foreign = join(rostrum.home, 'foreign.rostrum');
  writeFileSync(foreign, 'no database');
  const wrong = [
    { args: ['--frobnicate'], says: '--frobnicate' },
    { args: ['--home', rostrum.home, '--open', foreign], says: 'foreign.rostrum' },
    { args: ['--home', rostrum.home, '--open', join(rostrum.home, 'none.rostrum')], says: 'none.rostrum' },
    { args: ['--home', foreign], says: 'foreign.rostrum' },
  ];
  for (const { args, says } of wrong) {
    const child = startElectron(args);
    let errors = '';
    child.stderr?.on('data', (data) => {
      errors += data;
    });
    expect(await exitOf(child), says).toBe(2);
    const lines = errors.split('\n').filter((line) => line !== '' && !/^\[\d+:\d+\/|^\s*$/.test(line));
    expect(lines).toEqual([expect.stringContaining(says)]);
  }
  expect(readFileSync(foreign, 'utf8')).toBe('no database');
});
