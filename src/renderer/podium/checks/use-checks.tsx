import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { formatTag } from '../../shared/i18n/language.ts';
import { clockOf, usePlan } from '../../shared/list/plan/use-plan.ts';
import { useStatus } from '../host.ts';
import { type Check, type CheckName, clockMark } from './check.ts';
import { useMarks } from './marks.ts';
import { useLongNames } from './use-long-names.tsx';
import { useMachine } from './use-machine.ts';

/** Less than this is to be looked at, in bytes. */
const LITTLE_SPACE = 500_000_000;

const sizeText = (bytes: number, language: string): string => {
  const [unit, size] = bytes < 1e9 ? (['megabyte', bytes / 1e6] as const) : (['gigabyte', bytes / 1e9] as const);
  return new Intl.NumberFormat(formatTag(language), { style: 'unit', unit, maximumFractionDigits: 0 }).format(size);
};

/** Everything that is looked at before the gavel, as it stands now, while `wanted`; `probe` must stand in the page. */
export const useChecks = (
  view: PodiumView,
  wanted: boolean,
): { readonly checks: readonly Check[]; readonly probe: ReactNode } => {
  const { t, i18n } = useTranslation('setup');
  const { session } = view;
  const status = useStatus();
  const machine = useMachine(wanted);
  const { plan } = usePlan(view);
  const { tooLong, probe } = useLongNames(view);
  const marks = useMarks();
  const zone = session.zone.replaceAll('_', ' ');

  const check = (
    name: CheckName,
    state: Check['state'],
    says: string,
    { finding = state, about = [] }: { readonly finding?: string; readonly about?: readonly string[] } = {},
  ): Check => ({ name, state, says, about, finding });

  const display = (): Check => {
    if (status === null) return check('display', 'unknown', t('checks.display.unknown'));
    const where = status.rooms === 0 ? 'none' : status.roomWindow;
    if (where === 'display') return check('display', 'ok', t('checks.display.ok'));
    return check('display', 'look', t(`checks.display.${where}`), { finding: where });
  };
  const ofMachine = (name: 'awake' | 'power', good: boolean | undefined): Check => {
    const state = good === undefined ? 'unknown' : good ? 'ok' : 'look';
    return check(name, state, t(`checks.${name}.${state}`));
  };
  const space = (): Check => {
    const free = machine?.free ?? null;
    if (free === null) return check('space', 'unknown', t('checks.space.unknown'));
    const state = free < LITTLE_SPACE ? 'look' : 'ok';
    return check('space', state, t(`checks.space.${state}`, { size: sizeText(free, i18n.language) }));
  };
  const planned = (): Check => {
    if (plan === null) return check('plan', 'unknown', t('checks.plan.unknown'));
    const time = clockOf(session, plan.hardStop);
    if (plan.standing !== 'over') return check('plan', 'ok', t('checks.plan.ok', { time }));
    const count = Math.round(plan.over / 60_000);
    return check('plan', 'look', t('checks.plan.look', { count, time }), { finding: String(count) });
  };
  const names = (): Check => {
    if (tooLong === null) return check('names', 'unknown', t('checks.names.unknown'));
    if (tooLong.length === 0) return check('names', 'ok', t('checks.names.ok'));
    const says = t('checks.names.look', { count: tooLong.length });
    return check('names', 'look', says, { finding: tooLong.join('\n'), about: tooLong });
  };
  const clock = (): Check => {
    if (marks.has(clockMark(session))) return check('clock', 'ok', t('checks.clock.ok', { zone }));
    // The question is asked at the prepared podium alone.
    const state = session.phase === 'prepared' ? 'look' : 'unknown';
    return check('clock', state, t(`checks.clock.${state}`, { zone }), { finding: clockMark(session) });
  };

  return {
    checks: [
      display(),
      ofMachine('awake', machine?.awake),
      ofMachine('power', machine === null ? undefined : !machine.onBattery),
      space(),
      planned(),
      names(),
      clock(),
    ],
    probe,
  };
};
