import { useSyncExternalStore } from 'react';
import { useViewStore } from './view-store.tsx';

/** The whole view as last pushed, or null before the first. Renders again with each push. */
export const useView = <View>(): View | null => {
  const store = useViewStore<View>();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
};

/**
 * One part of the view, or null before the first push. Renders again only when that part is another object: `select`
 * must pick, never build.
 */
export const useSlice = <View, Slice>(select: (view: View) => Slice): Slice | null => {
  const store = useViewStore<View>();
  return useSyncExternalStore(store.subscribe, () => {
    const view = store.getSnapshot();
    return view === null ? null : select(view);
  });
};
