import type { RoomView } from '../core/views/room-view.ts';
import type { InRun } from './run.ts';

/** What the room's main hands to its page: the view, and whether the podium has been away long enough to say so. */
export type RoomPageView = InRun<RoomView> & { readonly podiumLost?: boolean };
