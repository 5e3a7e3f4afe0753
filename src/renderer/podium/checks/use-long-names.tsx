import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { all } from '../../../core/table.ts';
import { type NameToShow, namesToShow } from '../../../core/views/names-to-show.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { NameProbe } from './NameProbe.tsx';

/** Shorter ones fit in every script. */
const ALWAYS_FITS = 24;
/** So many of the longest are measured: whoever has more names too long begins with these. */
const MOST = 40;

/** What was measured before, by name and what stands under it. */
const known = new Map<string, boolean>();
const keyOf = ({ name, under }: NameToShow): string => `${name}\n${under?.kind === 'office' ? under.text : ''}`;

/**
 * Names that do not fit in the room on two lines at any size; null while they are being measured. The part must stand in the
 * page for that: one name is set in it after another.
 */
export const useLongNames = (
  view: PodiumView,
): { readonly tooLong: readonly string[] | null; readonly probe: ReactNode } => {
  const { people } = view.preparation;
  const { entries } = view.list;
  const names = useMemo(
    () =>
      namesToShow(
        people,
        all(entries).map(({ name }) => name),
      )
        .slice(0, MOST)
        .filter((one) => keyOf(one).length > ALWAYS_FITS),
    [people, entries],
  );
  const [, setMeasured] = useState(0);
  const [lettered, setLettered] = useState(false);
  useEffect(() => {
    void document.fonts.ready.then(() => setLettered(true));
  }, []);
  const next = lettered ? names.find((one) => !known.has(keyOf(one))) : undefined;
  const probe = next && (
    <NameProbe
      name={next}
      room={view.room.view}
      measured={(fits) => {
        known.set(keyOf(next), fits);
        setMeasured((n) => n + 1);
      }}
    />
  );
  const isDone = lettered && next === undefined;
  return {
    tooLong: isDone ? names.filter((one) => known.get(keyOf(one)) === false).map(({ name }) => name) : null,
    probe: probe ?? null,
  };
};
