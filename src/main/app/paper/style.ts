import { STYLE } from '../exporters/html/style.ts';
import type { PaperSize } from './size.ts';

/** A text as a string of CSS; every letter is written by its number, so that none can end the string. */
const cssString = (text: string): string =>
  `"${[...text].map((letter) => `\\${(letter.codePointAt(0) ?? 32).toString(16)} `).join('')}"`;

/** The papers' look: the record's own, on the printer's sheet and to be read at arm's length: nothing is under 11 pt. */
export const paperStyle = (size: PaperSize, footer: string): string => `${STYLE}
@page { size: ${size}; margin: 14mm 14mm 16mm; @bottom-right { content: none; } @bottom-center { content: ${cssString(footer)} " · " counter(page) " / " counter(pages); font: 11pt "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", sans-serif; } }
html { font: 12pt/1.3 "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "Segoe UI", system-ui, sans-serif; }
header, main { max-width: none; padding: 0; }
p, li { max-width: none; }
h1 { margin: 0 0 1mm; font-size: 19pt; line-height: 1.2; }
h2 { margin: 4mm 0 1mm; padding-top: 0; border-top: 0; font-size: 13pt; }
.session { margin: 0; }
.as-of { margin: .5mm 0 0; font-weight: 700; }
.about { margin: 1mm 0 3mm; }
.keep { display: inline-block; margin: 1.5mm 0 0; padding: .3mm 2.5mm; border: 1.5pt solid var(--ink); font-weight: 700; }
table { font-size: 12pt; line-height: 1.25; }
th, td { padding: .75mm 0; padding-inline-end: 3mm; }
thead th { color: var(--ink); font-size: 11pt; white-space: nowrap; }
tbody th { inline-size: 100%; font-weight: 400; overflow-wrap: anywhere; }
tbody th b { font-weight: 700; }
td.number:first-child, th.number:first-child { min-inline-size: 9mm; }
.time, .number { white-space: nowrap; }
.rank { display: inline-block; min-inline-size: 20mm; white-space: nowrap; }
.under { display: block; color: var(--ink); font-size: 11pt; }
.cut { margin: 0; padding: 1.2mm 0; border-top: 2pt dashed var(--ink); font-weight: 700; break-before: avoid; }
.apart p { margin: 1mm 0 0; }
@media print { html { font-size: 12pt; } }
`;

/** The one page to carry on by: the sentences, and under them the list beside the running order. */
export const CARRY_ON_STYLE = `
html, table { font-size: 11pt; }
@media print { html { font-size: 11pt; } }
h1 { font-size: 15pt; }
h2 { margin: 2mm 0 .5mm; font-size: 11pt; border-bottom: 1pt solid var(--ink); }
header { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 6mm; }
header .as-of { grid-column: 2; grid-row: 1; margin: 0; font-size: 13pt; text-align: end; }
header .keep { grid-column: 2; grid-row: 2; justify-self: end; }
.session { grid-column: 1; grid-row: 2; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.floor { margin-top: 1.5mm; padding: 1.5mm 3mm; border: 1.5pt solid var(--ink); }
.floor p { margin: 0; }
.floor .who { font-size: 14pt; font-weight: 700; line-height: 1.2; }
.floor .left { float: inline-end; margin-inline-start: 5mm; font-size: 14pt; font-weight: 700; font-variant-numeric: tabular-nums; }
.say p { margin: .4mm 0 0; }
.say .then { margin-top: 1.2mm; font-weight: 700; }
.columns { display: grid; grid-template-columns: 54fr 46fr; column-gap: 6mm; }
.columns > section { min-inline-size: 0; }
.columns table { line-height: 1.2; }
.round { margin: .5mm 0 0; font-weight: 700; }
th, td { padding-block: .4mm; padding-inline-end: 2mm; }
thead th { white-space: normal; }
.figure .number { min-inline-size: 8mm; }
.figure .under { margin-inline-end: -30mm; }
.stops { margin-top: 2mm; font-weight: 700; }
.stops p { margin: .4mm 0 0; }
.stops .soft { font-weight: 400; }
.cut { padding: .5mm 0; }
.more { margin: 1mm 0 0; font-weight: 700; }
`;

/** The running order: a line a part. */
export const RUNNING_ORDER_STYLE = `
tbody tr { break-inside: avoid; }
tbody th, tbody td { vertical-align: baseline; padding-block: 1.2mm; border-bottom: .5pt solid #999; }
.topic { font-style: italic; }
.stop { margin-top: 4mm; font-weight: 700; }
`;

/** The script: read aloud from the desk, so larger than the rest. */
export const SCRIPT_STYLE = `
section { margin-top: 5mm; }
h2 { display: flex; align-items: baseline; gap: 2mm; margin: 0 0 1.5mm; padding-top: 1.5mm; border-top: 1pt solid var(--ink); font-size: 12pt; break-after: avoid; }
h2 .at { min-inline-size: 13mm; font-variant-numeric: tabular-nums; }
h2 .about { margin: 0; margin-inline-start: auto; font-weight: 400; font-size: 11pt; white-space: nowrap; }
section .topic { margin: 0 0 1.5mm; font-size: 12pt; font-style: italic; break-after: avoid; }
section p, section li { max-width: none; margin: 0 0 2mm; font-size: 16pt; line-height: 1.4; orphans: 3; widows: 3; }
.said p { white-space: pre-line; }
.said ul, .said ol { margin: 0 0 2mm; padding-inline-start: 8mm; }
.direction { font-size: 12pt; }
.blank { padding: 0 1.5mm; border: 1pt dashed var(--ink); font-size: 12pt; }
`;
