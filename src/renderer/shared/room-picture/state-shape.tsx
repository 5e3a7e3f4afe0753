import type { Phase } from '../../../core/timing/clock-face.ts';
import './state-shape.css';

/** The state as a shape, so that it can be told without colour and without reading: ring, disc, triangle, square, bars. */
export function StateShape(props: { readonly phase: Phase }) {
  return (
    <svg className="room-shape" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      {SHAPES[props.phase]}
    </svg>
  );
}

const SHAPES = {
  called: <circle cx="60" cy="60" r="53" className="room-shape-line" />,
  running: (
    <>
      <circle cx="60" cy="60" r="60" className="room-shape-fill" />
      <path d="M44 32 92 60 44 88Z" className="room-shape-cut" />
    </>
  ),
  concluding: (
    <>
      <path d="M60 11 113 103H7Z" className="room-shape-fill room-shape-round" />
      <path d="M60 42V73" className="room-shape-stroke" />
      <circle cx="60" cy="91" r="7.5" className="room-shape-cut" />
    </>
  ),
  over: (
    <>
      <rect x="4" y="4" width="112" height="112" rx="10" className="room-shape-fill" />
      <path d="M60 32V88M32 60H88" className="room-shape-stroke" />
    </>
  ),
  paused: (
    <>
      <circle cx="60" cy="60" r="54" className="room-shape-line" />
      <path d="M46 38V82M74 38V82" className="room-shape-bars" />
    </>
  ),
} satisfies Record<Phase, React.ReactNode>;
