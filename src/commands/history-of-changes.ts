import { z } from 'zod';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import {
  type ChangeRow,
  listChangesOf,
  listConfirmed,
  listEnded,
  listTakenBack,
  listTimeRequests,
  type RequestRow,
} from '../store/changes-history.ts';
import { type DueChange, listDueChanges } from '../store/due-changes.ts';
import { isSecretariat, type Session } from './context.ts';
import type { Event } from './history-of-draft.ts';
import type { CommitmentInForce } from './in-force.ts';

/** What changed of a commitment in force: its dates, what was taken back, asked for, corrected and ended. */
export async function changeEvents(session: Session, commitment: CommitmentInForce): Promise<Event[]> {
  const { conferenceId, context } = session;
  const { db } = context;
  const ids = commitment.obligations.map(({ id }) => id);
  const dates = await listDueChanges(db, conferenceId, ids);
  const requests = await listTimeRequests(db, conferenceId, ids);
  const changes = await listChangesOf(db, conferenceId, { kind: 'obligation', ids });
  const corrections = await listChangesOf(db, conferenceId, { kind: 'commitment', ids: [commitment.id] });
  const takenBack = await listTakenBack(db, conferenceId, ids);
  const ended = await listEnded(db, conferenceId, ids);
  return [
    ...requests.flatMap((request) => requestEvents(session, request)),
    ...dateEvents(session, dates, commitment),
    ...changes.flatMap((row) => takenBackEvents(session, row, takenBack)),
    ...confirmedEvents(changes, await listConfirmed(db, conferenceId, ids)),
    ...endedEvents(
      changes,
      ended.map((one) => ({ ...one, parties: one.party === null ? commitment.owedBy : [one.party] })),
    ),
    ...corrections.flatMap(correctionEvents),
  ];
}

/** A reason is for the secretariat and the countries that it concerns. */
function reasonFor(session: Session, reason: string | null, parties: readonly PartyCode[]): string | null {
  const { party } = session.actor;
  if (reason === null || reason === '') return null;
  return isSecretariat(session) || (party !== null && parties.includes(party)) ? reason : null;
}

/** A change that several obligations share is one event. */
function dateEvents(
  session: Session,
  rows: readonly DueChange[],
  { owedBy, obligations }: CommitmentInForce,
): Event[] {
  const alike = Map.groupBy(rows, ({ changedAt, cause, dueOn, previousDueOn, reason }) =>
    [changedAt, cause, previousDueOn, dueOn, reason].join('|'),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { changedAt: at, cause, previousDueOn: from, dueOn: to, by } = first;
    const parties = group.flatMap(({ party }) => (party === null ? owedBy : [party]));
    const isForAll = group.length === obligations.length;
    const reason = isForAll ? first.reason : reasonFor(session, first.reason, parties);
    return { at, kind: 'date-changed', cause, from, to, reason, parties: isForAll ? null : parties, by };
  });
}

function requestEvents(session: Session, request: RequestRow): Event[] {
  const { party, askedAt, askedUntil: until, decidedAt, state } = request;
  const reason = reasonFor(session, request.reason, [party]);
  const asked: Event = { at: askedAt, kind: 'time-requested', party, until, reason, by: request.askedBy };
  if (decidedAt === null || (state !== 'granted' && state !== 'declined')) return [asked];
  const { grantedUntil, decidedBy: by } = request;
  return [asked, { at: decidedAt, kind: 'time-decided', party, until: grantedUntil, by }];
}

const taken = z.object({ submissionIds: z.array(z.number()) });

function takenBackEvents(
  session: Session,
  { at, action, before, by }: ChangeRow,
  rows: Awaited<ReturnType<typeof listTakenBack>>,
): Event[] {
  if (action !== 'submission.withdrawn' && action !== 'submission.returned') return [];
  const read = taken.safeParse(before);
  if (!read.success) return [];
  return rows
    .filter(({ id }) => read.data.submissionIds.includes(id))
    .map(({ party, receiptNumber, reason, confirmed, arrivalAt }) => ({
      at,
      kind: 'submission-taken-back',
      as: takenBackAs(action, arrivalAt !== null && !confirmed),
      party,
      receiptNumber,
      reason: reasonFor(session, reason, [party]),
      by,
    }));
}

function takenBackAs(action: string, notArrived: boolean): 'withdrawn' | 'returned' | 'not-arrived' {
  if (action !== 'submission.returned') return 'withdrawn';
  return notArrived ? 'not-arrived' : 'returned';
}

const mailed = z.object({ submissionId: z.number() });

/** What went by mail and was confirmed to have arrived. */
function confirmedEvents(
  rows: readonly ChangeRow[],
  confirmed: Awaited<ReturnType<typeof listConfirmed>>,
): Event[] {
  return rows.flatMap(({ at, action, after, by }): Event[] => {
    const read = action === 'submission.confirmed' ? mailed.safeParse(after).data : undefined;
    const found = confirmed.find(({ id }) => id === read?.submissionId);
    if (found === undefined) return [];
    const { party, receiptNumber } = found;
    return [{ at, kind: 'mail-confirmed', party, receiptNumber, by }];
  });
}

/** What ended at one moment for one reason is one event. */
function endedEvents(
  rows: readonly ChangeRow[],
  ended: readonly { id: number; parties: readonly PartyCode[]; reason: string | null }[],
): Event[] {
  const alike = Map.groupBy(
    rows.filter(({ action }) => action === 'obligation.ended'),
    ({ at }) => at,
  );
  return [...alike].map(([at, group]) => {
    const found = ended.filter(({ id }) => group.some(({ subjectId }) => subjectId === String(id)));
    const reason = found.map((one) => one.reason).find((one) => one !== null && one !== '') ?? null;
    const parties = found.flatMap((one) => one.parties);
    return { at, kind: 'ended', parties, reason, by: group[0]?.by ?? null };
  });
}

const corrected = z.object({ field: z.enum(['owed-by', 'deliverable', 'due', 'recipient']) });

const owners = z.object({ field: z.literal('owed-by'), value: z.array(z.string()) });

/** A corrected date has its own event. */
function correctionEvents({ at, action, before, after, by }: ChangeRow): Event[] {
  const read = corrected.safeParse(after);
  if (action !== 'commitment.corrected' || !read.success || read.data.field === 'due') return [];
  const from = owners.safeParse(before).data?.value;
  const to = owners.safeParse(after).data?.value;
  const both = from === undefined || to === undefined ? null : { from, to };
  return [{ at, kind: 'corrected-in-force', field: read.data.field, owners: both, by }];
}

/** The last valid day as it was at publication, before anything changed it. */
export async function firstDay(
  { context, conferenceId }: Session,
  { obligations, lastValidDay }: CommitmentInForce,
): Promise<CivilDate | null> {
  const [first] = obligations;
  if (first === undefined) return lastValidDay;
  const [change] = await listDueChanges(context.db, conferenceId, [first.id]);
  return change === undefined ? first.dueOn : change.previousDueOn;
}
