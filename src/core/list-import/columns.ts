import { foldName } from '../floor/names-fold.ts';

/** The columns of a list of speakers, by the name they have in a file; `number` only counts the rows. */
export type Column =
  | 'delegation'
  | 'category'
  | 'tier'
  | 'on_behalf_of'
  | 'speaker'
  | 'title'
  | 'language'
  | 'mode'
  | 'round'
  | 'inscribed_at'
  | 'limit_seconds'
  | 'note'
  | 'number';

/** How a column is headed in English, French and Spanish, folded; first the name it has in a file. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  delegation: [
    'delegation',
    ...[
      'delegations',
      'country',
      'countries',
      'state',
      'states',
      'member state',
      'member states',
      'name of delegation',
    ],
    ...['organization', 'organisation', 'speakers', 'list of speakers', 'speakers list'],
    ...['pays', 'etat', 'etats', 'etat membre', 'nom de la delegation', 'orateurs', 'liste des orateurs'],
    ...['delegacion', 'delegaciones', 'pais', 'paises', 'estado', 'estado miembro', 'organizacion', 'oradores'],
    ...['lista de oradores', 'nombre de la delegacion'],
  ],
  category: ['category', 'categorie', 'categoria', 'status', 'statut', 'estatuto'],
  tier: ['tier', 'level', 'rank', 'rang', 'niveau', 'rango', 'nivel'],
  on_behalf_of: ['on behalf of', 'group', 'au nom de', 'groupe', 'en nombre de', 'grupo'],
  speaker: [
    'speaker',
    ...['name', 'name of speaker', 'speaker name', 'representative'],
    ...['orateur', 'oratrice', 'intervenant', 'nom', 'representant', 'orador', 'oradora', 'nombre', 'representante'],
  ],
  title: ['title', 'position', 'function', 'titre', 'fonction', 'titulo', 'cargo', 'funcion'],
  language: ['language', 'langue', 'idioma', 'lengua'],
  mode: ['mode', 'modality', 'modalite', 'modalidad'],
  round: ['round', 'tour', 'ronda', 'vuelta'],
  inscribed_at: [
    'inscribed at',
    ...['inscribed', 'time of inscription', 'heure d inscription', 'heure dinscription', 'heure'],
    ...['hora de inscripcion', 'hora'],
  ],
  limit_seconds: [
    'limit seconds',
    ...['limit', 'time limit', 'speaking time', 'temps de parole', 'limite', 'tiempo de uso de la palabra'],
  ],
  note: [
    'note',
    ...['notes', 'remark', 'remarks', 'comment', 'comments', 'remarque', 'remarques', 'observations'],
    ...['nota', 'notas', 'observaciones', 'comentarios'],
  ],
  number: ['number', 'no', 'nr', 'n', 'num', 'numero', 'order', 'ordre', 'orden'],
};

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.entries(HEADINGS) as [Column, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [word, column] as const),
  ),
);

/** Where each known column stands, and how the others are headed, by their place. */
export interface Header {
  readonly places: ReadonlyMap<Column, number>;
  readonly others: ReadonlyMap<number, string>;
  readonly width: number;
}

const LONGEST = 60;

/** The most columns that a table may have. */
export const MOST_COLUMNS = 200;

/** How many cells of a row are headings, of this column or of any; of a row that is too wide, none. */
export const headingsIn = (cells: readonly string[], column?: Column): number =>
  cells.length > MOST_COLUMNS
    ? 0
    : cells.filter((cell) => {
        const found = cell.length <= LONGEST ? COLUMN_OF.get(foldName(cell)) : undefined;
        return found !== undefined && (column === undefined || found === column);
      }).length;

/**
 * A row of headings. Of two headings for one column its own name counts, else the first; the other one is a column that is
 * not known. Only a heading that stands there twice, word for word, is refused, by its name.
 */
export function readHeader(cells: readonly string[]): { readonly header: Header } | { readonly twice: string } {
  const folded = cells.map((cell) => foldName(cell.slice(0, LONGEST + 1)));
  const seen = new Set<string>();
  for (const [place, heading] of folded.entries()) {
    if (heading !== '' && seen.has(heading)) return { twice: cells[place] ?? '' };
    seen.add(heading);
  }
  const places = new Map<Column, number>();
  for (const [place, heading] of folded.entries()) {
    const column = COLUMN_OF.get(heading);
    if (column !== undefined && (!places.has(column) || HEADINGS[column][0] === heading)) places.set(column, place);
  }
  const taken = new Set(places.values());
  const others = new Map([...cells.entries()].filter(([place, cell]) => cell !== '' && !taken.has(place)));
  return { header: { places, others, width: cells.length } };
}
