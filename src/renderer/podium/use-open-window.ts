import { useHost } from './host.ts';

/** The windows that the podium opens beside itself, with the letter that opens each together with Ctrl and Shift. */
export const WINDOWS = [
  { name: 'desk', key: 'd' },
  { name: 'chair', key: 'c' },
  { name: 'moderator', key: 'm' },
] as const;
type WindowName = (typeof WINDOWS)[number]['name'];

/** Opens one of them, or brings it to the front. */
export const useOpenWindow = (): ((name: WindowName) => void) => {
  const { openDesk, openReader } = useHost();
  return (name) => (name === 'desk' ? openDesk() : openReader(name));
};
