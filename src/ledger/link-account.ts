import { findOpenDuties } from '../store/duties.ts';
import { type AccountKey, forgetAttempts, type Invitation, useInvitation } from '../store/invitations.ts';
import {
  findPeopleByAccount,
  lockParty,
  type PersonRow,
  releaseAccount,
  replaceIdentity,
} from '../store/people.ts';
import { deliverOpenings, insertReminders } from '../store/reminders.ts';
import { audit } from './audit.ts';
import type { Work } from './work.ts';

/** What became of a code that is right; `used`: somebody else was faster with it. */
export type Linking = 'linked' | 'linked-before' | 'somebody-elses-account' | 'used';

interface ToLink {
  readonly person: PersonRow;
  readonly account: AccountKey;
  /** Null: the platform vouches for the person's address. */
  readonly invitation: Invitation | null;
}

/**
 * Links an account to the person whose code it typed, or whose address it has, in place of the one they had in that workspace. An account that speaks
 * for somebody else of the conference stays theirs and the code unused; of somebody who left it goes over. What the answer
 * lists is the person's opening.
 */
export async function linkAccount(work: Work, { person, account, invitation }: ToLink): Promise<Linking> {
  const { trx, conferenceId, now } = work;
  const holders = await findPeopleByAccount(trx, account);
  const holder = holders.find((one) => one.conferenceId === conferenceId);
  if (holder !== undefined && holder.id !== person.id && holder.active) return 'somebody-elses-account';
  if (invitation !== null && !(await useInvitation(trx, invitation))) return 'used';
  await forgetAttempts(trx, account);
  const isNew = holder?.id !== person.id;
  if (isNew) {
    await releaseAccount(trx, conferenceId, account);
    await replaceIdentity(trx, {
      ...account,
      conference_id: conferenceId,
      person_id: person.id,
      last_used_at: now,
    });
  }
  const { platform } = account;
  const obligationIds = person.role === 'liaison' ? await countAsOpening(work, person) : [];
  const subject = { kind: 'person', id: person.id };
  await audit(work, [
    {
      action: 'account.linked',
      subject,
      after: { platform, isNew, byAddress: invitation === null, obligationIds },
    },
  ]);
  return isNew ? 'linked' : 'linked-before';
}

/** What the person's country owes and is not over was brought up by the answer: no opening of it leaves for them any more. */
async function countAsOpening(work: Work, { id, partyCode }: PersonRow): Promise<readonly number[]> {
  const { trx, conferenceId, now } = work;
  await lockParty(trx, conferenceId, partyCode);
  const duties = await findOpenDuties(trx, { conferenceId, party: partyCode, now });
  await insertReminders(
    trx,
    duties.map(({ dutyId, obligationId, dueOn, dueVersion }) => ({
      conference_id: conferenceId,
      obligation_id: obligationId,
      duty_id: dutyId,
      person_id: id,
      rung: 'opening',
      due_version: dueVersion,
      // Its own: that of the country's other officers is still to leave, or has left.
      copy: true,
      state: 'delivered' as const,
      decided_at: now,
      told_due_on: dueOn,
    })),
  );
  const obligationIds = duties.map(({ obligationId }) => obligationId);
  await deliverOpenings(trx, { conferenceId, personId: id, obligationIds, at: now });
  return obligationIds;
}
