import { basename, dirname, join, resolve } from 'node:path';
import type { CallInput, CallOutput, DeskLink, DeskNetwork, ExecuteAnswer, Role } from '../../contract/api.ts';
import { JOURNAL_PAGE } from '../../contract/journal.ts';
import { HostError } from '../../contract/messages.ts';
import { isLong } from '../../contract/parse-in-stretches.ts';
import type { Run } from '../../contract/run.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import { project } from '../../core/session/effective-log.ts';
import { instant } from '../../core/timing/time.ts';
import { journalPage } from '../../core/views/journal-lines.ts';
import type { ScreenTest } from '../../core/views/screen-test.ts';
import { asRefusal } from './as-refusal.ts';
import { type Caller, createClients } from './clients.ts';
import { holdSession } from './held-session.ts';
import type { HostParts } from './host-parts.ts';
import { removeLeftDrafts } from './library/draft-folder.ts';
import { incomingFile } from './library/incoming.ts';
import { openLibrary } from './library/library.ts';
import { libraryApart } from './library/library-apart.ts';
import { libraryHandlers } from './library/library-handlers.ts';
import { summaryFrom } from './library/summary.ts';
import { noteReader } from './note-reader.ts';
import { noteToSession } from './note-to-session.ts';
import { rehearsing } from './rehearsal/in-host.ts';
import { openSayAsBook } from './say-as.ts';
import { handleOf, sessionFolder } from './session-folder.ts';
import { createSessionFile } from './storage/open-session-file.ts';
import { SessionFileError } from './storage/session-file-error.ts';
import { templateHandlers } from './templates/template-handlers.ts';
import { deskHandlers, paperHandler } from './window-handlers.ts';

/** One running host: which session is open, and who is joined. */
export type RostrumHost = {
  /** Opens a session in the place of the one that was open. Throws a SessionFileError; the other one then stays open. */
  open(path: string): void;
  /** Makes a session file of an accepted note in the data folder and opens it. */
  importNote(note: CallInput<'importNote'>): CallOutput<'importNote'>;
  /**
   * A session's file from outside: one of the data folder's is opened; any other is taken in first, and if its session is here
   * already the podium is told how the two stand. While a meeting is open it goes on, and the file waits. Throws a SessionFileError where one
   * of the data folder's cannot be opened.
   */
  offer(path: string): Promise<CallOutput<'importSession'>>;
  join(transport: Transport, caller: Caller): void;
  /** Tells the rooms to close: a clean end of the podium. */
  quitRooms(): void;
  /** Closes the session and every client. */
  close(): void;
};

/** A desk that this host serves itself has nothing that waits. */
const HERE: DeskLink = {
  state: 'here',
  address: null,
  code: '',
  window: null,
  problem: null,
  waiting: [],
  refused: [],
};

const OTHER_SESSION: ExecuteAnswer = { ok: false, refusal: { code: 'other-session', params: {} } };

/** The commands that can say how a name is pronounced. */
const SAYS_NAMES: ReadonlySet<string> = new Set(['AddPerson', 'ChangePerson', 'ChangePeople', 'ReplacePerson']);

/** How often the machine's wall clock is looked at. */
const CLOCK_CHECK_MS = 2_000;

/** Starts a host with no session open: until one is, every view is that of an empty session. */
export const startHost = (parts: HostParts): RostrumHost => {
  const { sources, chance } = parts;
  const folder = sessionFolder(parts.home);
  const library = openLibrary(parts.home);
  const sayAs = openSayAsBook(parts.home);
  const sessions = join(resolve(parts.home), 'sessions');
  for (const name of ['sessions', 'copies']) removeLeftDrafts(join(resolve(parts.home), name), Date.now());
  const apart = libraryApart(parts.home, parts.startLibrary);
  const incoming = incomingFile(
    sessions,
    (path, keepBoth, signal) => apart.ask({ do: 'import', path, keepBoth, open: held.own()?.path ?? null }, signal),
    () => isMeeting(),
    () => clients.changed(),
  );
  let openedFromOutside = 0;
  const nothing = project([]);
  let network: DeskNetwork | null = null;

  const held = holdSession({
    sources,
    chance,
    report: parts.report,
    changed: (projection) => parts.changed?.(projection),
    opened: (path) => {
      const waiting = incoming.state();
      if (waiting?.state === 'waiting' && waiting.handle === handleOf(path)) incoming.leave();
      parts.opened(path);
    },
    // Another session, or the same one opened anew: whoever joined asks for the whole.
    reset: () => clients.reset(),
    told: () => clients.changed(),
  });
  const { running, onRecord } = held;
  const rehearsal = rehearsing({
    home: parts.home,
    sources,
    chance,
    held,
    exportRecord: parts.exportRecord,
    report: parts.report,
    // Whoever counts asks for the time again before anything is shown by it.
    paced: () => clients.reset(),
  });
  let test: ScreenTest | null = null;
  /** Before the gavel alone: a meeting that is opened has the room at once. */
  const testNow = (): ScreenTest | null => {
    const { openedAt = null, closedAt = null } = held.now()?.host.projection().state ?? {};
    if (openedAt !== null || closedAt !== null) test = null;
    return test;
  };
  const runNow = (): Run | null => {
    const [rate, shown] = [rehearsal.rate(), testNow()?.show ?? null];
    return rate === null && shown === null ? null : { rehearsal: rate, test: shown };
  };
  /** Another session ends a rehearsal and a test: they were of the one that is left. */
  const open = (path: string): void => {
    test = null;
    if (rehearsal.rate() !== null) void rehearsal.leave(false).catch(parts.report);
    held.open(path);
  };
  const importNote: RostrumHost['importNote'] = (note) => {
    const read = noteToSession(note, sources.zone);
    if (!read.ok) return read;
    const path = folder.freshPath(read.command.facts);
    createSessionFile(path);
    open(path);
    const prepared = running().execute(
      { commandId: chance.newId(), command: read.command },
      { role: 'host', actor: 'host' },
    );
    return prepared.ok ? { ok: true } : prepared;
  };

  /** After the answer: a book that cannot be written loses no step of the session. */
  const learnNames = (): void => {
    try {
      if (held.now() && rehearsal.rate() === null) sayAs.learn(running().projection().state.people);
    } catch (error) {
      parts.report(error);
    }
  };

  const openNow = () => {
    const now = held.own();
    return now && { path: now.path, summary: summaryFrom(now.host.projection()) };
  };

  const isMeeting = (): boolean => {
    const state = held.now()?.host.projection().state;
    if (rehearsal.rate() !== null) return true;
    return state !== undefined && state.openedAt !== null && state.closedAt === null;
  };

  const offer: RostrumHost['offer'] = async (path) => {
    const isHere = dirname(resolve(path)) === sessions;
    const cameInMeeting = isMeeting();
    const answer = isHere ? { ok: true as const, handle: handleOf(resolve(path)) } : await incoming.offer(path);
    if (!answer.ok) return answer;
    if (!cameInMeeting && !isMeeting()) {
      open(isHere ? path : (folder.find(answer.handle, null) ?? path));
      openedFromOutside += 1;
      clients.changed();
    } else if (isHere && resolve(path) !== held.now()?.path) incoming.wait(basename(path), answer.handle);
    return answer;
  };

  const shared = (now: DeskNetwork | null): void => {
    network = now;
    clients.changed();
  };

  /** What is printed, and the time it stands for; without a session, nothing. */
  const openProjection = () => {
    const host = held.now()?.host;
    return host
      ? { projection: host.projection(), now: host.now() }
      : { projection: nothing, now: instant(sources.wall()) };
  };

  const templates = templateHandlers({
    folder: join(resolve(parts.home), 'templates'),
    sessions: folder,
    zone: () => sources.zone,
    open: () => held.own()?.host.projection() ?? null,
    openPath: open,
  });

  const handlersFor = ({ role, actor, isAway }: Caller): Handlers => ({
    execute({ commandId, command, session: wanted }) {
      if (!isOperator(role)) throw new HostError('not-allowed', 'It only looks.');
      if (wanted !== undefined && wanted !== held.id()) return OTHER_SESSION;
      const by = { role, actor };
      if (isLong(command)) return onRecord(() => running().executeLong({ commandId, command }, by));
      const answer = onRecord(() => running().execute({ commandId, command }, by));
      if (answer.ok && SAYS_NAMES.has(command.type)) setImmediate(learnNames);
      return answer;
    },
    acknowledge({ commandId, message, seat }) {
      const command = { type: 'AcknowledgeMessage', message, by: seat } as const;
      return onRecord(() => running().execute({ commandId, command }, { role: 'reader', actor }));
    },
    time: () => ({ host: held.now()?.host.now() ?? instant(sources.wall()), rate: rehearsal.rate() ?? 1 }),
    readJournal: (asked) => journalPage(held.now()?.host.projection() ?? nothing, asked, JOURNAL_PAGE),
    giveScreen({ away }) {
      clients.giveScreen(away);
      return {};
    },
    importNote: (note) => asRefusal(() => importNote(note)),
    ...(role === 'podium' ? noteReader(parts.startReader) : {}),
    openSession: ({ handle }) =>
      asRefusal(() => {
        const path = folder.find(handle, held.now()?.path ?? null);
        if (path === null) throw new SessionFileError('missing', 'There is no such session.');
        open(path);
        return { ok: true };
      }),
    ...(role === 'podium' ? libraryHandlers(library, apart, incoming, openNow) : {}),
    ...(role === 'podium' ? templates : {}),
    recallSayAs: ({ names }) => sayAs.recall(names),
    exportRecord: () => {
      running();
      const into = join(resolve(parts.home), ...(rehearsal.rate() === null ? [] : ['rehearsals']), 'records');
      return parts.exportRecord(held.now()?.path ?? '', into);
    },
    rehearse: () =>
      asRefusal(async () => {
        test = null;
        await rehearsal.begin();
        return { ok: true };
      }),
    setRate({ rate }) {
      rehearsal.setRate(rate);
      return {};
    },
    leaveRehearsal: async ({ keep }) => ({ folder: await rehearsal.leave(keep) }),
    testScreens({ show }) {
      test = show && { show, since: test?.since ?? held.now()?.host.now() ?? instant(sources.wall()) };
      clients.changed();
      return {};
    },
    ...(parts.checkMachine ? { checkMachine: parts.checkMachine } : {}),
    whichSession: () => ({ session: held.id() }),
    link: () => HERE,
    ...(parts.desks && isOperator(role) && !isAway ? deskHandlers(parts.desks, role, shared) : {}),
    ...(parts.printPaper && isOperator(role) && !isAway ? paperHandler(parts.printPaper, role, openProjection) : {}),
  });

  const clients = createClients({
    current: () => ({
      projection: held.now()?.host.projection() ?? nothing,
      recording: held.now()?.host.isRecording() ?? true,
      network,
      incoming: incoming.state(),
      openedFromOutside,
      run: runNow(),
      test: testNow(),
    }),
    handlersFor,
    report: parts.report,
    statusChanged: parts.statusChanged,
  });

  const clockCheck = setInterval(() => {
    try {
      if (held.now()) onRecord(running().checkClock);
    } catch (error) {
      if (!(error instanceof HostError)) parts.report(error);
    }
  }, CLOCK_CHECK_MS);
  clockCheck.unref();

  return {
    open,
    offer,
    importNote,
    join: clients.join,
    quitRooms: clients.quitRooms,
    close() {
      clearInterval(clockCheck);
      apart.close();
      incoming.leave();
      clients.close();
      held.close();
    },
  };
};

/** Whoever may change something; room and readers only look. */
const isOperator = (role: Role): role is 'podium' | 'desk' => role === 'podium' || role === 'desk';
