import { isDeepStrictEqual } from 'node:util';
import type { DueRule } from '../domain/commitment.ts';
import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import { type Deadline, deadlineOf } from '../domain/deadline.ts';
import { bodyAwaited, deadlineAwaited } from '../domain/next-meeting.ts';
import {
  clearDueTexts,
  correctOriginalDay,
  endDuties,
  reviveObligations,
  updateCommitment,
  upsertDeliverable,
} from '../store/corrections.ts';
import { findDuties } from '../store/duties.ts';
import { listMeetings, type MeetingRow } from '../store/meetings.ts';
import { type LockedObligation, lockObligations } from '../store/obligations.ts';
import { insertDuties, insertObligations } from '../store/publication.ts';
import { findTold } from '../store/told.ts';
import { type AuditedChange, audit } from './audit.ts';
import { firstDuties } from './begin-duties.ts';
import { endObligations } from './end.ts';
import { refreshCards } from './enqueue.ts';
import { datedMeeting } from './meetings.ts';
import { nudge } from './nudge.ts';
import { redate } from './redate.ts';
import { replanDuties } from './replan.ts';
import { tellOfficers } from './tell-officers.ts';
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

/**
 * Corrects a mistake in a commitment's date: never an extension; who was told another date is told. An extension that a country
 * has goes on to hold, unless it is what was mistaken: then the date is given as it was agreed. Answers with the obligations
 * whose date really changed; null where it says so already.
 */
export async function correctDue(
  work: Work,
  commitment: ToCorrect,
  due: DueRule | null,
): Promise<readonly number[] | null> {
  const { trx, conferenceId } = work;
  const { id, due: before, obligationIds } = commitment;
  const obligations = await lockObligations(trx, conferenceId, obligationIds);
  const deadline = await deadlineBy(work, commitment, due);
  const isSameRule = isDeepStrictEqual(before, due);
  if (
    isSameRule &&
    obligations.every((one) => isOver(one) || one.dueOn === (deadline?.lastValidDay ?? null))
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
  return await redate(work, { obligationIds: moving, deadline, cause: 'correction', reason: null });
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

function isOver({ state }: LockedObligation): boolean {
  return state === 'not-applicable' || state === 'superseded';
}

function isExtendedBeyond({ dueOn, originalDueOn }: LockedObligation, deadline: Deadline | null): boolean {
  if (dueOn === null || originalDueOn === null || dueOn <= originalDueOn) return false;
  return deadline !== null && dueOn > deadline.lastValidDay;
}

/** Who owes a commitment: whoever is added begins to owe it now, whoever is not named owes it no more. */
export async function correctOwners(
  work: Work,
  commitment: ToCorrect,
  owedBy: readonly PartyCode[],
): Promise<void> {
  const { id, owedBy: before } = commitment;
  await updateCommitment(work.trx, work.conferenceId, { id, owed_by: JSON.stringify(owedBy) });
  await auditCorrection(work, id, { field: 'owed-by', before, after: owedBy });
  const added = owedBy.filter((party) => !before.includes(party));
  const removed = before.filter((party) => !owedBy.includes(party));
  const obligations = await lockObligations(work.trx, work.conferenceId, commitment.obligationIds);
  const joint = obligations.find(({ partyCode }) => partyCode === null);
  if (joint !== undefined) await regroup(work, commitment, { joint, added, removed });
  else await redistribute(work, commitment, { obligations, added, removed });
  await refreshCards(work, commitment.obligationIds);
}

interface Owners {
  readonly added: readonly PartyCode[];
  readonly removed: readonly PartyCode[];
}

/** The group of a joint obligation changes, and the obligation stays. */
async function regroup(
  work: Work,
  { roster }: ToCorrect,
  { joint, added, removed }: Owners & { readonly joint: LockedObligation },
): Promise<void> {
  const { trx, conferenceId, now } = work;
  const told = await findTold(trx, conferenceId, [joint.id]);
  await endDuties(trx, conferenceId, { obligationId: joint.id, parties: removed });
  await tellOfficers(work, {
    event: 'ended',
    key: `${joint.id}:${now}`,
    parties: removed,
    subject: { obligationIds: [joint.id] },
    only: new Set(told.map(({ personId }) => personId)),
  });
  const deadline = standingOf(joint, roster);
  const shares = added.map((party) => ({ obligationId: joint.id, party, deadline }));
  await insertDuties(trx, firstDuties(work, shares, roster));
}

/** Each country has an obligation of its own: one begins, or comes back, or ends. */
async function redistribute(
  work: Work,
  commitment: ToCorrect,
  { obligations, added, removed }: Owners & { readonly obligations: readonly LockedObligation[] },
): Promise<void> {
  const { trx, conferenceId } = work;
  const { id, roster } = commitment;
  const idsOf = (parties: readonly PartyCode[]) =>
    obligations
      .filter(({ partyCode }) => partyCode !== null && parties.includes(partyCode))
      .map((one) => one.id);
  await endObligations(work, { obligationIds: idsOf(removed), state: 'not-applicable', reason: null });
  await revive(work, idsOf(added));
  const known = new Set(obligations.map(({ partyCode }) => partyCode));
  const fresh = added.filter((party) => !known.has(party));
  const [model] = obligations;
  const deadline = model === undefined ? null : originalOf(model, roster);
  const inserted = await insertObligations(
    trx,
    fresh.map((party) => ({
      conference_id: conferenceId,
      commitment_id: id,
      party_code: party,
      state: 'pending' as const,
      original_due_on: deadline?.lastValidDay ?? null,
      due_on: deadline?.lastValidDay ?? null,
      due_at: deadline?.instant ?? null,
      due_zone: roster.timezone,
    })),
  );
  const shares = inserted.flatMap(({ id: obligationId, partyCode: party }) =>
    party === null ? [] : { obligationId, party, deadline },
  );
  await insertDuties(trx, firstDuties(work, shares, roster));
}

/** Asked again: who had been told of it is written to within their working hours, the others get its opening. */
async function revive(work: Work, obligationIds: readonly number[]): Promise<void> {
  if (obligationIds.length === 0) return;
  const { trx, conferenceId } = work;
  await reviveObligations(trx, conferenceId, obligationIds);
  await replanDuties(work, obligationIds, { dateChanged: true });
  const told = await findTold(trx, conferenceId, obligationIds);
  const duties = await findDuties(trx, conferenceId, obligationIds);
  const parties = duties
    .filter(({ id }) => told.some(({ dutyId }) => dutyId === id))
    .map(({ party }) => party);
  if (parties.length > 0) await nudge(work, { obligationIds, parties });
}

/** The date as first agreed: an extension was for those who had it. */
function originalOf({ originalDueOn }: LockedObligation, { timezone }: Roster): Deadline | null {
  return originalDueOn === null ? null : deadlineOf({ date: originalDueOn }, timezone);
}

function standingOf({ dueOn, dueAt }: LockedObligation, { timezone: zone }: Roster): Deadline | null {
  return dueOn === null || dueAt === null ? null : { lastValidDay: dueOn, instant: dueAt, zone };
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

async function auditCorrection(
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
