import { app } from 'electron';

/** Files that macOS hands over: double-clicked, or dropped on the icon. */
export type OpenedFiles = {
  /** Is told of each from now on, and of those that came before there was anybody to tell. */
  handTo(take: (path: string) => void): void;
};

/** Listens from now on: the first may come before the application is ready. */
export const openedFiles = (): OpenedFiles => {
  const early: string[] = [];
  let tell = (path: string): void => void early.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    tell(path);
  });
  return {
    handTo(take) {
      tell = take;
      for (const path of early.splice(0)) take(path);
    },
  };
};
