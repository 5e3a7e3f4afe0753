import { useTranslation } from 'react-i18next';
import type { Filled, FilledPart } from '../../../core/script/fill.ts';

/** A script as it is read aloud: directions stand apart, and what nothing fills is a marked blank. */
export function ScriptText({ script }: { readonly script: Filled }) {
  return script.map((block, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a script is replaced as a whole.
    if (block.kind === 'paragraph') return <p key={at}>{block.parts.map(shown)}</p>;
    const List = block.ordered ? 'ol' : 'ul';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a script is replaced as a whole.
      <List key={at} className="script-list">
        {block.items.map((parts, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a script is replaced as a whole.
          <li key={i}>{parts.map(shown)}</li>
        ))}
      </List>
    );
  });
}

const shown = (part: FilledPart, at: number) => {
  if (part.kind === 'blank') return <Blank key={at} name={part.name} known={part.known} />;
  if (part.kind === 'direction')
    return (
      <span key={at} className="script-direction">
        [{part.text}]
      </span>
    );
  const inner = part.emphasis ? <em>{part.text}</em> : part.text;
  return part.strong ? <strong key={at}>{inner}</strong> : <span key={at}>{inner}</span>;
};

function Blank({ name, known }: { readonly name: string; readonly known: boolean }) {
  const { t } = useTranslation('script');
  return <mark className="script-blank">{known ? t(`missing.${name as 'speaker'}`) : t('unknown', { name })}</mark>;
}
