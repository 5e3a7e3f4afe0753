import { useSyncExternalStore } from 'react';
import { useViewStore } from './view-store.tsx';

/** The whole view as last pushed, or null before the first. Renders again with each push. */
export const useView = <View>(): View | null => {
  const store = useViewStore<View>();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
};
