import type { CallOutput } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/server.ts';
import type { Projection } from '../../../core/session/effective-log.ts';
import { sessionFromTemplate, type Template, templateOf } from '../../../core/session/template.ts';
import { isZone } from '../../../core/timing/zone.ts';
import { WriteError } from '../exporters/write-files.ts';
import { prepareFile } from '../importers/prepare-file.ts';
import type { SessionFolder } from '../session-folder.ts';
import { BUILT_IN, builtIn } from './built-in.ts';
import { nameOf, type OwnTemplate, ownTemplates } from './own-templates.ts';

type Row = CallOutput<'listTemplates'>[number];
type Refused = Extract<CallOutput<'saveTemplate'>, { ok: false }>;

export type TemplateParts = {
  /** Where own templates are kept. */
  readonly folder: string;
  readonly sessions: SessionFolder;
  /** The machine's IANA zone. */
  readonly zone: () => string;
  /** The open session, or null; asked each time. */
  readonly open: () => Projection | null;
  /** Opens the session at a path in the place of the one that is open. */
  readonly openPath: (path: string) => void;
};

/** What a podium may ask of the templates. */
export const templateHandlers = (parts: TemplateParts): Handlers => {
  const own = ownTemplates(parts.folder);
  const refused = (code: string, params: Record<string, string> = {}): Refused => ({
    ok: false,
    refusal: { code, params },
  });
  /** What the disk refuses is an answer. */
  const written = <T>(act: () => T): T | Refused => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      return refused(`write-${error.problem}`, { folder: error.folder });
    }
  };

  return {
    listTemplates: () => [
      ...BUILT_IN.map((handle) => rowOf(handle, null, builtIn(handle))),
      ...own.list().map((one) => rowOf(one.handle, nameOf(one), one.template)),
    ],
    makeFromTemplate: ({ handle, zone: wanted, ...occasion }) => {
      const template = builtIn(handle) ?? own.find(handle);
      if (template === null) return refused('template-unusable');
      const zone = wanted ?? parts.zone();
      if (!isZone(zone)) return refused('zone-unknown', { zone });
      const { prepare, further } = sessionFromTemplate(template, { ...occasion, zone });
      return written(() => {
        const path = parts.sessions.freshPath(prepare.facts);
        prepareFile(path, prepare, further);
        parts.openPath(path);
        return { ok: true } as const;
      });
    },
    saveTemplate: ({ name }) => {
      const projection = parts.open();
      const template = projection && templateOf(projection.state);
      if (template === null) return refused('not-prepared');
      return written(() => ({ ok: true, handle: own.save({ ...template, name } satisfies OwnTemplate) }) as const);
    },
    deleteTemplate: ({ handle, isDeleted }) =>
      written(() => (own.setDeleted(handle, isDeleted) ? ({ ok: true } as const) : refused('template-unusable'))),
  };
};

const rowOf = (handle: string, name: string | null, template: Template | null): Row => ({
  handle,
  name,
  usable:
    template === null
      ? null
      : {
          start: template.start,
          minutes: template.minutes,
          speakers: template.items.filter(({ kind }) => kind === 'presentation').length,
          rounds: template.items.filter(({ kind }) => kind === 'floor').length,
        },
});
