import { parseNote } from '../../../core/brief/parse-note.ts';

// A note may take most of a second to be understood: not in the window, which must answer each key.
const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: string }) => void;
  postMessage: (brief: ReturnType<typeof parseNote>) => void;
};

scope.onmessage = ({ data }) => scope.postMessage(parseNote(data));
