import { type KnownDelegation, knownName, type NameIndex } from '../floor/names.ts';

/** Who speaks and for whom, as one cell or line says it. */
export interface NamedDelegation {
  /** The official English name where it is known, else as it was typed. */
  readonly delegation: string;
  readonly known: KnownDelegation | null;
  readonly onBehalfOf: string | null;
  /** "Also on behalf of": for itself too. */
  readonly alsoOwn: boolean;
  /** "On behalf of 34 States". */
  readonly states: number | null;
}

/** Beyond it a cell holds no name, whatever else it holds. */
const LONGEST = 1000;

/** "1.", "(12)", "3 -", a bullet: never part of a name, with the space after it. */
const SURE_NUMBER = /^(?:[([]?\d{1,5}\s?[.)\]:–—-]+\s+|[•‣◦▪●·*–—-]+\s+)/u;
/** "1.Norway", "1 Norway", "-Norway": only where a known name follows, since there is "350.org" and "4-H". */
const LIKELY_NUMBER = /^(?:\d{1,5}[\s.):–—-]*|[•‣◦▪●·*–—-]+)/u;

const BEHALF =
  /[\s,;:([{–—-]{1,4}(?:speaking |s['’]exprimant |hablando )?(also |and |également |et |también |y )?(?:on behalf of|au nom (?:de la |de l['’]|de |du |des |d['’])|en nombre (?:del |de los |de las |de la |de )|от имени|باسم|نيابة عن)\s*([^()[\]]*)[)\]}]?\.?$/iu;
const STATES =
  /^(?:a (?:cross-regional )?group of |un groupe de |un grupo de )?(\d{1,3}) (?:states|countries|états|etats|pays|estados|países|paises)$/iu;

/** Reads "12) France (on behalf of the European Union)". A name that is known is given in its official English form. */
export function readDelegation(index: NameIndex, cell: string): NamedDelegation {
  const none = { onBehalfOf: null, alsoOwn: false, states: null };
  if (cell.length > LONGEST) return { delegation: cell, known: null, ...none };
  const whole = numbered(index, cell.replaceAll(/\s+/g, ' ').trim());
  const behalf = whole.known ? null : BEHALF.exec(whole.delegation);
  const group = behalf?.[2]?.trim() ?? '';
  if (behalf === null || behalf.index === 0 || group === '') return { ...whole, ...none };
  const own = numbered(index, whole.delegation.slice(0, behalf.index).trim());
  const states = Number(STATES.exec(group)?.[1] ?? 0);
  const counted = states >= 2 && states <= 300;
  return {
    ...own,
    onBehalfOf: counted ? null : official(index, group).delegation,
    alsoOwn: behalf[1] !== undefined,
    states: counted ? states : null,
  };
}

/** A name as it is stored, and what is known of it. */
export function official(index: NameIndex, typed: string): Pick<NamedDelegation, 'delegation' | 'known'> {
  const known = knownName(index, typed);
  return { delegation: known?.name ?? typed, known };
}

/** A name that stands on a list, without what numbers it. */
export function numbered(index: NameIndex, text: string): Pick<NamedDelegation, 'delegation' | 'known'> {
  const bare = official(index, text.replace(SURE_NUMBER, ''));
  if (bare.known) return bare;
  const barer = bare.delegation.replace(LIKELY_NUMBER, '');
  if (barer === bare.delegation) return bare;
  const likely = official(index, barer);
  return likely.known ? likely : bare;
}
