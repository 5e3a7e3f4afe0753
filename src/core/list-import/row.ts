import type { NameIndex } from '../floor/names.ts';
import { type Category, requestSchema, type Tier } from '../session/vocabulary.ts';
import type { Column, Header } from './columns.ts';
import { official, readDelegation } from './delegation-cell.ts';
import { type ImportProblem, type ImportRow, quoted } from './problems.ts';
import { readCategory, readLanguage, readLimit, readMode, readRound, readTier, readTime } from './values.ts';

const plain = (value: string): string | null => value.replaceAll(/\s+/g, ' ') || null;

/** The columns whose text the log bounds, by their field. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  delegation: 'delegation',
  onBehalfOf: 'on_behalf_of',
  speaker: 'speaker',
  title: 'title',
  language: 'language',
};

/** Categories of those whose names no table can hold. */
const OWN_NAMES: readonly (Category | null)[] = ['un', 'igo', 'nhri', 'ngo', 'other'];

/**
 * Reads one row of a table with this header. The words dignitary and group under `category` are the tier; where there is
 * no column for the tier, a group and whoever speaks for one has the group's. Stays out: a row without a delegation, with a
 * value that is none of the column's, with a text beyond what the log takes, with more cells than the header.
 */
export function readRow(index: NameIndex, header: Header, line: number, cells: readonly string[]): ImportRow {
  const cell = (column: Column) => cells[header.places.get(column) ?? -1] ?? '';
  const out = (code: ImportProblem['code'], column: Column): ImportRow => ({
    line,
    request: null,
    inscribedAt: null,
    problems: [{ code, params: { line, column, value: quoted(cell(column)) } }],
  });
  if (cells.slice(header.width).some((one) => one !== '')) return out('too-many-cells', 'delegation');
  if (cell('delegation') === '') return out('no-delegation', 'delegation');

  const tierAsCategory = readTier(cell('category')) ?? null;
  const category = tierAsCategory === null ? readCategory(cell('category')) : null;
  if (category === undefined) return out('bad-value', 'category');
  const tier = readTier(cell('tier'));
  if (tier === undefined) return out('bad-value', 'tier');
  const language = readLanguage(cell('language'));
  if (language === undefined) return out('bad-value', 'language');
  const mode = readMode(cell('mode'));
  if (mode === undefined) return out('bad-value', 'mode');
  const round = readRound(cell('round'));
  if (round === undefined) return out('bad-value', 'round');
  const inscribedAt = readTime(cell('inscribed_at'));
  if (inscribedAt === undefined) return out('bad-value', 'inscribed_at');
  const limitMs = readLimit(cell('limit_seconds'));
  if (limitMs === undefined) return out('bad-value', 'limit_seconds');

  const who = readDelegation(index, cell('delegation'));
  const group = plain(cell('on_behalf_of'));
  const onBehalfOf = group === null ? who.onBehalfOf : official(index, group).delegation;
  const speaksForGroup = who.known?.tier === 'group' || onBehalfOf !== null || who.states !== null;
  const impliedTier: Tier | null = !header.places.has('tier') && speaksForGroup ? 'group' : null;
  const request = requestSchema.safeParse({
    delegation: who.delegation,
    category: category ?? who.known?.category ?? null,
    tier: tier ?? tierAsCategory ?? impliedTier,
    onBehalfOf,
    alsoOwn: who.alsoOwn,
    states: who.states,
    speaker: plain(cell('speaker')),
    title: plain(cell('title')),
    language,
    mode: mode ?? 'in-room',
    round,
    limitMs,
    note: noteOf(header, cells, cell('note')),
  });
  if (!request.success) return out('too-long', COLUMN_OF[String(request.error.issues[0]?.path[0])] ?? 'note');
  const { delegation } = request.data;
  const unknown = who.known === null && !OWN_NAMES.includes(request.data.category);
  const problems: ImportProblem[] = unknown ? [{ code: 'unknown-name', params: { line, delegation } }] : [];
  return { line, request: request.data, inscribedAt, problems };
}

/** The note, and below it what stands in columns that are not known: each under its heading, a line of its own. */
function noteOf(header: Header, cells: readonly string[], note: string): string | null {
  const parts = note === '' ? [] : [note];
  for (const [place, cell] of cells.entries()) {
    const heading = header.others.get(place);
    if (heading !== undefined && cell !== '') parts.push(heading === '' ? cell : `${heading}: ${cell}`);
  }
  return parts.join('\n') || null;
}
