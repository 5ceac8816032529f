import { isDeepStrictEqual } from 'node:util';
import { type DueRule, isOver } from '../domain/commitment.ts';
import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import type { Deadline } from '../domain/deadline.ts';
import { bodyAwaited, deadlineAwaited } from '../domain/next-meeting.ts';
import {
  clearDueTexts,
  correctOriginalDay,
  updateCommitment,
  upsertDeliverable,
} from '../store/corrections.ts';
import { listMeetings, type MeetingRow } from '../store/meetings.ts';
import { type LockedObligation, lockObligations } from '../store/obligations.ts';
import { type AuditedChange, audit } from './audit.ts';
import { refreshCards } from './enqueue.ts';
import { datedMeeting } from './meetings.ts';
import { redate } from './redate.ts';
import type { Work } from './work.ts';

/** A commitment in force, as far as a correction needs it. */
export interface ToCorrect {
  readonly id: number;
  readonly owedBy: readonly PartyCode[];
  readonly due: DueRule | null;
  readonly meeting: MeetingRow;
  readonly obligationIds: readonly number[];
  readonly roster: Roster;
}

/** Obligations by their ids. */
export interface CorrectedDue {
  /** Whose date really changed. */
  readonly moved: readonly number[];
  /** Whose extension goes on to hold. */
  readonly kept: readonly number[];
}

/**
 * Corrects a mistake in a commitment's date: never an extension; who was told another date is told. An extension that a country
 * has goes on to hold, unless it is what was mistaken: then the date is given as it was agreed. Null where it says
 * so already.
 */
export async function correctDue(
  work: Work,
  commitment: ToCorrect,
  due: DueRule | null,
): Promise<CorrectedDue | null> {
  const { trx, conferenceId } = work;
  const { id, due: before, obligationIds } = commitment;
  const obligations = await lockObligations(trx, conferenceId, obligationIds);
  const deadline = await deadlineBy(work, commitment, due);
  const isSameRule = isDeepStrictEqual(before, due);
  if (
    isSameRule &&
    obligations.every((one) => isOver(one.state) || one.dueOn === (deadline?.lastValidDay ?? null))
  ) {
    return null;
  }
  await updateCommitment(trx, conferenceId, {
    id,
    due_rule: JSON.stringify(due),
    awaits_body: bodyAwaited(due),
    awaits_meeting_id: null,
  });
  await clearDueTexts(trx, conferenceId, id);
  await auditCorrection(work, id, { field: 'due', before, after: due });
  const kept = isSameRule ? [] : obligations.filter((one) => isExtendedBeyond(one, deadline));
  const extended = kept.map((one) => one.id);
  await correctOriginalDay(trx, conferenceId, { ids: extended, day: deadline?.lastValidDay ?? null });
  await refreshCards(work, obligationIds);
  const moving = obligationIds.filter((one) => !extended.includes(one));
  const moved = await redate(work, { obligationIds: moving, deadline, cause: 'correction', reason: null });
  return { moved, kept: extended };
}

async function deadlineBy(
  { trx, conferenceId }: Work,
  { meeting, roster }: ToCorrect,
  due: DueRule | null,
): Promise<Deadline | null> {
  const meetings = (await listMeetings(trx, conferenceId)).map(datedMeeting);
  const report = { startsOn: meeting.startsOn, endsOn: meeting.endsOn, submittedTo: meeting.submittedToBody };
  return deadlineAwaited(due, { report, meetings, carriedTo: null, zone: roster.timezone });
}

function isExtendedBeyond({ dueOn, originalDueOn }: LockedObligation, deadline: Deadline | null): boolean {
  if (dueOn === null || originalDueOn === null || dueOn <= originalDueOn) return false;
  return deadline !== null && dueOn > deadline.lastValidDay;
}

/** What is asked, in one language: no due version rises, and every card shows it. */
export async function correctDeliverable(
  work: Work,
  { id, obligationIds }: ToCorrect,
  text: { readonly language: Language; readonly deliverable: string },
): Promise<void> {
  await upsertDeliverable(work.trx, work.conferenceId, { commitmentId: id, ...text });
  await auditCorrection(work, id, { field: 'deliverable', before: null, after: null });
  await refreshCards(work, obligationIds);
}

/** Where it goes: no due version rises, and every card shows it. */
export async function correctRecipient(
  work: Work,
  { id, obligationIds }: ToCorrect,
  change: { readonly before: string | null; readonly after: string | null },
): Promise<void> {
  await updateCommitment(work.trx, work.conferenceId, { id, recipient: change.after });
  await auditCorrection(work, id, { field: 'recipient', ...change });
  await refreshCards(work, obligationIds);
}

/** Keeps what a term was and is. */
export async function auditCorrection(
  work: Work,
  id: number,
  { field, before, after }: { field: string; before: unknown; after: unknown },
): Promise<void> {
  const change: AuditedChange = {
    action: 'commitment.corrected',
    subject: { kind: 'commitment', id },
    before: { field, value: before },
    after: { field, value: after },
  };
  await audit(work, [change]);
}
