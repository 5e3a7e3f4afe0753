import type { ComponentProps } from 'react';

type Props = ComponentProps<'button'> & {
  readonly keyName: string;
  /** The step that is taken back or done again, or that there is none. */
  readonly words: string;
};

/** At the foot: one step back or again, with its key. Words that are too long for it stand whole in its title. */
export function StepButton({ keyName, words, ...button }: Props) {
  return (
    <button type="button" title={words} {...button}>
      <kbd>{keyName}</kbd> {words}
    </button>
  );
}
