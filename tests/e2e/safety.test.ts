import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';

let app: LaunchedApp;
let asked: string[] = [];
/** A server on this machine that must never be asked anything. */
const elsewhere = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end('window.fromElsewhere = true');
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    elsewhere.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  app = await launchApp();
  // The app goes to its first screen by itself; afterwards nothing may move the page.
  await app.page.waitForFunction(() => location.hash.length > 2);
});
afterAll(async () => {
  await app?.close();
  elsewhere.close();
});

describe('a page of the box office', () => {
  it('knows nothing of Node and Electron but the bridge', async () => {
    const reach = await app.page.evaluate(() => ({
      names: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        '__dirname',
      ].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { boxOffice: object }).boxOffice).sort(),
    }));
    expect(reach).toEqual({
      names: [],
      bridge: ['call', 'listen', 'pathOf', 'platform', 'ready', 'showMenu'],
    });
  });

  it('runs isolated, sandboxed and with web security', async () => {
    const preferences = await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((page) => {
        const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = (
          page as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
      }),
    );
    expect(preferences).toEqual([
      { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
    ]);
  });

  it('cannot open a window', async () => {
    const opened = await app.page.evaluate((url) => window.open(url) !== null, address);
    expect(opened).toBe(false);
    expect(app.electron.windows()).toHaveLength(1);
  });

  it.each(['http', 'data:text/html,gone', 'file:///etc/passwd', 'app://elsewhere/'])(
    'cannot navigate away to %s',
    async (target) => {
      const before = app.page.url();
      await app.page.evaluate(
        (url) => {
          location.href = url;
        },
        target === 'http' ? `${address}/away` : target,
      );
      await app.page.waitForTimeout(300);
      expect(app.page.url()).toBe(before);
      expect(asked).toEqual([]);
    },
  );

  it('loads nothing from elsewhere, whatever asks for it', async () => {
    const outcome = await app.page.evaluate(async (url) => {
      const element = (name: 'img' | 'script' | 'iframe' | 'link') =>
        new Promise<string>((resolve) => {
          const made = document.createElement(name);
          made.addEventListener('load', () => resolve('loaded'));
          made.addEventListener('error', () => resolve('denied'));
          setTimeout(() => resolve('denied'), 1500);
          if (made instanceof HTMLLinkElement)
            Object.assign(made, { rel: 'stylesheet', href: `${url}/${name}` });
          else made.src = `${url}/${name}`;
          document.body.append(made);
        });
      const socket = new Promise<string>((resolve) => {
        try {
          const opened = new WebSocket(url.replace('http', 'ws'));
          opened.addEventListener('open', () => resolve('loaded'));
          opened.addEventListener('error', () => resolve('denied'));
        } catch {
          resolve('denied');
        }
      });
      return {
        fetch: await fetch(`${url}/fetch`).then(
          () => 'loaded',
          () => 'denied',
        ),
        img: await element('img'),
        script: await element('script'),
        link: await element('link'),
        socket: await socket,
      };
    }, address);
    expect(outcome).toEqual({
      fetch: 'denied',
      img: 'denied',
      script: 'denied',
      link: 'denied',
      socket: 'denied',
    });
    expect(asked).toEqual([]);
    expect(await app.page.evaluate(() => 'fromElsewhere' in window)).toBe(false);
  });

  it('runs no script that is not a file of ours', async () => {
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inline = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.attribute = true');
      image.src = 'data:image/png;base64,AAAA';
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return ['inline', 'attribute'].filter((name) => name in window);
    });
    expect(ran).toEqual([]);
  });

  it('gets no permission', async () => {
    const answers = await app.page.evaluate(async () => ({
      camera: await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
        () => 'given',
        () => 'denied',
      ),
      place: await new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('denied'),
        );
      }),
      notification: await Notification.requestPermission(),
    }));
    expect(answers).toEqual({ camera: 'denied', place: 'denied', notification: 'denied' });
  });

  it('downloads nothing', async () => {
    await app.electron.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => {
        Object.assign(globalThis, { downloadDenied: event.defaultPrevented });
      });
    });
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['seats']));
      link.download = 'seats.txt';
      link.click();
    });
    await expect
      .poll(() => app.electron.evaluate(() => (globalThis as { downloadDenied?: boolean }).downloadDenied))
      .toBe(true);
  });

  it('has no menu item that loses a screen', async () => {
    const roles = await app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => [
        item.role,
        ...(item.submenu?.items ?? []).map(({ role }) => role),
      ]),
    );
    expect(roles.filter((role) => /reload|toggledevtools/i.test(role ?? ''))).toEqual([]);
  });
});

describe('a hostile payload', () => {
  const hostile: [name: string, payload: string][] = [
    ['nothing', 'undefined'],
    ['null', 'null'],
    ['a number', '42'],
    ['text', '"events.list"'],
    ['a list', '[]'],
    ['an empty object', '({})'],
    ['names that are no text', '({ feature: 1, operation: {}, input: null })'],
    ['a feature of every object', '({ feature: "__proto__", operation: "toString", input: {} })'],
    ['a feature that is a constructor', '({ feature: "constructor", operation: "constructor", input: {} })'],
    ['an operation that is inherited', '({ feature: "events", operation: "hasOwnProperty", input: {} })'],
    ['an unknown operation', '({ feature: "events", operation: "explode", input: {} })'],
    [
      'an input that contains itself',
      '(() => { const a = {}; a.a = a; return { feature: "events", operation: "list", input: a }; })()',
    ],
    ['a very long name', '({ feature: "x".repeat(1e6), operation: "y", input: {} })'],
    [
      'a very deep input',
      '(() => { let a = {}; for (let i = 0; i < 300; i++) a = { a }; return { feature: "events", operation: "create", input: a }; })()',
    ],
    ['a function', '({ feature: "events", operation: "list", input: () => 1 })'],
    [
      'a polluted object',
      '({ feature: "events", operation: "list", input: JSON.parse(\'{"__proto__":{"ok":true}}\') })',
    ],
    ['a forged approval', '({ feature: "events", operation: "list", input: {}, approval: { email: 1 } })'],
  ];

  it.each(hostile)('of %s gets a typed refusal, and main lives on', async (_name, payload) => {
    const reply = await app.page.evaluate(`window.boxOffice.call(${payload})`);
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: expect.any(String), facts: expect.anything() },
    });
    expect(app.electron.process().exitCode).toBeNull();
  });

  it('to the menu changes nothing', async () => {
    await app.page.evaluate(() => {
      const { boxOffice } = window as unknown as { boxOffice: { showMenu(sent: unknown): void } };
      for (const sent of [
        null,
        'x',
        [{ label: 1 }],
        [{ id: 'a', label: 'b', group: 'c', enabled: true, role: 'quit' }],
      ]) {
        boxOffice.showMenu(sent);
      }
    });
    await app.page.waitForTimeout(100);
    expect(
      await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.length ?? 0),
    ).toBeLessThan(20);
    expect(app.electron.process().exitCode).toBeNull();
  });
});
