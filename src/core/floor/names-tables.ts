import { z } from 'zod';
import { categorySchema } from '../session/vocabulary.ts';

const text = z.string().trim().min(1);
const namesSchema = z.strictObject({ en: text, fr: text, es: text, ar: text, zh: text, ru: text });
const common = {
  names: namesSchema,
  article: z.strictObject({ en: z.enum(['', 'the']) }),
  aliases: z.array(text),
};
const organizationSchema = z.strictObject({
  ...common,
  id: text,
  category: categorySchema.nullable(),
  abbreviation: text.nullable(),
});

/** The tables in `resources/names`. A State's `kind` is its membership of the United Nations, never of the body that meets. */
export const nameTablesSchema = z.strictObject({
  states: z.array(
    z.strictObject({
      ...common,
      code: z.string().regex(/^[A-Z]{3}$/),
      alpha2: z.string().regex(/^[A-Z]{2}$/),
      kind: z.enum(['member', 'observer']),
    }),
  ),
  groups: z.array(organizationSchema),
  bodies: z.array(organizationSchema),
});

/** The six official languages of the United Nations. */
export type NameLanguage = keyof z.infer<typeof namesSchema>;

/** Whether names are known in this language. */
export const isNameLanguage = (language: string): language is NameLanguage =>
  Object.hasOwn(namesSchema.shape, language);
