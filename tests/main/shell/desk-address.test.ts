import { describe, expect, it } from 'vitest';
import { codeDigits, readAddress } from '../../../src/main/shell/desk-address.ts';

describe('the address of a podium', () => {
  it.each([
    ['192.168.1.20:50123', { host: '192.168.1.20', port: 50_123 }],
    [' podium.local:1 ', { host: 'podium.local', port: 1 }],
    ['١٩٢.١٦٨.١.٢٠:٥٠١٢٣', { host: '192.168.1.20', port: 50_123 }],
  ])('%j', (typed, address) => {
    expect(readAddress(typed)).toEqual(address);
  });

  it.each([
    '',
    '192.168.1.20',
    '192.168.1.20:0',
    '192.168.1.20:65536',
    'http://192.168.1.20:80',
    'a b:1',
    ':80',
    '-x:1',
  ])('is not %j', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });
});

it('a code is its digits, however they are typed', () => {
  for (const typed of ['4821 9930 1175 2086', '4821-9930-1175-2086', '4821993011752086', '٤٨٢١ ٩٩٣٠ ١١٧٥ ٢٠٨٦'])
    expect(codeDigits(typed)).toBe('4821993011752086');
});
