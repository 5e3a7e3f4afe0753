import type { RoomView } from '../core/views/room-view.ts';

/** What the room's main hands to its page: the view, and whether the podium has been away long enough to say so. */
export type RoomPageView = RoomView & { readonly podiumLost?: boolean };
