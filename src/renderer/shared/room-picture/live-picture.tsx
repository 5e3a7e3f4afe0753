import type { RoomPageView } from '../../../contract/room-page.ts';
import { useHostNow } from '../client/use-host-now.ts';
import { roomEdge } from './room-edge.ts';
import { RoomPicture } from './room-picture.tsx';

/** The picture of a view, counted by the host's time: renders again at each second's edge, or each minute's. */
export function LivePicture(props: { readonly view: RoomPageView }) {
  const now = useHostNow((at) => roomEdge(props.view, at));
  return <RoomPicture view={props.view} now={now} />;
}
