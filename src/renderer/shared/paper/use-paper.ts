import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput, CallOutput } from '../../../contract/api.ts';
import { callHost } from '../../../contract/client.ts';
import { bridge } from '../client/bridge.ts';
import { isolate } from '../i18n/isolate.ts';
import { directionOf } from '../i18n/language.ts';

type Order = CallInput<'printPaper'>;

/** What became of the last paper, in one sentence. */
export type Said = { readonly kind: 'working' | 'done' | 'failed'; readonly text: string };

/** Puts papers on paper, one after the other; what is asked for meanwhile is not done twice. */
export const usePaper = (): { readonly said: Said | null; readonly print: (order: Order) => Promise<void> } => {
  const { t, i18n } = useTranslation('paper');
  const [said, setSaid] = useState<Said | null>(null);
  const busy = useRef(false);
  const told = (order: Order, answer: CallOutput<'printPaper'>): Said => {
    const direction = directionOf(i18n.language);
    if (!answer.ok) {
      const say = t as unknown as (keys: readonly string[], params: Readonly<Record<string, unknown>>) => string;
      const { code, params } = answer.refusal;
      return { kind: 'failed', text: say([`refusal.${code}`, 'refusal.other'], params) };
    }
    if (answer.on === 'paper') return { kind: 'done', text: t('said.printed', { paper: t(`title.${order.paper}`) }) };
    const where = { file: isolate(answer.file, direction), folder: isolate(answer.folder, direction) };
    return { kind: 'done', text: t(`said.${answer.instead ?? 'saved'}`, where) };
  };
  const print = async (order: Order) => {
    if (busy.current) return;
    busy.current = true;
    setSaid({ kind: 'working', text: t('said.working', { paper: t(`title.${order.paper}`) }) });
    try {
      setSaid(told(order, await callHost(bridge(), 'printPaper', order)));
    } catch {
      setSaid({ kind: 'failed', text: t('refusal.other') });
    } finally {
      busy.current = false;
    }
  };
  return { said, print };
};
