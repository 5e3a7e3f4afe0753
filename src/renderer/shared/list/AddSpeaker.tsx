import { TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownName } from '../../../core/floor/names.ts';
import { categoryOf } from '../../../core/floor/rank.ts';
import { requestFor } from '../../../core/session/request.ts';
import type { Tier } from '../../../core/session/vocabulary.ts';
import type { Send } from '../client/send.ts';
import { repliesAsked, USUAL_REPLIES } from './doubts.ts';
import type { Known, ListView } from './list-view.ts';
import { type AddField, NameField, useNameField } from './NameField.tsx';
import { nameIndex } from './name-index.ts';
import type { Choice } from './suggestions.ts';

/** What a request can be beside an ordinary one, and the key that makes it so. */
const KINDS = [
  { kind: 'dignitary', code: 'KeyD' },
  { kind: 'group', code: 'KeyG' },
  { kind: 'reply', code: 'KeyR' },
] as const;

type Props = {
  readonly view: ListView;
  readonly known: Known;
  readonly send: Send;
  readonly field: RefObject<AddField | null>;
  /** Takes what was pasted where it is more than one line. */
  readonly pasteLines: (text: string) => void;
};

/** Adds a delegation: official names as one types, any other name as typed. Enter adds; the field stays. */
export const AddSpeaker = memo(function AddSpeaker({ view, known, send, field, pasteLines }: Props) {
  const { t } = useTranslation('list');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Tier | 'reply' | null>(null);
  /** For whom it speaks or, of a right of reply, to whom it replies. */
  const [whom, setWhom] = useState('');
  const [added, setAdded] = useState('');
  const whomId = useId();
  const { input, choices, isVisited, leave, hasEnter } = useNameField(field, text, setText);

  const { membership } = view.rules;
  const categoryFor = ({ category, name }: Choice) => categoryOf({ membership }, { category, delegation: name });
  const requestsOf = ({ name }: Choice) => known.asked(name);
  const hint = (choice: Choice): string => {
    if (requestsOf(choice).length > 0) return t('add.again');
    if (known.onPanel.has(choice.name)) return t('add.panel');
    if (choice.kind === 'typed') return '';
    const category = categoryFor(choice);
    return t(category === null ? `add.${choice.kind}` : `category.${category}`);
  };
  const doubtsOf = (choice: Choice): readonly string[] => {
    const { name } = choice;
    const before = kind === 'reply' ? repliesAsked(view.list, name) : 0;
    return [
      ...(kind !== 'reply' && requestsOf(choice).length > 0 ? [t('add.twice', { name })] : []),
      ...(known.onPanel.has(choice.name) ? [t('add.onPanel', { name })] : []),
      ...(before >= USUAL_REPLIES ? [t('add.replies', { name, count: before + 1, ordinal: true })] : []),
    ];
  };
  const doubts = choices[0] === undefined ? [] : doubtsOf(choices[0]);

  const clear = () => {
    setText('');
    setKind(null);
    setWhom('');
  };
  const add = async (choice: Choice | undefined) => {
    if (choice === undefined) return;
    const named = whom.trim() === '' ? null : (knownName(nameIndex(), whom)?.name ?? whom.trim());
    const reply = kind === 'reply';
    clear();
    if (isVisited()) leave();
    const done = await send({
      type: 'Inscribe',
      requests: [
        requestFor(choice.name, {
          category: choice.category,
          ...(reply
            ? { kind: 'right-of-reply', inReplyTo: named }
            : { tier: kind ?? choice.tier ?? (named ? 'group' : null), onBehalfOf: named }),
        }),
      ],
    });
    if (done) setAdded(t('add.added', { name: choice.label }));
    // What was not recorded is not lost: it stands in the field again.
    else setText((now) => now || choice.label);
  };
  const onKeys = (event: KeyboardEvent) => {
    const kindKey = event.altKey ? KINDS.find(({ code }) => code === event.code)?.kind : undefined;
    if (kindKey !== undefined) {
      event.preventDefault();
      setKind((old) => (old === kindKey ? null : kindKey));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      clear();
      leave();
    } else if (event.key === 'Enter' && hasEnter()) {
      event.preventDefault();
      event.stopPropagation();
      void add(choices[0]);
    }
  };
  return (
    <div className="add" onKeyDownCapture={onKeys}>
      <NameField
        label={t('add.label')}
        placeholder={t('add.placeholder')}
        testId="add-speaker"
        input={input}
        choices={choices}
        text={text}
        setText={setText}
        take={(choice) => void add(choice)}
        hint={hint}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/\S\s*[\r\n]\s*\S/.test(pasted)) return;
          event.preventDefault();
          pasteLines(pasted);
        }}
      >
        <kbd>{text === '' ? '/' : '↵'}</kbd>
      </NameField>
      {text !== '' && (
        <fieldset className="add-more" aria-label={t('add.more')}>
          {KINDS.map(({ kind: which, code }) => (
            <button
              key={which}
              type="button"
              className="toggle"
              aria-pressed={kind === which}
              onClick={() => setKind(kind === which ? null : which)}
              aria-keyshortcuts={`Alt+${code.slice(3)}`}
              title={`Alt+${code.slice(3)}`}
            >
              {t(which === 'reply' ? 'add.reply' : `tier.${which}`)}
            </button>
          ))}
          <span className="add-whom">
            <label htmlFor={whomId}>{t(kind === 'reply' ? 'add.to' : 'add.behalf')}</label>
            <input id={whomId} value={whom} onChange={(event) => setWhom(event.target.value)} maxLength={200} />
          </span>
        </fieldset>
      )}
      {doubts.length > 0 && (
        <p className="add-doubt" role="status">
          <TriangleAlert aria-hidden="true" />
          {doubts.join(' · ')}
        </p>
      )}
      <span className="sr-only" role="status">
        {added}
      </span>
    </div>
  );
});
