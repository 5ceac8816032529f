import { isOver } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { calendarOf, isWorkingDay } from '../domain/working-days.ts';
import { redate } from '../ledger/redate.ts';
import { deadlineUntil, requestMoreTime } from '../ledger/time-requests.ts';
import { extended, moreTimeAsked } from '../messages/answers/extended.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import {
  type Asked,
  answer,
  inTransaction,
  isSecretariat,
  refuse,
  type Session,
  settingOf,
} from './context.ts';
import { decideTyped, isDecision } from './decide-more-time.ts';
import {
  type CommitmentInForce,
  findInForce,
  type KnownCommitment,
  obligationOf,
  type StandingObligation,
} from './in-force.ts';
import { readExtension, type TypedExtension } from './typed-extension.ts';

/**
 * More time: a liaison officer asks for it, and the secretariat grants, changes or declines what was asked, or extends a date
 * for one country or for all by itself.
 */
export async function extend(session: Session, asked: Asked): Promise<Reply> {
  if (isDecision(asked.words)) return await decideTyped(session, asked);
  const typed = await readExtension(session, asked);
  const done = 'refused' in typed ? typed : await extendRead(session, typed);
  return 'message' in done ? done : refuse(session, done);
}

/** Asks for what was read or filled in, or gives it; all of it or nothing. */
export async function extendRead(session: Session, typed: TypedExtension): Promise<Reply | Refusal> {
  return isSecretariat(session) ? await extendNow(session, typed) : await ask(session, typed);
}

/** A liaison officer's request: the present date holds until the secretariat decides. */
async function ask(
  session: Session,
  { commitments, until, reason }: TypedExtension,
): Promise<Reply | Refusal> {
  const { person, actor } = session;
  const { party } = actor;
  if (person === null || party === null) return { refused: 'secretariat-only' };
  const done = await inTransaction(session, async (work) => {
    const inForce = await findInForce(work.trx, work.conferenceId, commitments);
    const open = openFor(inForce, party, until);
    if ('refused' in open) return open;
    const numbers = await requestMoreTime(
      { ...work, actor: { ...work.actor, personId: person.id } },
      open.owed.map(({ id }) => ({ obligationId: id, party, until, reason })),
    );
    if (numbers === null) {
      const since = openFor(await findInForce(work.trx, work.conferenceId, commitments), party, until);
      return 'refused' in since ? since : ({ refused: 'busy' } satisfies Refusal);
    }
    const requests = open.owed.map(({ ref, dueOn }, at) => ({ ref, until, dueOn, number: numbers[at] }));
    return { requests };
  });
  if ('refused' in done) return done;
  const facts = { requests: done.requests, reason, isRestDay: isRestDay(session, until, [party]) };
  return answer({ message: moreTimeAsked({ ...settingOf(session), ...facts }), json: facts });
}

interface Owed {
  readonly id: number;
  readonly ref: string;
  readonly dueOn: CivilDate;
}

/** What a country still owes of commitments and may ask more time for: all of them, or the first refusal. */
function openFor(
  inForce: readonly CommitmentInForce[],
  party: PartyCode,
  until: CivilDate,
): { readonly owed: readonly Owed[] } | Refusal {
  const owed: Owed[] = [];
  for (const commitment of inForce) {
    const one = openOf(commitment, party, until);
    if ('refused' in one) return one;
    owed.push(one);
  }
  return { owed };
}

function openOf(commitment: CommitmentInForce, party: PartyCode, until: CivilDate): Owed | Refusal {
  const { ref, owedBy } = commitment;
  const obligation = obligationOf(commitment, party);
  if (obligation === null) return { refused: 'not-owed', ref, parties: [party], owedBy };
  if (isOver(obligation.state)) return { refused: 'not-owed-any-more', ref, party };
  if (obligation.state !== 'pending') {
    const receiptNumber = obligation.submissions[0]?.receiptNumber ?? null;
    return { refused: 'already-settled', ref, party, receiptNumber };
  }
  const { id, dueOn } = obligation;
  if (dueOn === null) return { refused: 'no-date-to-extend', ref };
  return until > dueOn ? { id, ref, dueOn } : { refused: 'not-later', ref, day: until, date: dueOn };
}

interface Moved {
  readonly commitment: KnownCommitment;
  readonly obligations: readonly (StandingObligation & { readonly dueOn: CivilDate })[];
}

/** The secretariat extends by itself, all of what was named or nothing. */
async function extendNow(session: Session, typed: TypedExtension): Promise<Reply | Refusal> {
  const { until, reason } = typed;
  const done = await inTransaction(session, async (work) => {
    const moved: Moved[] = [];
    for (const commitment of await findInForce(work.trx, work.conferenceId, typed.commitments)) {
      const found = extendable(commitment, typed);
      if ('refused' in found) return found;
      moved.push({ commitment, obligations: found.obligations });
    }
    const obligationIds = moved.flatMap(({ obligations }) => obligations.map(({ id }) => id));
    const deadline = deadlineUntil(until, session.roster.timezone);
    await redate(work, { obligationIds, deadline, cause: 'extension', reason });
    return { moved };
  });
  if ('refused' in done) return done;
  return answerExtended(session, done.moved, { until, reason });
}

/** Whose date the day would really extend: a later one that holds for a country already stays. */
function extendable(
  commitment: CommitmentInForce,
  { parties, isNamed, until, reason, typed }: TypedExtension,
): { readonly obligations: Moved['obligations'] } | Refusal {
  const { ref, owedBy } = commitment;
  const strangers = parties?.filter((party) => !owedBy.includes(party)) ?? [];
  if (strangers.length > 0) return { refused: 'not-owed', ref, parties: strangers, owedBy };
  const meant = commitment.obligations.filter(
    (one) => !isOver(one.state) && (parties === null || one.parties.some((party) => parties.includes(party))),
  );
  const dated = meant.flatMap((one) => (one.dueOn === null ? [] : { ...one, dueOn: one.dueOn }));
  const obligations = dated.filter(({ dueOn }) => dueOn < until);
  // Nobody named is not everybody: it would move the date of all by an oversight.
  if (!isNamed && obligations.length > 1) return { refused: 'for-whom', words: typed, reason };
  if (obligations.length > 0) return { obligations };
  const last = dated
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
  return last === undefined
    ? { refused: 'no-date-to-extend', ref }
    : { refused: 'not-later', ref, day: until, date: last };
}

function answerExtended(
  session: Session,
  moved: readonly Moved[],
  { until, reason }: Pick<TypedExtension, 'until' | 'reason'>,
): Reply {
  const facts = moved.map(({ commitment, obligations }) => {
    const parties = obligations.flatMap((one) => one.parties);
    return {
      ref: commitment.ref,
      until,
      from:
        obligations
          .map(({ originalDueOn, dueOn }) => originalDueOn ?? dueOn)
          .toSorted()
          .at(-1) ?? until,
      parties,
      settled: obligations.filter(({ state }) => state !== 'pending').flatMap((one) => one.parties),
      isRestDay: isRestDay(session, until, parties),
      reason,
    };
  });
  const messages = facts.map((one) => extended({ ...settingOf(session), ...one }));
  const [first] = messages;
  if (first === undefined) throw new TypeError('nothing was extended');
  const parts = messages.flatMap((message) => message.parts);
  return answer({ message: { ...first, parts }, json: { extended: facts } });
}

/** Whether it is a weekend or a holiday for one of them: pointed out, and not moved. */
function isRestDay({ roster }: Session, day: CivilDate, parties: readonly PartyCode[]): boolean {
  return roster.parties
    .filter(({ code }) => parties.includes(code))
    .some((party) => !isWorkingDay(day, calendarOf(party)));
}
