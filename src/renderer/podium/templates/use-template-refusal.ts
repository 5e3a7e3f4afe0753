import { useTranslation } from 'react-i18next';

type Refusal = { readonly code: string; readonly params: Readonly<Record<string, unknown>> };

/** The sentence for what was not done with a template. */
export const useTemplateRefusal = (): ((refusal: Refusal) => string) => {
  const { t } = useTranslation('templates');
  const say = t as unknown as (keys: readonly string[], params: Readonly<Record<string, unknown>>) => string;
  return ({ code, params }) => say([`refusal.${code}`, 'failed'], params);
};
