import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../host.ts';
import { useTemplateRefusal } from './use-template-refusal.ts';

/** Keeps the open session's programme, rules and scripts under a name, without anybody who takes part in it. */
export function SaveTemplate({ saved }: { readonly saved: () => void }) {
  const { t } = useTranslation('templates');
  const host = useHost();
  const say = useTemplateRefusal();
  const [name, setName] = useState('');
  const [said, setSaid] = useState({ bad: false, text: '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      const answer = await host.saveTemplate(name);
      if (!answer.ok) {
        setSaid({ bad: true, text: say(answer.refusal) });
        return;
      }
      setSaid({ bad: false, text: t('saved', { name: name.trim() }) });
      setName('');
      saved();
    } catch {
      setSaid({ bad: true, text: t('failed') });
    }
  };
  return (
    <form className="template-save" onSubmit={(event) => void submit(event)}>
      <label>
        {t('save.label')}
        <input
          value={name}
          maxLength={80}
          dir="auto"
          data-testid="template-name"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="toggle" disabled={name.trim() === ''}>
        {t('save.button')}
      </button>
      <p role="status" className={said.bad ? 'bad' : 'soft'}>
        {said.text || t('save.about')}
      </p>
    </form>
  );
}
