import bodies from '../../../../resources/names/bodies.json';
import groups from '../../../../resources/names/groups.json';
import states from '../../../../resources/names/states.json';
import { articlesOf } from '../../../core/floor/articles.ts';

const inSentence = articlesOf([...states, ...groups, ...bodies]);

/** The format `{{name, article}}` of the English texts: an official name with the article it has in a sentence. */
export const article = (value: unknown): string => inSentence(String(value));
