import type { ScriptPaper, ScriptPart } from '../../../core/views/paper-programme.ts';
import { type Content, html, own } from '../exporters/html/markup.ts';
import { saidMarkup } from './script-markup.ts';
import { hoursLine, type Pen, type Press, penOf, planned, type Sheet, sheet } from './sheet.ts';
import { SCRIPT_STYLE } from './style.ts';
import { type Spoken, spokenIn } from './texts.ts';

/** The script of the meeting, large enough to be read aloud from the desk; a part never begins at the foot of a sheet. */
export const scriptSheet = ({ head, parts, start, hardStop }: ScriptPaper, press: Press): Sheet => {
  const pen = penOf(head);
  const spoken = spokenIn(head.language, head.phrases);
  return sheet(
    'script',
    head,
    press,
    pen,
    [hoursLine(start, hardStop, pen), parts.map((part) => section(part, pen, spoken))],
    SCRIPT_STYLE,
  );
};

const section = (part: ScriptPart, { words, clock }: Pen, spoken: Spoken): Content => html`<section>
<h2><span class="at">${own(clock.minute(part.startsAt))}</span><span>${words.say(part.label)}</span><span class="about">${words.text(
  `voice.${part.voice}`,
  { minutes: planned(part.planned) },
)}</span></h2>
${part.title !== null && html`<p class="topic">${own(part.title)}</p>\n`}${part.said.map((said) => saidMarkup(said, spoken))}</section>
`;
