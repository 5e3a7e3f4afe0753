import { duration } from '../timing/time.ts';
import type { SpeakingRequest } from './vocabulary.ts';

/** A request that asks for nothing but the floor, with what else is known of it. */
export const requestFor = (delegation: string, more: Partial<SpeakingRequest> = {}): SpeakingRequest => ({
  delegation,
  category: null,
  tier: null,
  onBehalfOf: null,
  speaker: null,
  title: null,
  language: null,
  mode: 'in-room',
  round: null,
  limitMs: null,
  note: null,
  alsoOwn: false,
  states: null,
  extraMs: duration(0),
  kind: 'intervention',
  inReplyTo: null,
  hereFrom: null,
  hereUntil: null,
  ...more,
});
