import { toDateTime } from '../../src/domain/instant.ts';
import type { AddressBook } from '../../src/ports/addresses.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Converse, Reply } from '../../src/ports/conversation.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Envelope } from './activity.ts';
import {
  activitiesOf,
  answerThere,
  cardInPlace,
  formActivity,
  type InPlace,
  wordInPlace,
} from './answers.ts';
import type { Connector } from './connector.ts';
import type { Heard } from './door.ts';
import { fetchFiles } from './files.ts';
import { onceEach } from './once.ts';
import { rememberPlaces } from './places.ts';
import { readActivity, type TeamsAsk } from './read-command.ts';
import { renderForm } from './render.ts';
import { vouchedEmail } from './vouched-email.ts';

/** Teams sends again what it thinks was not heard; somebody who presses twice is answered twice the same. */
const SENT_AGAIN_WITHIN_SECONDS = 60 * 60;

export interface Hearing {
  readonly connector: Connector;
  readonly addresses: AddressBook;
  readonly converse: Converse;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The bot's id in the directory. */
  readonly appId: string;
}

export interface Ear {
  hear(envelope: Envelope, activity: unknown): Promise<Heard>;
  /** Until nothing that was taken is unanswered. */
  finish(): Promise<void>;
}

/** Hears words, presses and arrivals: what is typed is acknowledged at once and answered then, a press is answered in place. */
export function earOf(hearing: Hearing): Ear {
  const { addresses, clock, logger, appId } = hearing;
  const underWay = new Set<Promise<unknown>>();
  const once = onceEach<InPlace | null>(SENT_AGAIN_WITHIN_SECONDS);

  function taken(ask: TeamsAsk, envelope: Envelope): Promise<InPlace | null> {
    const work = async () => await answer(hearing, ask, envelope);
    const now = toDateTime(clock.realNow()).toMillis();
    const task = ask.means === null ? work() : once(ask.means, now, work);
    underWay.add(task);
    void task.finally(() => underWay.delete(task));
    return task;
  }

  return {
    async hear(envelope, activity) {
      await rememberPlaces(addresses, envelope).catch((fault: unknown) =>
        logger.error('teams.place-lost', {}, fault),
      );
      const ask = readActivity(activity, { bot: appId });
      if (ask === null) return { status: envelope.type === 'invoke' ? 501 : 200 };
      const answered = taken(ask, envelope);
      return ask.kind === 'pressed' ? { status: 200, body: await answered } : { status: 200 };
    },
    async finish() {
      await Promise.allSettled(underWay);
    },
  };
}

/** Answers, and never throws; what is to stand in a card's place comes back. */
async function answer(hearing: Hearing, ask: TeamsAsk, envelope: Envelope): Promise<InPlace | null> {
  try {
    const reply = await converseWith(hearing, ask, envelope);
    if (ask.kind === 'pressed') return await answerPress(hearing.connector, { ask, envelope, reply });
    const { form, message } = reply;
    await answerThere(hearing.connector, envelope, form ? [formActivity(form)] : activitiesOf(message));
    return null;
  } catch (fault) {
    hearing.logger.error('teams.answer-lost', {}, fault);
    return ask.kind === 'pressed' ? wordInPlace('…') : null;
  }
}

interface Press {
  readonly ask: TeamsAsk;
  readonly envelope: Envelope;
  readonly reply: Reply;
}

/** One to one, the card that was pressed stays and the answer is kept below it; a form that was sent gives way to its answer. */
async function answerPress(connector: Connector, { ask, envelope, reply }: Press): Promise<InPlace> {
  if (reply.form !== undefined) return cardInPlace(renderForm(reply.form));
  const activities = activitiesOf(reply.message);
  const [card] = activities[0]?.attachments ?? [];
  const staysInPlace = card === undefined || (ask.isDirect && ask.request.filled === undefined);
  await answerThere(connector, envelope, staysInPlace ? activities : activities.slice(1));
  return staysInPlace ? wordInPlace(reply.message.summary) : cardInPlace(card);
}

async function converseWith(
  { converse, clock, connector }: Hearing,
  { request, files, kind }: TeamsAsk,
  envelope: Envelope,
): Promise<Reply> {
  const { language, userId, serviceUrl } = envelope;
  return await converse({
    ...request,
    ...(await fetchFiles(files, serviceUrl)),
    ...(kind === 'added' && { arrived: true }),
    language,
    at: clock.now(),
    vouchedEmail: async () => await vouchedEmail(connector, envelope, userId),
  });
}
