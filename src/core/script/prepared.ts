import type { SessionState } from '../session/state.ts';
import type { Item, Slot, Voice } from '../session/vocabulary.ts';
import type { Phrase } from '../views/phrase.ts';
import { type Filled, fill } from './fill.ts';
import { parseScript } from './markdown.ts';
import { PLACEHOLDERS, type ScriptFacts, type Values, valuesOf } from './placeholders.ts';
import { sentencesOf, type Where } from './written.ts';

/** A text that was prepared, with its values: whose words it is, and in which language (BCP 47). */
export type Prepared = { readonly voice: Voice; readonly language: string; readonly script: Filled };

/** The language of what is said (BCP 47): the session's. */
export const languageOf = ({ facts }: Pick<SessionState, 'facts'>): string => facts?.language ?? 'en';

/**
 * The text prepared for a part of the programme, in `language`; null where none was. `slot` is the planned turn that is
 * called, the part's first where none is given.
 */
export const preparedFor = (
  state: ScriptFacts & Pick<SessionState, 'scripts'>,
  item: Item,
  slot?: Slot,
  language: string = languageOf(state),
): readonly [Prepared] | null => {
  const script = state.scripts[item.id];
  const text = script && Object.hasOwn(script.texts, language) ? script.texts[language] : undefined;
  if (!script || text === undefined || text.trim() === '') return null;
  return [{ voice: script.voice, language, script: fill(parseScript(text), valuesOf(state, item, slot, language)) }];
};

const OPENING: ReadonlySet<Item['kind']> = new Set(['chair', 'statement', 'video', 'break', 'other']);

/** Where a part stands in the programme. */
export const whereOf = ({ items }: Pick<SessionState, 'items'>, { id }: Item): Where => ({
  isFirst: items[0]?.id === id,
  isLast: items.at(-1)?.id === id,
  isOpening: items
    .slice(
      0,
      items.findIndex((item) => item.id === id),
    )
    .every(({ kind }) => OPENING.has(kind)),
  rounds: items.filter(({ kind }) => kind === 'floor').length,
});

/**
 * Who speaks a part's text until somebody says otherwise: a moderator, where there is one, leads the panel, and the chair
 * gives the floor to the room.
 */
export const usualVoice = ({ people }: Pick<SessionState, 'people'>, { kind }: Item): Voice =>
  ['presentation', 'reply', 'closing'].includes(kind) && people.some(({ role }) => role === 'moderator')
    ? 'moderator'
    : 'chair';

/** The first text of a part, in sentences whose values are placeholders, so that it follows what is changed later. */
export const firstText = (state: ScriptFacts, item: Item, voice: Voice): readonly Phrase[] =>
  sentencesOf(item, voice, namesOf(valuesOf(state, item)), whereOf(state, item));

/** Each placeholder by its own name. Whom a part is for may be named later; what else is not known is left unsaid. */
const namesOf = (values: Values): Values =>
  Object.fromEntries(
    PLACEHOLDERS.map((name) => [name, values[name] === null && name !== 'speaker' ? null : `{{${name}}}`]),
  ) as Values;
