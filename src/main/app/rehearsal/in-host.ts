import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { CallOutput } from '../../../contract/api.ts';
import { HostError } from '../../../contract/messages.ts';
import type { Rate } from '../../../contract/run.ts';
import { entryName } from '../../../core/session/names.ts';
import { plannedStart } from '../../../core/session/state.ts';
import { all } from '../../../core/table.ts';
import { minutes } from '../../../core/timing/time.ts';
import type { HeldSession } from '../held-session.ts';
import type { TimeSources } from '../host-clock.ts';
import { exportCopy } from '../library/export-copy.ts';
import { type RatedTime, ratedTime } from '../rated-time.ts';
import { fileName } from '../session-folder.ts';
import type { Chance } from '../storage/event-log.ts';
import { seededChance } from './chance.ts';
import { REHEARSAL } from './folder.ts';
import { syntheticSpeakers } from './synthetic-speakers.ts';

/** A rehearsal of the session that a host has open, in the session's own windows. */
export type Rehearsing = {
  /** How fast its clock goes; null where there is none. */
  readonly rate: () => Rate | null;
  /**
   * Puts a copy of the prepared session in its place, with its clock shortly before the planned beginning. Throws HostError
   * `not-available` where nothing is prepared, the meeting has begun or it is a rehearsal already; a SessionFileError where
   * no copy can be made. Then everything is as it was.
   */
  readonly begin: () => Promise<void>;
  readonly setRate: (rate: Rate) => void;
  /** The session is back, exactly as it was. Answers with the folder of what was kept; null where it was wiped, or there was none. */
  readonly leave: (keep: boolean) => Promise<string | null>;
};

/** The clock begins so long before the planned beginning. */
const LEAD = minutes(2);
const LOOK_MS = 500;

/** Where rehearsals of a data folder lie: the one that runs in a hidden folder, those that were kept beside it. */
const folderIn = (home: string) => join(resolve(home), 'rehearsals');

/** Rehearsals of a data folder. What one has left that was never ended goes at once: its session was never touched. */
export const rehearsing = (parts: {
  readonly home: string;
  readonly sources: TimeSources;
  readonly chance: Chance;
  readonly held: HeldSession;
  readonly exportRecord: (path: string, into: string) => Promise<CallOutput<'exportRecord'>>;
  readonly report: (fault: unknown) => void;
  /** Another rate: whoever counts has to learn it. */
  readonly paced: () => void;
}): Rehearsing => {
  const { held, sources } = parts;
  const running = join(folderIn(parts.home), '.running');
  let time: RatedTime | null = null;
  let speaking: NodeJS.Timeout | undefined;
  const clear = () => rmSync(running, { recursive: true, force: true });
  clear();

  const refuse = (): never => {
    throw new HostError('not-available', 'Nothing that could be rehearsed is prepared.');
  };
  const prepared = () => {
    const own = held.now();
    const state = own?.host.projection().state;
    if (own === null || time !== null || !state?.facts || state.openedAt !== null) return refuse();
    return { ...own, state };
  };

  const haveSpeakersAsk = () => {
    const { host } = held.now() ?? refuse();
    const speakers = syntheticSpeakers(seededChance(sources.wall()), host.now());
    speaking = setInterval(() => {
      const { state } = host.projection();
      const request = speakers.next(host.now(), all(state.entries).map(entryName));
      if (request === null || state.closedAt !== null) return;
      try {
        const command = { type: 'Inscribe' as const, requests: [request] };
        host.execute({ commandId: parts.chance.newId(), command }, { role: 'desk', actor: REHEARSAL });
      } catch (fault) {
        parts.report(fault);
      }
    }, LOOK_MS);
    speaking.unref();
  };

  const keepIn = async (path: string, title: string): Promise<string> => {
    const stamp = new Date(sources.wall()).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
    const folder = join(folderIn(parts.home), `${stamp} ${fileName(title)}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const kept = join(folder, basename(path));
    renameSync(path, kept);
    await parts.exportRecord(kept, folder);
    return folder;
  };

  return {
    rate: () => (time === null ? null : (time.rate() as Rate)),
    async begin() {
      const { path } = prepared();
      clear();
      const copy = join(running, await exportCopy(path, running));
      // Others were answered while it was copied.
      const now = prepared();
      if (now.path !== path) refuse();
      const planned = plannedStart(now.state);
      const from = now.host.now();
      time = ratedTime(sources, planned === null ? from : Math.max(from, planned - LEAD));
      try {
        held.setAside(copy, time.sources);
      } catch (error) {
        time = null;
        throw error;
      }
      haveSpeakersAsk();
    },
    setRate(rate) {
      if (time === null) return refuse();
      time.setRate(rate);
      parts.paced();
    },
    async leave(keep) {
      if (time === null) return null;
      const rehearsed = held.now();
      const title = rehearsed?.host.projection().state.facts?.title ?? '';
      clearInterval(speaking);
      time = null;
      held.back();
      try {
        return keep && rehearsed !== null ? await keepIn(rehearsed.path, title) : null;
      } finally {
        clear();
      }
    },
  };
};
