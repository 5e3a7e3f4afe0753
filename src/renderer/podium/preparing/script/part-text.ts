import { type Filled, fill } from '../../../../core/script/fill.ts';
import { parseScript } from '../../../../core/script/markdown.ts';
import { valuesOf } from '../../../../core/script/placeholders.ts';
import { firstText, usualVoice } from '../../../../core/script/prepared.ts';
import type { Item, Voice } from '../../../../core/session/vocabulary.ts';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import type { Spoken } from '../../../shared/i18n/use-phrase.ts';

export type ScriptView = PodiumView['preparation'];

/** What is said at a part: in which language, and where the text comes from. */
export type PartText = {
  readonly text: string;
  readonly language: string;
  readonly voice: Voice;
  /** `other`: there is none in the language that was asked for; `written`: the sentences, nobody wrote a text. */
  readonly from: 'own' | 'other' | 'written';
};

/** The first text of a part, of the phrases of a language. */
export const writtenText = (view: ScriptView, item: Item, voice: Voice, { say }: Spoken): string =>
  firstText(view, item, voice).map(say).join(' ');

/** What is said at a part in a language: the text in it, else that in the session's own language, else the sentences. */
export const partText = (view: ScriptView, item: Item, language: string, spoken: Spoken): PartText => {
  const { facts, scripts } = view;
  const script = Object.hasOwn(scripts, item.id) ? scripts[item.id] : undefined;
  const voice = script?.voice ?? usualVoice(view, item);
  const own = facts?.language ?? 'en';
  const found = script?.texts[language];
  if (found) return { text: found, language, voice, from: 'own' };
  const other = script?.texts[own];
  if (other) return { text: other, language: own, voice, from: 'other' };
  return { text: writtenText(view, item, voice, spoken), language: spoken.language, voice, from: 'written' };
};

/** The text as it is read aloud at that part, in that language. */
export const readAloud = (view: ScriptView, item: Item, text: string, language: string): Filled =>
  fill(parseScript(text), valuesOf(view, item, undefined, language));
