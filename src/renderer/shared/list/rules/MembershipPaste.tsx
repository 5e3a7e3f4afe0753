import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MembershipList, readMembership } from '../../../../core/list-import/membership.ts';
import type { Membership } from '../../../../core/session/vocabulary.ts';
import type { Send } from '../../client/send.ts';
import { DateInput } from '../../DateInput.tsx';
import { longDate } from '../../i18n/long-date.ts';
import { nameIndex } from '../name-index.ts';

type Props = { readonly membership: Membership | null; readonly date: string | null; readonly send: Send };

/** Who belongs to the body that meets: a list is pasted, looked at, and only then taken. */
export function MembershipPaste({ membership, date, send }: Props) {
  const { t, i18n } = useTranslation('list');
  const [text, setText] = useState('');
  const [asOf, setAsOf] = useState(date ?? '');
  const read = text.trim() === '' ? null : readMembership(text, nameIndex());
  const take = async ({ members, observers }: MembershipList) => {
    const done = await send({
      type: 'SetMembership',
      membership: { asOf: asOf === '' ? null : asOf, members: [...members], observers: [...observers] },
    });
    if (done) setText('');
  };
  return (
    <form
      className="membership"
      onSubmit={(event) => {
        event.preventDefault();
        if (read !== null && read.members.length > 0) void take(read);
      }}
    >
      <p className="soft">{membership === null ? t('rules.noMembership') : known(t, membership, i18n.language)}</p>
      <textarea
        rows={3}
        value={text}
        aria-label={t('rules.membershipPaste')}
        placeholder={t('rules.membershipPaste')}
        onChange={(event) => setText(event.target.value)}
      />
      {read !== null && <Read read={read} />}
      <div className="sheet-row">
        <DateInput label={t('rules.asOf')} value={asOf} change={setAsOf} />
        <button type="submit" className="toggle" disabled={read === null || read.members.length === 0}>
          {t('rules.take')}
        </button>
      </div>
    </form>
  );
}

const known = (
  t: ReturnType<typeof useTranslation<'list'>>['t'],
  { members, observers, asOf }: Membership,
  language: string,
): string => {
  const counts = { members: members.length, observers: observers.length };
  return asOf === null
    ? t('rules.membership', counts)
    : t('rules.membershipOf', { ...counts, date: longDate(asOf, language) });
};

/** What was found, and what was not: nothing of a list is left out unsaid. */
function Read({ read }: { readonly read: MembershipList }) {
  const { t } = useTranslation('list');
  const { members, observers, unknown, twice } = read;
  return (
    <div className="membership-read" role="status">
      <p>
        {members.length === 0
          ? t('rules.nobody')
          : t('rules.found', { members: members.length, observers: observers.length })}
      </p>
      {(unknown.length > 0 || twice.length > 0) && (
        <ul>
          {unknown.map(({ line, text }) => (
            <li key={`u${line}${text}`} className="warned">
              {t('rules.unknownLine', { line, text })}
            </li>
          ))}
          {twice.map(({ line, name, before }) => (
            <li key={`t${line}${name}`} className="soft">
              {t('rules.twiceLine', { line, name, before })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
