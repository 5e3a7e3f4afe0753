import { type Projection, project } from '../../../core/session/effective-log.ts';
import type { EventRow } from '../storage/chain.ts';
import { openReadOnly } from '../storage/open-session-file.ts';
import { readRows, toLoggedEvent } from '../storage/rows.ts';

/** A session as it lies on disk, and what follows from it. */
export type SessionSource = { readonly rows: readonly EventRow[]; readonly projection: Projection };

/** Reads a session without writing to it, also while it is open elsewhere. Throws a SessionFileError. */
export const readSession = (path: string): SessionSource => {
  const db = openReadOnly(path);
  try {
    const rows = readRows(db);
    return { rows, projection: project(rows.map(toLoggedEvent)) };
  } finally {
    db.close();
  }
};
