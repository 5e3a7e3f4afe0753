import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eventDataSchemas } from '../../../src/core/session/events.ts';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { prepared, request } from '../../support/session.ts';

const read = (name: string) => JSON.parse(readFileSync(`resources/locales/en/${name}.json`, 'utf8'));
const texts = { ...read('session'), ...read('phrases') };

/** The text of a phrase's key, plural forms included. */
const textOf = (key: string): string | undefined => {
  const [area = '', name = ''] = key.split('.');
  const group: Record<string, string> = texts[area] ?? {};
  return group[name] ?? group[`${name}_other`];
};

const phrases = (value: unknown): { key: string; params: Record<string, unknown> }[] => {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(phrases);
  return 'key' in value && 'params' in value ? [value as never, ...inner] : inner;
};

describe('every phrase that core makes', () => {
  test('has an English text, and gives every word that the text needs', () => {
    const s = prepared();
    const group = { tier: 'group', onBehalfOf: 'Group of Friends' } as const;
    s.does({ type: 'Inscribe', requests: [request('Peru', group), request('Chad'), request('Fiji', { round: 2 })] });
    const seen = new Set<string>();
    const check = () => {
      for (const { key, params } of phrases(toPodiumView(s.projection, 'podium'))) {
        const text = textOf(key);
        expect(text, key).toBeDefined();
        for (const [, word = ''] of (text ?? '').matchAll(/\{\{(\w+)/g)) expect(params, key).toHaveProperty(word);
        seen.add(key);
      }
    };
    for (let i = 0; i < 80 && s.state.closedAt === null; i++) {
      check();
      const turn = s.state.openTurn;
      if (turn && i % 3 === 0 && s.send({ type: 'Pause', turn }).ok) check();
      const step = nextSteps(s.state)?.now;
      if (step) s.wait(5).does(commandOf(step));
    }
    check();
    expect(s.state.closedAt).not.toBeNull();
    expect(seen.size).toBeGreaterThan(40);
  });

  test('a step can be named whatever its event', () => {
    for (const type of Object.keys(eventDataSchemas)) {
      const known = Object.keys(texts.step).some(
        (key) => key === type || key.startsWith(`${type}-`) || key.startsWith(`${type}_`),
      );
      expect(known, type).toBe(true);
    }
  });
});
