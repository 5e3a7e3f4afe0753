import { createContext, type ReactNode, useContext } from 'react';
import type { ExecuteAnswer } from '../../../contract/api.ts';
import type { Command } from '../../../core/session/commands.ts';

/** The client's side of the contract as the pages use it: the view, the clock's offset and commands. */
export type ViewStore<View> = {
  readonly subscribe: (changed: () => void) => () => void;
  /** The view as last pushed; null until the first one has come. */
  readonly getSnapshot: () => View | null;
  /** Host time less this window's own `localNow()`, in ms. */
  readonly offset: () => number;
  readonly execute: (command: Command) => Promise<ExecuteAnswer>;
};

const StoreContext = createContext<ViewStore<unknown> | null>(null);

/** Gives all windows parts below it one store. */
export function ViewStoreProvider(props: { readonly store: ViewStore<unknown>; readonly children: ReactNode }) {
  return <StoreContext value={props.store}>{props.children}</StoreContext>;
}

/** The store of the page. Throws outside a provider. */
export const useViewStore = <View,>(): ViewStore<View> => {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('No view store above this component.');
  return store as ViewStore<View>;
};
