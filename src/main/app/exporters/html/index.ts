import { createHash } from 'node:crypto';
import type { SessionRecord } from '../../../../core/views/session-record-types.ts';
import { LANGUAGE, text } from '../texts.ts';
import { floorSections, listSections } from './floor.ts';
import { head } from './head.ts';
import { html, Markup } from './markup.ts';
import { podium, programme } from './programme.ts';
import { closing, figures, people } from './sections.ts';
import { STYLE } from './style.ts';

/** The style is named by its hash, so nothing that a text might smuggle in is ever run, loaded or styled. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The record as one page that needs nothing else: for reading, for print on A4, and for a screen reader. */
export const toHtml = (record: SessionRecord): string =>
  html`<!doctype html>
<html lang="${LANGUAGE}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text('documentTitle', { title: record.session.shortTitle ?? record.session.title })}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${head(record)}<main>
${people(record)}${programme(record)}${podium(record)}${floorSections(record)}${listSections(record)}${figures(record)}${closing(record)}</main>
<footer><p>${text('asOperated', { zone: record.session.timezone })}</p></footer>
</body>
</html>
`.html;
