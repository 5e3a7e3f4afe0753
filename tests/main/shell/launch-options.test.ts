import { describe, expect, it } from 'vitest';
import { ownArguments, parseLaunch } from '../../../src/main/shell/launch-options.ts';

const parse = (...args: string[]) => parseLaunch(args, '/here');
const podium = { role: 'podium', home: null, open: null, rehearse: false, out: null };

describe('the command line of the application', () => {
  it.each([
    [[], podium],
    [['--home', 'data', '--open', '/x/a.rostrum'], { ...podium, home: '/here/data', open: '/x/a.rostrum' }],
    [['--home', 'data', 'a.rostrum'], { ...podium, home: '/here/data', open: '/here/a.rostrum' }],
    [['--home=data'], { ...podium, home: '/here/data' }],
    [['--rehearse', '--out', 'record'], { ...podium, rehearse: true, out: '/here/record' }],
    [['--room', '--home', '/data'], { role: 'room', home: '/data' }],
    [['--desk'], { role: 'desk', home: null, podium: null }],
    [['--desk', '--home', 'data'], { role: 'desk', home: '/here/data', podium: null }],
    [['--desk', '10.0.0.5:4711'], { role: 'desk', home: null, podium: '10.0.0.5:4711' }],
    [['--home=data', '--desk=podium.local:1'], { role: 'desk', home: '/here/data', podium: 'podium.local:1' }],
    [['--no-sandbox', '--ozone-platform=x11', '--remote-debugging-port=0'], podium],
  ])('%j', (args, options) => {
    expect(parse(...args)).toEqual({ ok: true, options });
  });

  it.each([
    [['--frobnicate']],
    [['note.txt']],
    [['a.rostrum', 'b.rostrum']],
    [['--room', '--home', '/data', 'a.rostrum']],
    [['--home']],
    [['--home', '']],
    [['--rehearse=yes']],
    [['--room']],
    [['--desk', '--open', 'x']],
    [['--desk', '10.0.0.5']],
    [['--desk', '10.0.0.5:0']],
    [['--desk', 'http://10.0.0.5:80']],
    [['--room', '--home', '/data', '--open', 'x']],
    [['--js-flags=--expose-gc']],
  ])('refuses %j in one line', (args) => {
    const parsed = parse(...args);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.message).toMatch(/^[^\n]{5,120}$/);
  });
});

describe('the arguments that are for the application', () => {
  it.each([
    ['of a packaged one: all', ['/opt/rostrum', '--home', '/data'], null, ['--home', '/data']],
    ['otherwise: those after its path', ['/e', '--no-sandbox', '/app', '--home', '/data'], '/app', ['--home', '/data']],
    ['also where its path is relative', ['/e', '.', '--rehearse'], process.cwd(), ['--rehearse']],
    ['and none where there is no more', ['/e', '/app'], '/app', []],
  ])('%s', (_name, argv, appPath, expected) => {
    expect(ownArguments(argv, appPath)).toEqual(expected);
  });
});
