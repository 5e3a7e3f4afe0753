import type { milestone } from '../Announcer.tsx';

/** Where the clock of a turn stands: `runs` while it counts, `mark` the last mark it has passed. */
export type Heard = {
  readonly turn: string | null;
  readonly runs: boolean;
  readonly mark: ReturnType<typeof milestone>;
};

/** Hz, loudness (of 1) and length in s: heard beside the laptop and nowhere else. */
const PITCH = 523;
const LOUDNESS = 0.06;
const LENGTH = 0.35;

const tone = (context: AudioContext): void => {
  const from = context.currentTime;
  const swell = context.createGain();
  swell.gain.setValueAtTime(0, from);
  swell.gain.linearRampToValueAtTime(LOUDNESS, from + 0.05);
  swell.gain.linearRampToValueAtTime(0, from + LENGTH);
  const voice = context.createOscillator();
  voice.frequency.value = PITCH;
  voice.connect(swell).connect(context.destination);
  voice.start(from);
  voice.stop(from + LENGTH);
};

/** True where a clock that runs has just come to its last 30 s, or to its end. */
const isEdge = (before: Heard, now: Heard): boolean => {
  if (before.turn !== now.turn || !before.runs || !now.runs) return false;
  return (
    (now.mark === 'thirty' && before.mark === null) ||
    (now.mark === 'zero' && before.mark !== 'over' && before.mark !== 'zero')
  );
};

/** Is told where the clock stands, each time that may have changed, and sounds one soft tone at each edge while it is on. */
export const createSoftSound = (newContext: () => AudioContext): ((now: Heard, isOn: boolean) => void) => {
  let before: Heard = { turn: null, runs: false, mark: null };
  let context: AudioContext | null = null;
  return (now, isOn) => {
    const sounds = isOn && isEdge(before, now);
    before = now;
    if (!sounds) return;
    context ??= newContext();
    void context.resume();
    tone(context);
  };
};
