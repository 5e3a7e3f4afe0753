import { createContext, type ReactNode, useContext } from 'react';
import type { ViewClient } from '../../../contract/view-client.ts';

const StoreContext = createContext<ViewClient<unknown> | null>(null);

/** Gives all parts of the page below it one store. */
export function ViewStoreProvider(props: { readonly store: ViewClient<unknown>; readonly children: ReactNode }) {
  return <StoreContext value={props.store}>{props.children}</StoreContext>;
}

/** The store of the page. Throws outside a provider. */
export const useViewStore = <View,>(): ViewClient<View> => {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('No view store above this component.');
  return store as ViewClient<View>;
};
