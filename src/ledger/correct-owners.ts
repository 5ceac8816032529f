import type { PartyCode, Roster } from '../domain/conference.ts';
import { type Deadline, deadlineOf } from '../domain/deadline.ts';
import { endDuties, releaseEnded, updateCommitment, upsertDuties } from '../store/corrections.ts';
import {
  type LockedObligation,
  lockObligations,
  reopenObligations,
  settleObligations,
} from '../store/obligations.ts';
import { insertDuties, insertObligations } from '../store/publication.ts';
import { findSubmissions } from '../store/submissions.ts';
import { findTold } from '../store/told.ts';
import { showArrivalsAnew } from './ask-arrivals.ts';
import { firstDuties } from './begin-duties.ts';
import { auditCorrection, type ToCorrect } from './correct.ts';
import { endObligations } from './end.ts';
import { refreshCards } from './enqueue.ts';
import { nudge } from './nudge.ts';
import { replanDuties } from './replan.ts';
import { statesAfter } from './settle.ts';
import { tellOfficers } from './tell-officers.ts';
import type { Work } from './work.ts';

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
  const isPending = joint.state === 'pending';
  const settled = { opening_at: null, next_reminder_at: null, idle_reason: 'settled' as const };
  const duties = firstDuties(work, shares, roster).map((duty) => {
    if (!isPending) return { ...duty, ...settled };
    const hasOpened = duty.opening_at !== null && told.some(({ party }) => party === duty.party_code);
    return hasOpened ? { ...duty, opening_at: now } : duty;
  });
  await upsertDuties(trx, duties);
  if (isPending) await askAgain(work, { obligationIds: [joint.id], parties: added });
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
  await revive(work, { obligationIds: idsOf(added), parties: added });
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
  // Last: whether all has been received is looked at there.
  await endObligations(work, { obligationIds: idsOf(removed), state: 'not-applicable', reason: null });
}

/** In force again: what stands against it holds, and what is pending is asked again. */
async function revive(
  work: Work,
  { obligationIds, parties }: { obligationIds: readonly number[]; parties: readonly PartyCode[] },
): Promise<void> {
  if (obligationIds.length === 0) return;
  const { trx, conferenceId, now: at } = work;
  await reopenObligations(trx, conferenceId, obligationIds);
  const states = statesAfter(await findSubmissions(trx, conferenceId, obligationIds));
  for (const [id, state] of states) await settleObligations(trx, conferenceId, { ids: [id], state, at });
  await showArrivalsAnew(work, obligationIds);
  const pending = obligationIds.filter((id) => !states.has(id));
  await replanDuties(work, pending, { dateChanged: true });
  await askAgain(work, { obligationIds: pending, parties });
}

/** Asked again: who had been told of it is written to within their working hours, the others get its opening. */
async function askAgain(
  work: Work,
  { obligationIds, parties }: { obligationIds: readonly number[]; parties: readonly PartyCode[] },
): Promise<void> {
  const { trx, conferenceId } = work;
  await releaseEnded(trx, conferenceId, { obligationIds, parties });
  const told = await findTold(trx, conferenceId, obligationIds);
  const again = told.map(({ party }) => party).filter((party) => parties.includes(party));
  if (again.length > 0) await nudge(work, { obligationIds, parties: again });
}

/** The date as first agreed: an extension was for those who had it. */
function originalOf({ originalDueOn }: LockedObligation, { timezone }: Roster): Deadline | null {
  return originalDueOn === null ? null : deadlineOf({ date: originalDueOn }, timezone);
}

function standingOf({ dueOn, dueAt }: LockedObligation, { timezone: zone }: Roster): Deadline | null {
  return dueOn === null || dueAt === null ? null : { lastValidDay: dueOn, instant: dueAt, zone };
}
