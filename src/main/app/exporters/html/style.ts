/** The record's look, on screen and on A4. Works in grey: nothing is told by colour alone. */
export const STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
:root { --ink: #1b1f24; --soft: #525b66; --line: #cfd5dc; --mark: #0b5c4f; }
* { box-sizing: border-box; }
html { color: var(--ink); background: #fff; font: 16px/1.5 "Noto Sans", "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif; }
body { margin: 0; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
footer { padding-bottom: 2.5rem; color: var(--soft); font-size: .875rem; }
.kind { margin: 0; color: var(--mark); font-weight: 600; }
.notice { margin: 0 0 1rem; font-weight: 600; }
h1 { margin: .25rem 0 1rem; font-size: 1.75rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 2.25rem 0 .75rem; padding-top: .5rem; border-top: 2px solid var(--ink); font-size: 1.25rem; line-height: 1.3; break-after: avoid; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; break-after: avoid; }
p, li { max-width: 46rem; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .25rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-bottom-color: var(--ink); color: var(--soft); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1px solid var(--ink); font-weight: 600; }
.number { text-align: end; white-space: nowrap; }
.time { white-space: nowrap; }
.under { display: block; color: var(--soft); font-weight: 400; }
svg { display: block; width: 10rem; height: 1.125rem; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .8125rem; overflow-wrap: anywhere; }
@media print {
  html { font-size: 9.5pt; }
  header, main, footer { max-width: none; padding-inline: 0; }
  header { padding-top: 0; }
  .scroll { overflow: visible; }
  svg { width: 8rem; }
}
`;
