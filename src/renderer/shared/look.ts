import { useSyncExternalStore } from 'react';

/** How a window looks; `dark` unless another is chosen. The room is not a window of these. */
export const LOOKS = ['dark', 'dim', 'light', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

const PLACE = 'rostrum.look';
const isLook = (text: string | null): text is Look => (LOOKS as readonly (string | null)[]).includes(text);

/** The look that was chosen last on this laptop. */
const keptLook = (): Look => {
  const kept = localStorage.getItem(PLACE);
  return isLook(kept) ? kept : 'dark';
};

const listeners = new Set<() => void>();
const show = (): void => {
  document.documentElement.dataset.look = keptLook();
  for (const told of listeners) told();
};

/** Gives the page the look that was chosen last, before it is drawn, and each one that another window of this laptop chooses. */
export const startLook = (): void => {
  show();
  window.addEventListener('storage', ({ key }) => {
    if (key === PLACE || key === null) show();
  });
};

/** Chooses the look of all windows of this laptop. */
export const chooseLook = (look: Look): void => {
  localStorage.setItem(PLACE, look);
  show();
};

const subscribe = (told: () => void) => {
  listeners.add(told);
  return () => listeners.delete(told);
};

/** The look that is shown. */
export const useLook = (): Look => useSyncExternalStore(subscribe, keptLook);
