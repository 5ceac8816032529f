import type { Language, Role, Roster } from '../domain/conference.ts';
import { type CivilDate, civilDateIn, type Instant } from '../domain/instant.ts';
import type { Actor, Permission } from '../domain/permissions.ts';
import { codeOf } from '../errors.ts';
import type { Queue, Work } from '../ledger/work.ts';
import type { Reader, Setting } from '../messages/facts.ts';
import { inConference } from '../messages/in-conference.ts';
import type { Message } from '../messages/message.ts';
import { type Refusal, refusalMessage } from '../messages/refusals.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommandRequest, Reply } from '../ports/conversation.ts';
import type { Logger } from '../ports/logger.ts';
import type { PersonRow } from '../store/people.ts';
import type { Db, Trx } from '../store/tables.ts';
import type { Word } from './words.ts';

/** What commands need from outside. */
export interface CommandContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly logger: Logger;
  /** True where a chat platform serves: then the mailbox reaches nobody. */
  readonly chatConfigured: boolean;
  /** Those that have a gateway. */
  readonly platforms: readonly string[];
}

/** One request of somebody who is known, in one conference. */
export interface Session {
  readonly context: CommandContext;
  readonly request: CommandRequest;
  readonly conferenceId: number;
  readonly roster: Roster;
  /** Null: the operator at the terminal, who acts as the secretariat. */
  readonly person: PersonRow | null;
  readonly actor: Actor;
  readonly reader: Reader;
  /** True: who asks is in others too, so that what is offered to be pressed says in which one it acts. */
  readonly isInSeveral: boolean;
  readonly now: Instant;
}

/** The answer's text and the same as data. */
export interface Answer {
  readonly message: Message;
  readonly json: unknown;
}

export function answer({ message, json }: Answer): Reply {
  return { message, json, refused: null };
}

/** Says what was wrong and what would work, in the reader's language; the data is the refusal itself. */
export function refuse({ reader, roster, request }: Refusing, typed: Refusal): Reply {
  const refusal = request === undefined ? typed : readyIn(request, typed);
  const message = refusalMessage(reader.language, roster, refusal);
  return { message, json: refusal, refused: refusal.refused };
}

interface Refusing {
  readonly reader: { readonly language: Language };
  readonly roster: Roster | null;
  readonly request?: CommandRequest;
}

/** What it offers to be sent, or completed, is for the conference that the request named. */
function readyIn(request: CommandRequest, refusal: Refusal): Refusal {
  if ('words' in refusal) return { ...refusal, words: inConference(request, refusal.words) };
  const again = 'again' in refusal ? (refusal.again ?? null) : null;
  return 'again' in refusal && again !== null ? { ...refusal, again: inConference(request, again) } : refusal;
}

/** What every presenter needs to know of the session. */
export function settingOf({ reader, roster }: Session): Setting {
  return { reader, roster };
}

function roleOf(session: Session): Role {
  return session.person?.role ?? 'secretariat';
}

export function isSecretariat(session: Session): boolean {
  return roleOf(session) === 'secretariat';
}

/** Whether everybody in a channel reads the answer: it then holds no draft, no link, no note and nobody who is pending. */
export function isReadByAll({ request }: Pick<Session, 'request'>): boolean {
  return request.audience === 'channel';
}

/** Drafts are the secretariat's alone, and not for a channel. */
export function readsDrafts(session: Session): boolean {
  return isSecretariat(session) && !isReadByAll(session);
}

/** The day it is in the conference's zone. */
export function todayOf({ now, roster }: Session): CivilDate {
  return civilDateIn(now, roster.timezone);
}

/** Runs what somebody asked in a transaction: all of it, or nothing. */
export async function inTransactionOf<Result>(
  { context }: Pick<Acting, 'context'>,
  change: (trx: Trx) => Promise<Result>,
): Promise<Result> {
  return await withRetry(async () => context.db.transaction().execute(change));
}

/** A unit of work in a conference, within the transaction that began for it. */
export function workOf(
  { context, request, personId, now }: Acting,
  { trx, conferenceId }: { trx: Trx; conferenceId: number },
): Work {
  return {
    trx,
    queue: context.queue,
    conferenceId,
    now,
    realNow: context.clock.realNow(),
    actor: { personId, platform: request.platform },
  };
}

const TRIES = 3;
const GAVE_WAY = ['40001', '40P01'];

/** PostgreSQL lets one of two transactions that wait for each other give way: it is simply done again. */
async function withRetry<Result>(run: () => Promise<Result>, tries = TRIES): Promise<Result> {
  try {
    return await run();
  } catch (fault) {
    if (tries === 1 || !GAVE_WAY.includes(codeOf(fault))) throw fault;
    return await withRetry(run, tries - 1);
  }
}

interface Acting {
  readonly context: CommandContext;
  readonly request: CommandRequest;
  readonly personId: number | null;
  readonly now: Instant;
}

/** A change by who asks, in their conference. */
export async function inTransaction<Result>(
  session: Session,
  change: (work: Work) => Promise<Result>,
): Promise<Result> {
  const { conferenceId } = session;
  const acting = { ...session, personId: session.person?.id ?? null };
  return await inTransactionOf(acting, async (trx) => await change(workOf(acting, { trx, conferenceId })));
}

/** What a verb is handed: the words after it, and all that was typed. */
export interface Asked {
  readonly words: readonly Word[];
  readonly text: string;
}

/** What is said to somebody who may not; null where they may. */
export function refusalOf(permission: Permission): Refusal | null {
  switch (permission) {
    case 'allowed':
      return null;
    case 'secretariat-only':
      return { refused: 'secretariat-only' };
    case 'not-for-observers':
      return { refused: 'observers-read-counts' };
    case 'unknown-person':
    case 'not-your-country':
      return { refused: 'stranger' };
  }
}
