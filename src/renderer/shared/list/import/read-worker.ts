import { readPastedList } from '../../../../core/list-import/pasted-list.ts';
import { nameIndex } from '../name-index.ts';
import { type Job, type News, STRETCH } from './read-messages.ts';

// A long list takes seconds to read: not in the window, which must answer each key.
const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Job }) => void;
  postMessage: (news: News) => void;
};

scope.onmessage = ({ data: { job, text, facts } }) => {
  const read = readPastedList(text, nameIndex(), facts);
  if (!read.ok) return scope.postMessage({ job, is: 'refused', problem: read.problem });
  const { rows, warnings } = read;
  for (let from = 0; from < rows.length; from += STRETCH)
    scope.postMessage({ job, is: 'rows', rows: rows.slice(from, from + STRETCH), of: rows.length });
  scope.postMessage({ job, is: 'done', warnings });
};
