import { duration } from '../../../core/timing/time.ts';
import type { PlannedPart, PlannedSpeaker, RunningOrderPaper } from '../../../core/views/paper-programme.ts';
import { type Content, html, type Markup, own } from '../exporters/html/markup.ts';
import { type Column, table } from '../exporters/html/table.ts';
import { hoursLine, type Pen, type Press, penOf, planned, type Sheet, sheet } from './sheet.ts';
import { RUNNING_ORDER_STYLE } from './style.ts';

/** The running order as planned: each part with its clock times, who speaks in it and for how long. */
export const runningOrderSheet = (paper: RunningOrderPaper, press: Press): Sheet => {
  const pen = penOf(paper.head);
  const { words, clock } = pen;
  const columns: readonly Column<PlannedPart>[] = [
    { title: words.plain('column.from'), as: 'time', cell: ({ startsAt }) => own(clock.minute(startsAt)) },
    { title: words.plain('column.part'), as: 'head', cell: (part) => partCell(part, pen) },
    { title: words.plain('column.length'), as: 'number', cell: ({ planned: ms }) => own(planned(ms)) },
  ];
  return sheet(
    'running-order',
    paper.head,
    press,
    pen,
    html`${hoursLine(paper.start, paper.hardStop, pen)}${table(words.plain('title.running-order'), columns, paper.parts)}<p class="stop">${fits(paper, pen)}</p>
`,
    RUNNING_ORDER_STYLE,
  );
};

const fits = ({ hardStop, spare }: RunningOrderPaper, { words, clock }: Pen): Markup => {
  const time = clock.minute(hardStop);
  const minutes = planned(duration(Math.abs(spare)));
  if (spare < 0) return words.text('plan.over', { time, minutes });
  return words.text(spare === 0 ? 'plan.exact' : 'plan.spare', { time, minutes });
};

/** One speaker stands in the part's own line, several each in one below. */
const partCell = ({ label, title, speakers }: PlannedPart, { words }: Pen): Markup => {
  const [only] = speakers;
  const alone = speakers.length === 1 && only ? only : null;
  return html`<b>${words.say(label)}</b>${title !== null && html` <span class="topic">${own(title)}</span>`}${
    alone && html`<span class="under">${who(alone, label.key === 'item.person', words)}</span>`
  }${alone === null && speakers.map((one) => html`<span class="under">${who(one, false, words)} (${own(planned(one.planned))})</span>`)}`;
};

/** The name is left out where the line above is the name. */
const who = ({ name, office }: PlannedSpeaker, isNamed: boolean, words: Pen['words']): Content => {
  if (isNamed) return own(office);
  return office === null ? own(name) : words.text('who', { name, office });
};
