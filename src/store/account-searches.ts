import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

/** Somebody to be looked for in a workspace, by their e-mail address. */
export interface AccountSearch {
  readonly conferenceId: number;
  readonly personId: number;
  readonly email: string;
  readonly workspace: string;
}

/**
 * Active people without any account in a workspace of the platform that may see their conference, each with every such
 * workspace in which the bot is and they were not looked for since `before`; the secretariat's people in the bot's own alone.
 */
export async function findAccountSearches(
  db: Db,
  { platform, before, most }: { platform: string; before: Instant; most: number },
): Promise<readonly AccountSearch[]> {
  return (
    db
      .selectFrom('people as p')
      .innerJoin('admissions as a', 'a.conference_id', 'p.conference_id')
      .innerJoin('connections as c', (join) =>
        join.onRef('c.platform', '=', 'a.platform').onRef('c.workspace', '=', 'a.workspace'),
      )
      .select(['p.conference_id as conferenceId', 'p.id as personId', 'p.email', 'a.workspace'])
      .where('p.active', '=', true)
      // What another organisation says of the secretariat's own addresses opens drafts to nobody.
      .where(({ or, eb }) => or([eb('p.role', '!=', 'secretariat'), eb('c.own', '=', true)]))
      .where('a.platform', '=', platform)
      .where('a.admitted', '=', true)
      .where('c.lost_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('identities as i')
              .innerJoin('admissions as own', (join) =>
                join
                  .onRef('own.conference_id', '=', 'i.conference_id')
                  .onRef('own.platform', '=', 'i.platform')
                  .onRef('own.workspace', '=', 'i.workspace')
                  .on('own.admitted', '=', true),
              )
              .select('i.id')
              .whereRef('i.conference_id', '=', 'p.conference_id')
              .whereRef('i.person_id', '=', 'p.id')
              .whereRef('i.platform', '=', 'a.platform'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('account_searches as s')
              .select('s.searched_at')
              .whereRef('s.conference_id', '=', 'p.conference_id')
              .whereRef('s.person_id', '=', 'p.id')
              .whereRef('s.platform', '=', 'a.platform')
              .whereRef('s.workspace', '=', 'a.workspace')
              .where('s.searched_at', '>', before),
          ),
        ),
      )
      .orderBy('p.id')
      .orderBy('a.workspace')
      .limit(most)
      .execute()
  );
}

/** Remembers that somebody was looked for. */
export async function noteSearch(
  trx: Db,
  search: Omit<AccountSearch, 'email'> & { platform: string; at: Instant },
): Promise<void> {
  const { conferenceId, personId, platform, workspace, at } = search;
  await trx
    .insertInto('account_searches')
    .values({ conference_id: conferenceId, person_id: personId, platform, workspace, searched_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'person_id', 'platform', 'workspace'])
        .doUpdateSet({ searched_at: at }),
    )
    .execute();
}

/** Links an account that nobody of the conference has; false where somebody has it. */
export async function insertIdentity(
  trx: Trx,
  found: {
    conferenceId: number;
    personId: number;
    platform: string;
    workspace: string;
    account: string;
    at: Instant;
  },
): Promise<boolean> {
  const { conferenceId, personId, at, ...account } = found;
  const row = await trx
    .insertInto('identities')
    .values({ ...account, conference_id: conferenceId, person_id: personId, last_used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
