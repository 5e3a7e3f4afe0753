import academic from '../../../../resources/templates/academic.json' with { type: 'json' };
import blank from '../../../../resources/templates/blank.json' with { type: 'json' };
import council2h from '../../../../resources/templates/council-2h.json' with { type: 'json' };
import council3h from '../../../../resources/templates/council-3h.json' with { type: 'json' };
import hearing from '../../../../resources/templates/hearing.json' with { type: 'json' };
import townHall from '../../../../resources/templates/town-hall.json' with { type: 'json' };
import { type Template, templateSchema } from '../../../core/session/template.ts';

const data: Readonly<Record<string, unknown>> = {
  'council-3h': council3h,
  'council-2h': council2h,
  academic,
  hearing,
  'town-hall': townHall,
  blank,
};

/** The handles of the templates that come with the program, in the order in which they are offered. */
export const BUILT_IN: readonly string[] = Object.keys(data);

/** A template that comes with the program, or null. */
export const builtIn = (handle: string): Template | null =>
  Object.hasOwn(data, handle) ? templateSchema.parse(data[handle]) : null;
