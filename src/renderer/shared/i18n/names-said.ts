import bodies from '../../../../resources/names/bodies.json';
import groups from '../../../../resources/names/groups.json';
import ar from '../../../../resources/names/said/ar.json';
import en from '../../../../resources/names/said/en.json';
import es from '../../../../resources/names/said/es.json';
import fr from '../../../../resources/names/said/fr.json';
import ru from '../../../../resources/names/said/ru.json';
import zh from '../../../../resources/names/said/zh.json';
import states from '../../../../resources/names/states.json';
import { sayingNames } from '../../../core/script/names-said.ts';

/** Says a name as a sentence of a language needs it: the formats `{{name, to}}` of the texts. */
export const sayName = sayingNames([...states, ...groups, ...bodies], { ar, en, es, fr, ru, zh });
