import { toDateTime } from '../../src/domain/instant.ts';
import type { AddressBook } from '../../src/ports/addresses.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Converse, Reply } from '../../src/ports/conversation.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Once } from '../../src/ports/once.ts';
import type { Envelope } from './activity.ts';
import {
  activitiesOf,
  answerThere,
  cardInPlace,
  formActivity,
  type InPlace,
  wordInPlace,
} from './answers.ts';
import type { Connector, OutgoingActivity } from './connector.ts';
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
  readonly once: Once;
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
  const onceHere = onceEach<InPlace | null>(SENT_AGAIN_WITHIN_SECONDS);

  function goesOn<Result>(task: Promise<Result>): Promise<Result> {
    underWay.add(task);
    void task.finally(() => underWay.delete(task));
    return task;
  }

  /** What is posted for a press is not waited for: whoever pressed is answered at once. */
  const post = (envelope: Envelope, activities: readonly OutgoingActivity[]) =>
    void goesOn(
      answerThere(hearing.connector, envelope, activities).catch((fault: unknown) =>
        logger.error('teams.answer-lost', {}, fault),
      ),
    );

  async function answer(ask: TeamsAsk, envelope: Envelope): Promise<InPlace | null> {
    if (ask.kind !== 'pressed') {
      await answerWords(hearing, ask, envelope);
      return null;
    }
    const { inPlace, below } = answerToPress(ask, await converseWith(hearing, ask, envelope));
    post(envelope, below);
    return inPlace;
  }

  function taken(ask: TeamsAsk, envelope: Envelope): Promise<InPlace | null> {
    const now = toDateTime(clock.realNow()).toMillis();
    const work = async () => await answer(ask, envelope);
    return goesOn(ask.means === null ? work() : onceHere(ask.means, now, work));
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
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

/**
 * Answers where it was typed, and never throws. What is typed is done once, also after a restart and by several processes;
 * where the database cannot say so it is done all the same: the core says so, or does no harm in doing it again.
 */
async function answerWords(hearing: Hearing, ask: TeamsAsk, envelope: Envelope): Promise<void> {
  const { connector, once, logger } = hearing;
  // A bot that is put into a place again greets again.
  const means = ask.kind === 'typed' ? ask.means : null;
  const isOurs = means === null || (await once.take(means).catch(() => true));
  if (!isOurs) return;
  try {
    const { form, message } = await converseWith(hearing, ask, envelope);
    await answerThere(connector, envelope, form ? [formActivity(form)] : activitiesOf(message));
  } catch (fault) {
    logger.error('teams.answer-lost', {}, fault);
  }
  if (means !== null) await once.done(means).catch(() => undefined);
}

/** One to one, the card that was pressed stays and the answer is kept below it; a form that was sent gives way to its answer. */
function answerToPress(
  { isDirect, request }: TeamsAsk,
  { form, message }: Reply,
): { readonly inPlace: InPlace; readonly below: readonly OutgoingActivity[] } {
  if (form !== undefined) return { inPlace: cardInPlace(renderForm(form)), below: [] };
  const activities = activitiesOf(message);
  const [card] = activities[0]?.attachments ?? [];
  const stays = card === undefined || (isDirect && request.filled === undefined);
  return stays
    ? { inPlace: wordInPlace(message.summary), below: activities }
    : { inPlace: cardInPlace(card), below: activities.slice(1) };
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
