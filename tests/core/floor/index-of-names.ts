import bodies from '../../../resources/names/bodies.json' with { type: 'json' };
import groups from '../../../resources/names/groups.json' with { type: 'json' };
import states from '../../../resources/names/states.json' with { type: 'json' };
import { buildNameIndex } from '../../../src/core/floor/names.ts';

export { bodies, groups, states };

/** The index of the names that come with the application. */
export const names = buildNameIndex({ states, groups, bodies });

export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;

/** ISO 3166 alpha-2 codes that are no State of the United Nations' lists, and Kosovo's of the CLDR. */
export const TERRITORIES =
  'AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF XK YT'.split(
    ' ',
  );

/** What a library calls a territory in a language. */
export const territoryName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
