import { z } from 'zod';

/** Lets the process answer others before it goes on. */
export type Pause = () => Promise<void>;

/** A list of more than this is read so many at a time: a few ms each, also before the code has warmed up. */
const STRETCH = 250;

/**
 * `schema.safeParse(input)`, with a pause after each stretch of a long list in it: the same answer, without holding the
 * process up. Looks for long lists within objects and discriminated unions; any other schema is parsed in one piece.
 */
export const parseInStretches = async <S extends z.ZodType>(
  schema: S,
  input: unknown,
  pause: Pause,
): Promise<z.ZodSafeParseResult<z.output<S>>> => {
  const long: LongList[] = [];
  const parsed = withoutLongLists(schema, input, [], long).safeParse(input);
  if (!parsed.success) return { success: false, error: parsed.error as z.ZodError<z.output<S>> };
  let data: unknown = parsed.data;
  for (const { path, element } of long) {
    const raw = path.reduce((value, key) => (value as Record<string, unknown>)[key], data) as readonly unknown[];
    const items: unknown[] = [];
    for (let from = 0; from < raw.length; from += STRETCH) {
      await pause();
      const stretch = z.array(element).safeParse(raw.slice(from, from + STRETCH));
      if (!stretch.success) return { success: false, error: placed(stretch.error, path, from) };
      items.push(...stretch.data);
    }
    data = replaced(data, path, items);
  }
  return { success: true, data: data as z.output<S> };
};

/** True where parseInStretches may pause: a long list, at most three objects deep. */
export const isLong = (value: unknown, depth = 3): boolean =>
  Array.isArray(value)
    ? value.length > STRETCH
    : isObject(value) && depth > 0 && Object.values(value).some((field) => isLong(field, depth - 1));

type LongList = { readonly path: readonly string[]; readonly element: z.ZodType };

/** The schema with the items of long lists unread; everything else of it, a list's own bounds too, is as it was. */
const withoutLongLists = (schema: z.ZodType, input: unknown, path: readonly string[], long: LongList[]): z.ZodType => {
  if (schema instanceof z.ZodArray && Array.isArray(input) && input.length > STRETCH) {
    long.push({ path, element: schema.element as z.ZodType });
    return schema.clone({ ...schema.def, element: z.unknown() });
  }
  if (!isObject(input)) return schema;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const tag = schema.def.discriminator;
    const options = schema.options as readonly z.ZodObject[];
    const option = options.find(({ shape }) => (shape[tag] as z.ZodType).safeParse(input[tag]).success);
    return option ? withoutLongLists(option, input, path, long) : schema;
  }
  if (!(schema instanceof z.ZodObject)) return schema;
  const lighter: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const light = withoutLongLists(field, input[key], [...path, key], long);
    if (light !== field) lighter[key] = light;
  }
  return Object.keys(lighter).length === 0 ? schema : schema.extend(lighter);
};

const replaced = (value: unknown, [key, ...rest]: readonly string[], items: readonly unknown[]): unknown =>
  key === undefined
    ? items
    : { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, items) };

/** The error of a stretch, as the whole list would have it. */
const placed = <T>(error: z.ZodError, path: readonly string[], from: number): z.ZodError<T> => {
  const issues = error.issues.map(({ path: [index, ...within], ...issue }) => ({
    ...issue,
    path: [...path, from + Number(index), ...within],
  }));
  return new z.ZodError(issues as z.core.$ZodIssue[]) as unknown as z.ZodError<T>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
