import type { DueRule, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { DraftContent } from '../domain/draft-content.ts';
import type { CivilDate, Zone } from '../domain/instant.ts';
import { type DatedMeeting, deadlineAwaited, meetingAwaited } from '../domain/next-meeting.ts';
import { lockConference } from '../store/conference.ts';
import {
  type AwaitingObligation,
  carryCommitments,
  closeMeetingAt,
  insertMeeting,
  listAwaiting,
  listMeetings,
  type MeetingRow,
  updateMeetingDays,
} from '../store/meetings.ts';
import type { Db } from '../store/tables.ts';
import { audit } from './audit.ts';
import { endObligations } from './end.ts';
import { redate } from './redate.ts';
import type { Work } from './work.ts';

/** One obligation whose date would move, or has moved, with the meeting that it waits for. */
export interface Move {
  readonly obligationId: number;
  readonly ref: Ref;
  readonly parties: readonly PartyCode[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly deadline: Deadline | null;
}

export function datedMeeting({ id, bodyCode, startsOn, endsOn, closedAt }: MeetingRow): DatedMeeting {
  return { id, body: bodyCode, startsOn, endsOn, isClosed: closedAt !== null };
}

/** The meetings as they would be, and which obligations would be carried to one of them by name. */
export interface Prospect {
  readonly meetings: readonly DatedMeeting[];
  readonly carried?: { readonly obligationIds: readonly number[]; readonly to: number };
}

/** What would move if the meetings were these. An extension stays until the meeting's own date moves. */
export async function foreseeMoves(
  db: Db,
  conferenceId: number,
  { meetings, carried }: Prospect,
): Promise<readonly Move[]> {
  return (await listAwaiting(db, conferenceId)).flatMap((awaiting) => {
    const { obligationId, ref, party, owedBy, due, dueOn, zone } = awaiting;
    const isCarried = carried?.obligationIds.includes(obligationId) ?? false;
    const carriedTo = isCarried ? (carried?.to ?? null) : awaiting.carriedTo;
    const deadline = deadlineAwaited(due, { report: awaiting, meetings, carriedTo, zone });
    const to = deadline?.lastValidDay ?? null;
    if (to === awaiting.originalDueOn) return [];
    return { obligationId, ref, parties: party === null ? owedBy : [party], from: dueOn, to, deadline };
  });
}

/** Gives what waits for a meeting the date that follows from the meetings as they are entered now. */
export async function redateAwaiting(work: Work): Promise<readonly Move[]> {
  const { trx, conferenceId } = work;
  await lockConference(trx, conferenceId);
  const meetings = (await listMeetings(trx, conferenceId)).map(datedMeeting);
  const moves = await foreseeMoves(trx, conferenceId, { meetings });
  for (const [, alike] of Map.groupBy(moves, ({ to }) => to)) {
    const obligationIds = alike.map(({ obligationId }) => obligationId);
    const deadline = alike[0]?.deadline ?? null;
    await redate(work, { obligationIds, deadline, cause: 'event', reason: null });
  }
  return moves;
}

/** The deadlines of a draft's commitments by the meetings that are entered. */
export async function deadlinesBy(
  db: Db,
  conferenceId: number,
  { content: { meeting }, zone }: { content: DraftContent; zone: Zone },
): Promise<(due: DueRule | null) => Deadline | null> {
  const meetings = (await listMeetings(db, conferenceId)).map(datedMeeting);
  const report = {
    startsOn: meeting.date,
    endsOn: meeting.endDate ?? meeting.date,
    submittedTo: meeting.submittedTo,
  };
  return (due) => deadlineAwaited(due, { report, meetings, carriedTo: null, zone });
}

export interface NewMeeting {
  readonly slug: string;
  readonly body: string;
  readonly title: Readonly<Record<'en' | 'es', string>>;
  readonly place: string | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
}

/** Enters a meeting without its report; what waited for it has its date. Null where the slug is taken. */
export async function enterMeeting(work: Work, meeting: NewMeeting): Promise<readonly Move[] | null> {
  await lockConference(work.trx, work.conferenceId);
  const id = await insertMeeting(work.trx, {
    conference_id: work.conferenceId,
    slug: meeting.slug,
    body_code: meeting.body,
    title: JSON.stringify(meeting.title),
    place: meeting.place,
    starts_on: meeting.startsOn,
    ends_on: meeting.endsOn,
  });
  if (id === null) return null;
  const { body, startsOn, endsOn } = meeting;
  await audit(work, [
    { action: 'meeting.entered', subject: { kind: 'meeting', id }, after: { body, startsOn, endsOn } },
  ]);
  return await redateAwaiting(work);
}

/** Sets, moves or takes a meeting's date, and with it the dates of what waits for it. */
export async function dateMeeting(
  work: Work,
  { id, startsOn: before, endsOn: lastBefore }: MeetingRow,
  { startsOn, endsOn }: Pick<NewMeeting, 'startsOn' | 'endsOn'>,
): Promise<readonly Move[]> {
  await lockConference(work.trx, work.conferenceId);
  await updateMeetingDays(work.trx, work.conferenceId, { id, startsOn, endsOn });
  await audit(work, [
    {
      action: 'meeting.dated',
      subject: { kind: 'meeting', id },
      before: { startsOn: before, endsOn: lastBefore },
      after: { startsOn, endsOn },
    },
  ]);
  return await redateAwaiting(work);
}

/** What is open when a meeting closes goes on: to the next one, to a named one, or it ends with a reason. */
export type Closing =
  | { readonly kind: 'next' }
  | { readonly kind: 'carry'; readonly meetingId: number }
  | { readonly kind: 'end'; readonly reason: string };

/** The pending obligations that wait for a meeting. */
export async function findWaitingFor(
  db: Db,
  conferenceId: number,
  meetingId: number,
): Promise<readonly AwaitingObligation[]> {
  const meetings = (await listMeetings(db, conferenceId)).map(datedMeeting);
  const awaiting = await listAwaiting(db, conferenceId);
  return awaiting.filter(
    ({ due, carriedTo, ...report }) => meetingAwaited(due, { report, meetings, carriedTo })?.id === meetingId,
  );
}

/** Closes a meeting and carries what is open onward, or ends it. Null where it was closed already. */
export async function closeMeeting(
  work: Work,
  meetingId: number,
  closing: Closing,
): Promise<readonly Move[] | null> {
  const { trx, conferenceId, now } = work;
  await lockConference(trx, conferenceId);
  const open = await findWaitingFor(trx, conferenceId, meetingId);
  if (!(await closeMeetingAt(trx, conferenceId, { id: meetingId, at: now }))) return null;
  await audit(work, [
    {
      action: 'meeting.closed',
      subject: { kind: 'meeting', id: meetingId },
      after: { closing: closing.kind, obligationIds: open.map(({ obligationId }) => obligationId) },
    },
  ]);
  if (closing.kind === 'end') {
    const obligationIds = open.map(({ obligationId }) => obligationId);
    await endObligations(work, { obligationIds, state: 'superseded', reason: closing.reason });
  } else {
    const ids = [...new Set(open.map(({ commitmentId }) => commitmentId))];
    const onward = closing.kind === 'carry' ? closing.meetingId : null;
    await carryCommitments(trx, conferenceId, { ids, meetingId: onward });
  }
  return await redateAwaiting(work);
}
