import type { Command } from '../../../core/session/commands.ts';

/** Sends a command to the host; true once it is recorded. What became of any other is told by the window itself. */
export type Send = (command: Command) => Promise<boolean>;
