import type { Filled, FilledPart } from '../../../core/script/fill.ts';
import type { Said } from '../../../core/views/script.ts';
import { type Content, html, type Markup, own } from '../exporters/html/markup.ts';
import { directionOf, type Spoken } from './texts.ts';

/** What is said, in its own language: a prepared text with its directions and blanks, or a sentence. */
export const saidMarkup = (said: Said, spoken: Spoken): Markup => {
  if ('key' in said)
    return html`<p lang="${spoken.language}" dir="${directionOf(spoken.language)}">${spoken.say(said)}</p>
`;
  const { language, script } = said;
  return html`<div class="said" lang="${language}" dir="${directionOf(language)}">
${scriptMarkup(script)}</div>
`;
};

const scriptMarkup = (script: Filled): Content =>
  script.map((block) => {
    if (block.kind === 'paragraph') return html`<p>${block.parts.map(partMarkup)}</p>\n`;
    const items = block.items.map((parts) => html`<li>${parts.map(partMarkup)}</li>\n`);
    return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
  });

const partMarkup = (part: FilledPart): Markup => {
  if (part.kind === 'blank') return html`<span class="blank">${own(part.name)}</span>`;
  if (part.kind === 'direction') return html`<i class="direction">[${part.text}]</i>`;
  const inner = part.emphasis ? html`<em>${part.text}</em>` : html`${part.text}`;
  return part.strong ? html`<strong>${inner}</strong>` : inner;
};
