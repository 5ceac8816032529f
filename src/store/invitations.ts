import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

/** An account of a chat platform. */
export interface AccountKey {
  readonly platform: string;
  readonly workspace: string;
  readonly account: string;
}

export interface Invitation {
  readonly conferenceId: number;
  readonly personId: number;
  readonly codeHash: string;
}

/** Keeps the hash of a person's new code, in place of an earlier one. */
export async function upsertInvitation(
  trx: Trx,
  { conferenceId, personId, codeHash, expiresAt }: Invitation & { readonly expiresAt: Instant },
): Promise<void> {
  const kept = { code_hash: codeHash, expires_at: expiresAt };
  await trx
    .insertInto('invitations')
    .values({ conference_id: conferenceId, person_id: personId, ...kept })
    .onConflict((conflict) => conflict.columns(['conference_id', 'person_id']).doUpdateSet(kept))
    .execute();
}

/** The codes of all conferences that have not expired, for people who are still there. */
export async function listLiveInvitations(db: Db, realNow: Instant): Promise<readonly Invitation[]> {
  return db
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'i.conference_id').onRef('p.id', '=', 'i.person_id'),
    )
    .select(['i.conference_id as conferenceId', 'i.person_id as personId', 'i.code_hash as codeHash'])
    .where('i.expires_at', '>', realNow)
    .where('p.active', '=', true)
    .execute();
}

/** A code serves once: false where it was used or replaced meanwhile. */
export async function useInvitation(trx: Trx, invitation: Invitation): Promise<boolean> {
  const result = await trx
    .deleteFrom('invitations')
    .where('conference_id', '=', invitation.conferenceId)
    .where('person_id', '=', invitation.personId)
    .where('code_hash', '=', invitation.codeHash)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Counts another try of an account since the first one after `forgetBefore`; those before it are forgotten. */
export async function countAttempt(
  db: Db,
  account: AccountKey,
  { realNow, forgetBefore }: { readonly realNow: Instant; readonly forgetBefore: Instant },
): Promise<{ readonly tries: number; readonly since: Instant }> {
  await db.deleteFrom('join_attempts').where('since', '<=', forgetBefore).execute();
  const { platform, workspace } = account;
  return db
    .insertInto('join_attempts')
    .values({ platform, workspace, account: account.account, tries: 1, since: realNow })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'workspace', 'account'])
        .doUpdateSet((eb) => ({ tries: eb('join_attempts.tries', '+', 1) })),
    )
    .returning(['tries', 'since'])
    .executeTakeFirstOrThrow();
}

/** What an account tried counts no more: it had a code that was right. */
export async function forgetAttempts(db: Db, account: AccountKey): Promise<void> {
  await db
    .deleteFrom('join_attempts')
    .where('platform', '=', account.platform)
    .where('workspace', '=', account.workspace)
    .where('account', '=', account.account)
    .execute();
}
