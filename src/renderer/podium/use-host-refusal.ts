import { useTranslation } from 'react-i18next';

type HostRefusal = { readonly code: string; readonly params: Readonly<Record<string, unknown>> };

/** The sentence for what the host would not do with a note or a file; one sentence for what it has no words for. */
export const useHostRefusal = (): ((refusal: HostRefusal) => string) => {
  const { t } = useTranslation('podium');
  const say = t as unknown as (keys: readonly string[], params: Readonly<Record<string, unknown>>) => string;
  return ({ code, params }) => {
    const ofFile = code.startsWith('note-') ? [`session:file.${code.slice('note-'.length)}`] : [];
    return say([`hostRefusal.${code}`, ...ofFile, 'hostRefusal.other'], params);
  };
};
