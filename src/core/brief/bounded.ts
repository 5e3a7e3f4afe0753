import type { Brief, BriefPanellist } from './brief.ts';

/** At most `most` characters, cut behind a whole word where there is one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const blank = head.lastIndexOf(' ');
  return (blank > most / 2 ? head.slice(0, blank) : head).replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}

const cutOr = (text: string | null, most: number): string | null => (text === null ? null : cut(text, most) || null);

/** The brief cut to what its schema takes; every field that lost something is named in a doubt, and sources of dropped elements go. */
export function bounded(brief: Brief): Brief {
  const short = new Set<string>();
  const text = (field: string, value: string | null, most: number): string | null => {
    if (value !== null && value.length > most) short.add(field);
    return cutOr(value, most);
  };
  const list = <T>(field: string, values: readonly T[], most: number): T[] => {
    if (values.length > most) short.add(field);
    return values.slice(0, most);
  };
  const person = <T extends { honorific: string | null; name: string; title: string | null }>(
    field: string,
    value: T,
  ): T => ({
    ...value,
    honorific: text(field, value.honorific, 60),
    name: text(field, value.name, 200) ?? '?',
    title: text(field, value.title, 1000),
  });
  const panellist = (value: BriefPanellist): BriefPanellist => ({
    ...person('panellists', value),
    topic: text('panellists', value.topic, 1000),
    slot: Math.min(Math.max(value.slot, 1), 20),
  });
  const strings = (field: string, values: readonly string[]): string[] =>
    list(field, values, 200).map((value) => text(field, value, 5000) ?? '');
  const result: Brief = {
    ...brief,
    title: text('title', brief.title, 20_000),
    room: text('room', brief.room, 20_000),
    mandate: text('mandate', brief.mandate, 20_000),
    theme: text('theme', brief.theme, 20_000),
    chair: list('chair', brief.chair, 50).map((value) => person('chair', value)),
    openingSpeakers: list('openingSpeakers', brief.openingSpeakers, 50).map((value) =>
      person('openingSpeakers', value),
    ),
    moderators: list('moderators', brief.moderators, 50).map((value) => person('moderators', value)),
    panellists: list('panellists', brief.panellists, 50).map(panellist),
    keyQuestions: strings('keyQuestions', brief.keyQuestions),
    outcomes: strings('outcomes', brief.outcomes),
    documents: strings('documents', brief.documents),
    components: strings('components', brief.components),
    background: text('background', brief.background, 20_000),
    objectives: text('objectives', brief.objectives, 20_000),
  };
  const doubts = [...brief.doubts, ...[...short].map((field) => ({ field, text: '', why: 'cut-short' }))];
  return {
    ...result,
    doubts: doubts.slice(0, 100).map((doubt) => ({ ...doubt, text: cut(doubt.text, 2000) })),
    source: Object.fromEntries(Object.entries(brief.source).filter(([pointer]) => present(result, pointer))),
  };
}

/** Whether a JSON Pointer leads to a value of the brief. */
function present(brief: Brief, pointer: string): boolean {
  let value: unknown = brief;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== undefined && value !== null;
}
