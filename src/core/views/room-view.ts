import type { ClockFace } from '../timing/clock-face.ts';
import type { Duration, Instant } from '../timing/time.ts';

/** What stands under the name: a person's office, or the group a delegation speaks for. */
export type UnderName = { readonly kind: 'office'; readonly text: string } | { readonly kind: 'behalf'; readonly group: string };

/** Who follows: a name as it is spoken of, a floor round, or a part of the programme that has no single name. */
export type Upcoming =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'round'; readonly round: number; readonly of: number };

export type CardFacts = {
  readonly title: string;
  readonly theme: string | null;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly room: string | null;
};

export type RoomScene =
  | ({ readonly kind: 'title' } & CardFacts)
  | ({ readonly kind: 'hold' } & CardFacts)
  | { readonly kind: 'black' }
  | {
      readonly kind: 'round';
      readonly round: number;
      readonly of: number;
      /** The limit of most speakers. */
      readonly limit: Duration;
      readonly next: readonly Upcoming[];
      readonly more: number;
    }
  | {
      readonly kind: 'speaker';
      readonly name: string;
      readonly under: UnderName | null;
      /** Null where the clock is hidden: then name and office only, no bar, word or frame. */
      readonly face: ClockFace | null;
      readonly next: readonly Upcoming[];
      readonly more: number;
    };

/**
 * Everything the room may know, named field by field: no forecast, cut line, reason, tier, absence, lateness or note
 * is in it, and nothing is ever spread into it (DESIGN 2).
 */
export type RoomView = {
  readonly language: string;
  /** For the strip at the top: the short title, or the title. */
  readonly title: string;
  readonly zone: string;
  /** Added to host time before it is read as clock time. */
  readonly clockOffset: Duration;
  /** The hard stop; null before a session is prepared. */
  readonly endsAt: Instant | null;
  readonly scene: RoomScene;
};
