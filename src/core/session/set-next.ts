import type { Command } from './commands.ts';
import { initialState, type SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

/** What is set in a session that has just been prepared with these items, so that it has these rules and scripts. */
export const setNext = (
  { blocks, kept, membership, scripts }: Pick<SessionState, 'blocks' | 'kept' | 'membership' | 'scripts'>,
  items: readonly Pick<Item, 'id'>[],
): readonly Command[] => {
  const usual = initialState();
  return [
    ...(JSON.stringify(blocks) === JSON.stringify(usual.blocks) ? [] : [{ type: 'SetBlocks', blocks } as const]),
    ...(kept.nhri === usual.kept.nhri && kept.ngo === usual.kept.ngo ? [] : [{ type: 'SetKept', kept } as const]),
    ...(membership === null ? [] : [{ type: 'SetMembership', membership } as const]),
    ...items.flatMap(({ id }) => scriptsOf(id, Object.hasOwn(scripts, id) ? scripts[id] : undefined)),
  ];
};

const scriptsOf = (item: string, script: SessionState['scripts'][string] | undefined): readonly Command[] =>
  script === undefined
    ? []
    : Object.entries(script.texts).flatMap(([language, text]) =>
        text === '' ? [] : [{ type: 'SetScript', item, voice: script.voice, language, text } as const],
      );
