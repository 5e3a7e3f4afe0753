import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectedOutputs } from '../../scripts/lib/displays.mjs';
import { pictureName, picturesFolder } from '../../scripts/lib/pictures.mjs';
import { lacksDisplay } from '../../scripts/lib/set-up.mjs';

const listing = `Screen 0: minimum 320 x 200, current 3200 x 1080, maximum 3840 x 2160
DUMMY0 connected primary 1280x800+0+0 (normal left inverted right x axis y axis) 0mm x 0mm
   1280x800      60.00*+
DUMMY1 connected 1920x1080+1280+0 (normal left inverted right x axis y axis) 0mm x 0mm
   1920x1080     60.00*
DUMMY2 disconnected (normal left inverted right x axis y axis)
`;

test('the connected outputs are read from a listing of xrandr', () => {
  expect(connectedOutputs(listing)).toEqual([
    { name: 'DUMMY0', x: 0, y: 0, width: 1280, height: 800 },
    { name: 'DUMMY1', x: 1280, y: 0, width: 1920, height: 1080 },
  ]);
});

test('an output that is connected but has no mode is no display', () => {
  expect(connectedOutputs('DUMMY1 connected (normal left inverted right x axis y axis)\n')).toEqual([]);
});

test.each([
  ['linux', {}, true],
  ['linux', { DISPLAY: ':0' }, false],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
  ['darwin', {}, false],
  ['win32', {}, false],
])('virtual displays on %s with %j: %s', (platform, env, expected) => {
  expect(lacksDisplay(platform as NodeJS.Platform, env)).toBe(expected);
});

test('a rehearsal keeps its pictures beside its record', () => {
  expect(pictureName(7)).toBe('screens-007.png');
  expect(pictureName(12, 'Speaker: over time')).toBe('screens-012-speaker-over-time.png');
  const out = mkdtempSync(join(tmpdir(), 'rostrum-pictures-test-'));
  expect(picturesFolder(['--rehearse', '--out', out], {})).toBe(join(out, 'pictures'));
  rmSync(out, { recursive: true });
});
