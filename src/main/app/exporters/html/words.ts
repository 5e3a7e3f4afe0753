import { minutesText } from '../../../../core/timing/clock-face.ts';
import type { SessionRecord, TurnRow } from '../../../../core/views/session-record-types.ts';
import { delegationWords } from '../speaking-were.ts';
import { text } from '../texts.ts';
import { type Content, html, own } from './markup.ts';

/** Seconds as m:ss; a dash for what is not known. */
export const minutes = (seconds: number | null): string => (seconds === null ? '–' : minutesText(seconds));

/** Seconds with their sign: "+1:20", "−0:45", "0:00". */
export const signed = (seconds: number | null): string => {
  if (seconds === null || seconds === 0) return minutes(seconds);
  return `${seconds > 0 ? '+' : '−'}${minutesText(Math.abs(seconds))}`;
};

/** "H.E. Mr. Sek Wannamethee". */
export const fullName = (person: { readonly honorific: string | null; readonly name: string }): string =>
  person.honorific === null ? person.name : `${person.honorific} ${person.name}`;

/** Who had the floor: the delegation and for whom it spoke, or the person; the podium where nobody is named. */
export const speakerWords = ({ capacity, person, kind }: TurnRow): string => {
  if (capacity) return delegationWords(capacity);
  if (person) return fullName(person);
  return text(kind === 'chair' ? 'chair' : 'kind.other');
};

/** Who had the floor, and under it what the first line does not say: a delegation's speaker, a person's office, a correction. */
export const speakerCell =
  ({ annex: { corrected } }: SessionRecord) =>
  (turn: TurnRow): Content => {
    const { person } = turn;
    const under = person && [turn.capacity && fullName(person), person.title].filter(Boolean).join(', ');
    const mark = corrected.includes(turn.n) && html`<span class="under">${text('correctedAfterwards')}</span>`;
    return html`${own(speakerWords(turn))}${under && html`<span class="under">${own(under)}</span>`}${mark}`;
  };

/** A section with its heading; nothing where there is nothing to say. */
export const section = (title: string, content: Content): Content =>
  content === null || (Array.isArray(content) && content.length === 0)
    ? null
    : html`<section>
<h2>${title}</h2>
${content}</section>
`;

/** The turns of floor rounds. */
export const floorTurns = (record: SessionRecord): readonly TurnRow[] =>
  record.turns.filter((turn) => turn.capacity !== null);

/** The turns of the podium, the chair's own time between speakers too. */
export const podiumTurns = (record: SessionRecord): readonly TurnRow[] =>
  record.turns.filter((turn) => turn.capacity === null);

/** Seconds used in all. */
export const usedBy = (turns: readonly TurnRow[]): number => turns.reduce((sum, turn) => sum + turn.usedSeconds, 0);
