import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Addressee, addresseeSchema, MESSAGE_TEXT } from '../../../core/session/message.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { typedCommand } from '../cues.ts';
import { useAddressees } from './use-addressees.ts';

type Props = { readonly view: PodiumView; readonly send: Send };

/** Typed words, and whom they are for: to the chair at first, and to the room only where that is chosen each time. */
export function Typed({ view, send }: Props) {
  const { t } = useTranslation('podium');
  const names = useAddressees();
  const [text, setText] = useState('');
  const [to, setTo] = useState<readonly Addressee[]>(['chair']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await send(typedCommand(view, text.trim(), to)))) return;
    setText('');
    setTo(to.filter((one) => one !== 'room'));
  };
  const toRoom = to.includes('room');
  return (
    <form className="messages-typed" onSubmit={(event) => void submit(event)}>
      <label>
        <span className="sr-only">{t('messages.typed')}</span>
        <input
          className="messages-text"
          value={text}
          maxLength={MESSAGE_TEXT}
          placeholder={t('messages.typed')}
          autoComplete="off"
          data-testid="message-text"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <fieldset>
        <legend className="sr-only">{t('messages.to')}</legend>
        {addresseeSchema.options.map((one) => (
          <label key={one} className="messages-to" data-room={one === 'room' || undefined}>
            <input
              type="checkbox"
              checked={to.includes(one)}
              onChange={({ target }) => setTo(target.checked ? [...to, one] : to.filter((other) => other !== one))}
            />
            {names([one])}
          </label>
        ))}
      </fieldset>
      <button type="submit" data-room={toRoom || undefined} disabled={text.trim() === '' || to.length === 0}>
        {t(toRoom ? 'messages.showRoom' : 'messages.send')}
      </button>
    </form>
  );
}
