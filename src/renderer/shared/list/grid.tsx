import type { ComponentProps } from 'react';

// A list whose rows can be gone to and hold controls is a grid of one or two columns. A table element cannot be drawn in
// part, and a list's item takes no keys: hence the roles on plain boxes, in this one place.

/** The box that scrolls. */
export function Grid(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: see above.
  return <div {...props} role="grid" />;
}

/** One line of it. */
export function GridRow(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: see above.
  // biome-ignore lint/a11y/useFocusableInteractive: it is given its place in the order of tabs.
  return <div {...props} role="row" />;
}

/** What a line holds. */
export function GridCell(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: see above.
  // biome-ignore lint/a11y/useFocusableInteractive: the line as a whole takes the focus.
  return <div {...props} role="gridcell" />;
}
