import { useEffect, useState } from 'react';
import type { Person } from '../../../../core/session/vocabulary.ts';
import { useHost } from '../../host.ts';

/** How names were said in earlier sessions: of whoever has no pronunciation here yet; null for a name that is new. */
export const useSayAs = (people: readonly Person[]): ((name: string) => string | null) => {
  const host = useHost();
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = people.flatMap(({ name, sayAs }) => (sayAs === null ? [name] : [])).join('\n');
  useEffect(() => {
    if (asked === '') return;
    let gone = false;
    host.recallSayAs(asked.split('\n')).then(
      (found) => !gone && setKnown(new Map(found.map(({ name, sayAs }) => [name, sayAs]))),
      // Nothing is proposed then.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [host, asked]);
  return (name) => known.get(name) ?? null;
};
