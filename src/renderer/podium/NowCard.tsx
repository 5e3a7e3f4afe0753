import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isCue } from '../../core/session/message.ts';
import type { NowSpeaking, PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { wallTime } from '../shared/i18n/wall-time.ts';
import { useMessageWords } from '../shared/messages/use-message-words.ts';
import { AskedOf } from '../shared/notes/AskedOf.tsx';
import { questionsFor } from '../shared/notes/choose-notes.ts';
import { TurnClock } from '../shared/turn/TurnClock.tsx';
import { useTurnClock } from '../shared/turn/use-turn-clock.ts';
import { FitText, NAME, UNDER } from './FitText.tsx';
import { notStarted, reminderEdge } from './not-started.ts';
import { PointCard, type PointKeys } from './PointCard.tsx';
import { StandstillCard, standstillIn } from './StandstillCard.tsx';

type Props = { readonly view: PodiumView; readonly send: Send; readonly keys: PointKeys };

/** Who has the floor, and the clock. Shape, word, bar and colour say the state, as in the room. */
export function NowCard({ view, send, keys }: Props) {
  const { now, point } = view.floor;
  const still = standstillIn(view);
  if (still !== null) return <StandstillCard still={still} view={view} />;
  if (point !== null) return <PointCard point={point} view={view} send={send} keys={keys} />;
  return now ? <Speaking now={now} view={view} send={send} /> : <Between view={view} send={send} />;
}

type CardProps = Pick<Props, 'view' | 'send'>;

function Speaking({ now, view, send }: CardProps & { readonly now: NowSpeaking }) {
  const { session, discussion } = view;
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const reading = useTurnClock(now.face);
  const { state } = reading;
  const words = useMessageWords(session);
  const cues = view.messages.filter(({ says }) => 'ready' in says && isCue(says.ready));
  const isLate = notStarted(
    now,
    useHostNow((at) => reminderEdge(now, at)),
  );
  const name = now.name || t('now.chair');
  const under = now.under ? say(now.under) : '';
  const questions = questionsFor(discussion.notes, discussion.answers);
  return (
    <section
      className="card now"
      data-testid="now-speaking"
      data-state={state}
      data-asked={questions.length > 0 || undefined}
      aria-label={t('now.title')}
    >
      <p className="label now-head">
        <span>{t(`now.head-${state === 'called' ? 'called' : 'speaking'}`, { kind: t(`kind.${now.kind}`) })}</span>
        {now.number !== null && <span>{t('now.number', { number: now.number })}</span>}
        {now.mode !== 'in-room' && <span className="tag">{t(`now.${now.mode}`)}</span>}
        {!now.clockInRoom && <span className="tag">{t('now.clockHidden')}</span>}
        {cues.map((cue) => (
          <span key={cue.id} className="tag cue" data-testid="cue">
            {words(cue)}
          </span>
        ))}
      </p>
      <FitText ladder={NAME} text={name} className="now-name">
        <p>
          <bdi>{name}</bdi>
        </p>
      </FitText>
      <FitText ladder={UNDER} text={under} className="now-under">
        <p>
          <bdi>{under}</bdi>
        </p>
      </FitText>
      <TurnClock face={now.face} reading={reading}>
        {isLate ? (
          <p className="now-late" data-testid="not-started">
            <TriangleAlert aria-hidden="true" />
            {t('now.notStarted')}
          </p>
        ) : (
          <p className="soft">{t('now.called', { time: wallTime(now.calledAt, session.zone, session.clockOffset) })}</p>
        )}
      </TurnClock>
      {questions.length > 0 && <AskedOf view={discussion} name={name} questions={questions} send={send} />}
    </section>
  );
}

function Between({ view, send }: CardProps) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const part = view.programme.find((line) => line.status === 'current');
  const waiting = view.list.order.length;
  const { discussion } = view;
  const questions = questionsFor(discussion.notes, discussion.answersNext);
  const next = discussion.panel.find(({ id }) => id === discussion.answersNext)?.name ?? '';
  return (
    <section
      className="card now"
      data-testid="now-speaking"
      data-state="between"
      data-asked={questions.length > 0 || undefined}
      aria-label={t('now.title')}
    >
      <p className="label now-head">{t('now.head-between')}</p>
      <p className="now-name">{part ? say(part.label) : t('now.nobody')}</p>
      <p className="now-under">{t('now.waiting', { count: waiting })}</p>
      {questions.length > 0 && <AskedOf view={discussion} name={next} questions={questions} send={send} />}
    </section>
  );
}
