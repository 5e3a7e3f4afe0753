import { useEffect, useState } from 'react';

/** The value, once the frame is painted in which it came: what is drawn at once does not wait for what follows from it. */
export const useAfterPaint = <T>(value: T): T => {
  const [shown, show] = useState(value);
  useEffect(() => {
    let painted: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      painted = setTimeout(show, 0, value);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(painted);
    };
  }, [value]);
  return shown;
};
