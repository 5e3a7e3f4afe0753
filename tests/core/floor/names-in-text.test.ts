import { expect, it } from 'vitest';
import { statesNamedIn } from '../../../src/core/floor/names-in-text.ts';
import { names } from './index-of-names.ts';

it.each([
  ['Permanent Representative of Thailand to the United Nations Office at Geneva', ['Thailand']],
  ['Ambassador of the Niger, Chair of the Group', ['Niger']],
  ['Minister of Justice, Democratic Republic of the Congo', ['Democratic Republic of the Congo']],
  ['Head of Mission, Papua New Guinea', ['Papua New Guinea']],
  ['Représentante permanente de la Côte d’Ivoire', ["Côte d'Ivoire"]],
  ['Permanent Representative of Iran (Islamic Republic of)', ['Iran (Islamic Republic of)']],
  ['Former envoy of Chad in Mali, Chad', ['Chad', 'Mali']],
  ['Professor and Director, all rights are with no one in it', []],
  ['Executive Director, UNICEF', []],
  ['', []],
  ['x'.repeat(1_000_000), []],
])('%s names %j', (title, states) => {
  expect(statesNamedIn(names, title)).toEqual(states);
});
