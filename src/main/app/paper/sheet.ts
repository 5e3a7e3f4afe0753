import { createHash } from 'node:crypto';
import { minutesText } from '../../../core/timing/clock-face.ts';
import { type Duration, duration, type Instant } from '../../../core/timing/time.ts';
import type { PaperHead, PaperRow } from '../../../core/views/paper-facts.ts';
import { type Content, html, Markup, own } from '../exporters/html/markup.ts';
import { type Clock, clockOf } from './clock.ts';
import type { PaperSize } from './size.ts';
import { paperStyle } from './style.ts';
import { type Words, wordsIn } from './texts.ts';

/** A page of HTML that needs nothing else, and what stands at the foot of each sheet beside its number. */
export type Sheet = { readonly html: string; readonly footer: string };

/** The papers there are. */
export type PaperName = 'list' | 'chair-list' | 'carry-on' | 'running-order' | 'script';

/** For whom alone a paper is; one that is not here may be handed round. */
const KEEP: Partial<Record<PaperName, 'keep' | 'keepScript'>> = {
  'chair-list': 'keep',
  'carry-on': 'keep',
  script: 'keepScript',
};

/** What every part of a paper is written with. */
export type Pen = { readonly words: Words; readonly clock: Clock };

/** The sheet's size, and the fonts that it brings along, as `@font-face` rules. */
export type Press = { readonly size: PaperSize; readonly faces: string };

/** The pen of a paper with this head. */
export const penOf = (head: PaperHead): Pen => ({ words: wordsIn(head.language), clock: clockOf(head) });

/** The whole page. `body` follows the head; `extra` is added to the style. */
export const sheet = (
  name: PaperName,
  head: PaperHead,
  { size, faces }: Press,
  { words, clock }: Pen,
  body: Content,
  extra = '',
): Sheet => {
  const time = clock.second(head.asOf);
  const keep = KEEP[name];
  const title = words.plain(`title.${name}`);
  const footer = words.plain('footer', { title, time });
  const style = `${faces}${paperStyle(size, footer)}${extra}`;
  // The style is named by its hash, so that nothing in a name is ever run, loaded or styled.
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${footer}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="as-of">${words.text('asOf', { time, date: clock.day(head.asOf, words.language), zone: head.zone })}</p>
<p class="session">${own(head.title)}${head.room !== null && html` · ${own(head.room)}`}</p>
${keep !== undefined && html`<p class="keep">${words.text(keep)}</p>\n`}</header>
<main>
${body}</main>
</body>
</html>
`;
  return { html: page.html, footer };
};

/** The day and the hours of the session itself, which a paper made beforehand is about. */
export const hoursLine = (start: Instant, end: Instant, { words, clock }: Pen): Markup =>
  html`<p class="about">${words.text('hours', {
    date: clock.day(start, words.language),
    start: clock.minute(start),
    end: clock.minute(end),
  })}</p>
`;

/** A delegation with whom it speaks for, on one line where there is room. */
export const nameCell = ({ name, whom }: Pick<PaperRow, 'name' | 'whom'>, { words }: Pen): Markup =>
  html`<b>${own(name)}</b>${whom && html` ${words.say(whom)}`}`;

/** A length of time as m:ss; negative ones count as 0. */
export const length = (ms: Duration): string => minutesText(Math.ceil(ms / 1000));

/** Whole minutes of a plan, "7" or "1:30". */
export const planned = (ms: Duration): string => (ms % 60_000 === 0 ? String(ms / 60_000) : length(duration(ms)));
