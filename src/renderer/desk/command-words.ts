import type { TFunction } from 'i18next';
import type { Command } from '../../core/session/commands.ts';
import { get } from '../../core/table.ts';
import type { EntryList } from '../../core/views/entry-list.ts';

/** A command in words, for what was refused or still waits: "Peru", "Withdraw Norway". */
export const commandWords = (t: TFunction<'desk'>, command: Command, list: EntryList): string => {
  const requests =
    command.type === 'Inscribe' ? command.requests : command.type === 'MergeList' ? command.inscribe : [];
  if (requests.length > 0)
    return t('command.Inscribe', { count: requests.length, name: requests[0]?.delegation ?? '' });
  const name =
    'entry' in command && typeof command.entry === 'string' ? get(list.entries, command.entry)?.name : undefined;
  switch (command.type) {
    case 'WriteNote':
      return t('command.WriteNote', { text: command.note.text });
    case 'Withdraw':
    case 'MarkAbsent':
    case 'BringBack':
    case 'Undo':
    case 'Redo':
    case 'AcknowledgeMessage':
      return t(`command.${command.type}`, { name: name ?? '' });
    default:
      return name === undefined ? t('command.other') : t('command.entry', { name });
  }
};
