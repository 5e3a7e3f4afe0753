import { valuesOf } from '../script/placeholders.ts';
import { languageOf, preparedFor, usualVoice, whereOf } from '../script/prepared.ts';
import { sentencesOf } from '../script/written.ts';
import type { Projection } from '../session/effective-log.ts';
import { personName } from '../session/names.ts';
import { isHeld } from '../session/next-step.ts';
import { hardStop, plannedStart, type SessionState } from '../session/state.ts';
import type { Item, Voice } from '../session/vocabulary.ts';
import { between, type Duration, type Instant, plus } from '../timing/time.ts';
import { itemLabel } from './item-label.ts';
import { type PaperHead, paperHead } from './paper-facts.ts';
import type { Phrase } from './phrase.ts';
import type { Said } from './script.ts';

/** One who is planned to speak in a part; the office as the room reads it. */
export type PlannedSpeaker = {
  readonly name: string;
  readonly office: string | null;
  readonly planned: Duration;
};

/** A part of the programme as it is planned, with its clock times. */
export type PlannedPart = {
  readonly label: Phrase;
  readonly title: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly planned: Duration;
  readonly speakers: readonly PlannedSpeaker[];
};

/** The running order as planned: what is handed out before the meeting. */
export type RunningOrderPaper = {
  readonly head: PaperHead;
  readonly parts: readonly PlannedPart[];
  readonly start: Instant;
  readonly hardStop: Instant;
  /** From the last part's end to the hard stop; negative where the plan is too long. */
  readonly spare: Duration;
};

/** What is said at a part, whose words it is, and when it comes by the plan. */
export type ScriptPart = PlannedPart & { readonly voice: Voice; readonly said: readonly Said[] };

/** The script of the whole meeting, for those who read it aloud. */
export type ScriptPaper = Pick<RunningOrderPaper, 'head' | 'start' | 'hardStop'> & {
  readonly parts: readonly ScriptPart[];
};

/** The running order; null before a session is prepared. */
export const toRunningOrderPaper = ({ state }: Pick<Projection, 'state'>, now: Instant): RunningOrderPaper | null => {
  const about = aboutOf(state, now);
  if (about === null) return null;
  const parts = planned(state).map(([, part]) => part);
  return { ...about, parts, spare: between(parts.at(-1)?.endsAt ?? about.start, about.hardStop) };
};

/** The script; null before a session is prepared. A part nobody wrote a text for has its sentences. */
export const toScriptPaper = ({ state }: Pick<Projection, 'state'>, now: Instant): ScriptPaper | null => {
  const about = aboutOf(state, now);
  if (about === null) return null;
  const parts = planned(state).map(([item, part]): ScriptPart => {
    const prepared = preparedFor(state, item);
    const voice = prepared?.[0].voice ?? usualVoice(state, item);
    return {
      ...part,
      voice,
      said:
        prepared ?? sentencesOf(item, voice, valuesOf(state, item, undefined, languageOf(state)), whereOf(state, item)),
    };
  });
  return { ...about, parts };
};

const aboutOf = (state: SessionState, now: Instant): Pick<RunningOrderPaper, 'head' | 'start' | 'hardStop'> | null => {
  const head = paperHead(state, now);
  const start = plannedStart(state);
  const stop = hardStop(state);
  return head === null || start === null || stop === null ? null : { head, start, hardStop: stop };
};

const planned = (state: SessionState): readonly (readonly [Item, PlannedPart])[] => {
  let at = plannedStart(state);
  if (at === null) return [];
  const parts: [Item, PlannedPart][] = [];
  for (const item of state.items) {
    if (!isHeld(state, item)) continue;
    const startsAt: Instant = at;
    at = plus(startsAt, item.plannedMs);
    const { title, plannedMs } = item;
    const speakers = speakersOf(state, item);
    parts.push([item, { label: itemLabel(state, item), title, startsAt, endsAt: at, planned: plannedMs, speakers }]);
  }
  return parts;
};

const speakersOf = ({ people }: SessionState, { slots }: Item): readonly PlannedSpeaker[] =>
  slots.flatMap(({ person: id, plannedMs }) => {
    const person = people.find((one) => one.id === id);
    if (!person) return [];
    const { displayTitle, title } = person;
    return [{ name: personName(person), office: displayTitle ?? title, planned: plannedMs }];
  });
