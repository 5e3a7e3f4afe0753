import { Component } from 'react';
import type { RoomPageView } from '../../../contract/room-page.ts';
import { LivePicture } from './live-picture.tsx';
import { PlainCard } from './plain-card.tsx';

type Props = { readonly view: RoomPageView | null };
type State = {
  readonly of: RoomPageView | null;
  readonly failed: boolean;
  readonly title: string;
  readonly language: string;
};

/** The live picture, and where it cannot be drawn the plain card with the last title known; the next view is tried again. */
export class SafePicture extends Component<Props, State> {
  override state: State = { of: null, failed: false, title: '', language: 'en' };

  static getDerivedStateFromProps({ view }: Props, state: State): State | null {
    if (view === state.of) return null;
    // A view that cannot be drawn may lack what its type promises.
    const known: Partial<RoomPageView> = view ?? {};
    return {
      of: view,
      failed: false,
      title: known.title || state.title,
      language: known.language || state.language,
    };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override render() {
    const { view } = this.props;
    const { failed, title, language } = this.state;
    if (view === null || failed) return <PlainCard title={title} language={language} />;
    return <LivePicture view={view} />;
  }
}
