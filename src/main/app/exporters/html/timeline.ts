import { html, type Markup } from './markup.ts';

/** A stretch of time, in seconds on the common axis. */
export type Stretch = { readonly from: number; readonly to: number };

/** Units of the drawing's width. */
const WIDTH = 160;

/** One row of the chart: the plan as an outline, what was as a solid bar, on an axis that all rows share. The numbers beside it say the same. */
export const timeline = (plan: Stretch, actual: Stretch | null, axis: Stretch): Markup => {
  const x = (at: number) => Math.round(((at - axis.from) / (axis.to - axis.from)) * WIDTH * 10) / 10;
  const width = ({ from, to }: Stretch) => Math.max(1, x(to) - x(from)).toFixed(1);
  return html`<svg viewBox="0 0 ${WIDTH} 18" preserveAspectRatio="none" aria-hidden="true">${
    actual && html`<rect x="${x(actual.from)}" y="5" width="${width(actual)}" height="8" fill="#0b5c4f"/>`
  }<rect x="${x(plan.from)}" y="1.5" width="${width(plan)}" height="15" fill="none" stroke="#1b1f24" vector-effect="non-scaling-stroke"/></svg>`;
};
