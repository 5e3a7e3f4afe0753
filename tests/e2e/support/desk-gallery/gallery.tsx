import { createRoot } from 'react-dom/client';
import '../../../../src/renderer/shared/styles/tokens.css';
import '../../../../src/renderer/shared/styles/reset.css';
import '../../../../src/renderer/desk/desk.css';
import type { DeskLink, ExecuteAnswer } from '../../../../src/contract/api.ts';
import type { ViewClient } from '../../../../src/contract/view-client.ts';
import type { Command } from '../../../../src/core/session/commands.ts';
import { instant } from '../../../../src/core/timing/time.ts';
import { type DeskView, toDeskView } from '../../../../src/core/views/desk-view.ts';
import { Desk } from '../../../../src/renderer/desk/Desk.tsx';
import { type DeskHost, DeskHostProvider } from '../../../../src/renderer/desk/host.ts';
import { ViewStoreProvider } from '../../../../src/renderer/shared/client/view-store.tsx';
import { startTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { startLook } from '../../../../src/renderer/shared/look.ts';
import { registerFonts } from '../../../../src/renderer/shared/styles/fonts.ts';
import { request } from '../../../support/session.ts';
import { scenes } from '../podium-gallery/scenes.ts';
import { addPseudoLanguages } from '../pseudo.ts';

// The desk on a host in memory, at the moment that the address names: `?scene=…&link=here|joined|lost|apart&gate=closed`.
registerFonts();
startLook();
addPseudoLanguages();
startTexts('desk', 'en');

const asked = new URLSearchParams(window.location.search);
const session = scenes[asked.get('scene') ?? 'running']?.();
if (!session) throw new Error('No such scene.');
if (asked.get('gate') === 'closed') {
  session.does({ type: 'CloseList' }, 'desk');
  for (const name of ['Kiribati', 'United Nations Entity for Gender Equality and the Empowerment of Women'])
    session.does({ type: 'Inscribe', requests: [request(name)] }, 'desk');
}

const offset = session.now - performance.now();
const state = (asked.get('link') ?? 'here') as DeskLink['state'];
const inscribe = (name: string): Command => ({ type: 'Inscribe', requests: [request(name)] });
const id = () => crypto.randomUUID();
const link: DeskLink = {
  state,
  address: state === 'here' ? null : '192.168.1.20:50123',
  code: '',
  window: state === 'here' ? null : 'desk',
  problem: state === 'lost' ? 'unreachable' : null,
  waiting:
    state === 'lost'
      ? [
          { commandId: id(), command: inscribe('Chad'), sent: true },
          { commandId: id(), command: inscribe('Bolivia (Plurinational State of)'), sent: false },
          { commandId: id(), command: inscribe('Lao People’s Democratic Republic'), sent: false },
        ]
      : [],
  refused:
    state === 'lost'
      ? [{ commandId: id(), command: inscribe('Fiji'), refusal: { code: 'meeting-closed', params: {} } }]
      : [],
};
let view: DeskView = toDeskView(session.projection, 'desk');
const listeners = new Set<() => void>();
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

const store: ViewClient<DeskView> = {
  subscribe,
  getSnapshot: () => (state === 'apart' ? null : view),
  getStatus: () => null,
  reading: () => ({ own: 0, host: offset, rate: 1 }),
  measure: async () => {},
  async execute(command): Promise<ExecuteAnswer> {
    session.now = instant(performance.now() + offset);
    const answer = session.send(command, 'desk');
    view = toDeskView(session.projection, 'desk');
    for (const listener of listeners) listener();
    return answer.ok
      ? { ok: true, seq: session.events.length }
      : { ok: false, refusal: { code: answer.refusal.code, params: { ...answer.refusal.params } as never } };
  },
  close: () => {},
};
const host: DeskHost = {
  getLink: () => link,
  subscribe,
  joinPodium: async () => ({}),
  settle: () => {},
  saveList: async ({ name }) => ({ ok: true, saved: `${name}.json` }),
  openAnother: () => {},
};

const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <DeskHostProvider value={host}>
      <ViewStoreProvider store={store}>
        <Desk />
      </ViewStoreProvider>
    </DeskHostProvider>,
  );
