import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

/** A workspace or a tenant of a chat platform. */
export interface WorkspaceKey {
  readonly platform: string;
  readonly workspace: string;
}

/** Whether a workspace may see a conference; what has no workspace, such as the mailbox, is the bot's own. */
export async function isAdmitted(db: Db, conferenceId: number, where: WorkspaceKey): Promise<boolean> {
  return where.workspace === '' || (await findConferencesAdmitting(db, where)).includes(conferenceId);
}

/** The conferences that a workspace may see. */
export async function findConferencesAdmitting(
  db: Db,
  { platform, workspace }: WorkspaceKey,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('admissions')
    .select('conference_id as id')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('admitted', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}

/** What was decided of workspaces in a conference, by platform and workspace. */
export async function listAdmissions(
  db: Db,
  conferenceId: number,
): Promise<readonly (WorkspaceKey & { readonly admitted: boolean })[]> {
  return db
    .selectFrom('admissions')
    .select(['platform', 'workspace', 'admitted'])
    .where('conference_id', '=', conferenceId)
    .orderBy('platform')
    .orderBy('workspace')
    .execute();
}

/** Lets a workspace see a conference, or no longer; false where that was so already. */
export async function decideAdmission(
  trx: Trx,
  { conferenceId, at, ...decided }: WorkspaceKey & { conferenceId: number; admitted: boolean; at: Instant },
): Promise<boolean> {
  const row = await trx
    .insertInto('admissions')
    .values({ ...decided, conference_id: conferenceId, decided_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'platform', 'workspace'])
        .doUpdateSet({ admitted: decided.admitted, decided_at: at })
        .where('admissions.admitted', '!=', decided.admitted),
    )
    .returning('workspace')
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets a workspace see every conference of which nothing was decided; answers with those. */
export async function admitWhereUndecided(
  trx: Trx,
  { platform, workspace }: WorkspaceKey,
  at: Instant,
): Promise<readonly number[]> {
  const rows = await trx
    .insertInto('admissions')
    .columns(['conference_id', 'platform', 'workspace', 'admitted', 'decided_at'])
    .expression(({ selectFrom, val }) =>
      selectFrom('conferences').select(({ cast }) => [
        'id',
        cast<string>(val(platform), 'text').as('platform'),
        cast<string>(val(workspace), 'text').as('workspace'),
        cast<boolean>(val(true), 'boolean').as('admitted'),
        cast<Instant>(val(at), 'timestamptz').as('decided_at'),
      ]),
    )
    .onConflict((conflict) => conflict.columns(['conference_id', 'platform', 'workspace']).doNothing())
    .returning('conference_id as id')
    .execute();
  return rows.map(({ id }) => id);
}
