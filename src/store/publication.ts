import type { Insertable } from 'kysely';
import type { Language } from '../domain/conference.ts';
import type { Database, Trx } from './tables.ts';

type Row<Table extends keyof Database> = Insertable<Database[Table]>;

/** Stores the meeting of a report, or completes the one that was entered before it; answers with its id. */
export async function upsertPublishedMeeting(trx: Trx, meeting: Row<'meetings'>): Promise<number> {
  const row = await trx
    .insertInto('meetings')
    .values(meeting)
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'slug']).doUpdateSet((eb) => ({
        body_code: eb.ref('excluded.body_code'),
        title: eb.ref('excluded.title'),
        place: eb.ref('excluded.place'),
        starts_on: eb.ref('excluded.starts_on'),
        ends_on: eb.ref('excluded.ends_on'),
        submitted_to_body: eb.ref('excluded.submitted_to_body'),
        published_at: eb.ref('excluded.published_at'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Stores agreements and answers with their ids by position. */
export async function insertAgreements(
  trx: Trx,
  agreements: readonly Row<'agreements'>[],
): Promise<ReadonlyMap<number, number>> {
  if (agreements.length === 0) return new Map();
  const rows = await trx.insertInto('agreements').values(agreements).returning(['id', 'position']).execute();
  return new Map(rows.map(({ id, position }) => [position, id]));
}

export async function insertAgreementTexts(
  trx: Trx,
  texts: readonly Row<'agreement_texts'>[],
): Promise<void> {
  if (texts.length > 0) await trx.insertInto('agreement_texts').values(texts).execute();
}

/** Adds texts to agreements in force, one that is there already stays; answers with those that were added. */
export async function addAgreementTexts(
  trx: Trx,
  texts: readonly Row<'agreement_texts'>[],
): Promise<readonly { agreementId: number; language: Language }[]> {
  if (texts.length === 0) return [];
  return trx
    .insertInto('agreement_texts')
    .values(texts)
    .onConflict((conflict) => conflict.columns(['conference_id', 'agreement_id', 'language']).doNothing())
    .returning(['agreement_id as agreementId', 'language'])
    .execute();
}

/** Stores commitments and answers with their ids by ref. */
export async function insertCommitments(
  trx: Trx,
  commitments: readonly Row<'commitments'>[],
): Promise<ReadonlyMap<string, number>> {
  if (commitments.length === 0) return new Map();
  const rows = await trx.insertInto('commitments').values(commitments).returning(['id', 'ref']).execute();
  return new Map(rows.map(({ id, ref }) => [ref, id]));
}

export async function insertCommitmentTexts(
  trx: Trx,
  texts: readonly Row<'commitment_texts'>[],
): Promise<void> {
  if (texts.length > 0) await trx.insertInto('commitment_texts').values(texts).execute();
}

/** Adds texts to commitments in force, one that is there already stays; answers with those that were added. */
export async function addCommitmentTexts(
  trx: Trx,
  texts: readonly Row<'commitment_texts'>[],
): Promise<readonly { commitmentId: number; language: Language }[]> {
  if (texts.length === 0) return [];
  return trx
    .insertInto('commitment_texts')
    .values(texts)
    .onConflict((conflict) => conflict.columns(['conference_id', 'commitment_id', 'language']).doNothing())
    .returning(['commitment_id as commitmentId', 'language'])
    .execute();
}

export async function updateDependency(
  trx: Trx,
  link: { conferenceId: number; commitmentId: number; dependsOnId: number },
): Promise<void> {
  await trx
    .updateTable('commitments')
    .set({ depends_on_id: link.dependsOnId })
    .where('conference_id', '=', link.conferenceId)
    .where('id', '=', link.commitmentId)
    .execute();
}

/** Stores obligations and answers with them as `{id, commitmentId, partyCode}`. */
export async function insertObligations(
  trx: Trx,
  obligations: readonly Row<'obligations'>[],
): Promise<readonly { id: number; commitmentId: number; partyCode: string | null }[]> {
  if (obligations.length === 0) return [];
  return trx
    .insertInto('obligations')
    .values(obligations)
    .returning(['id', 'commitment_id as commitmentId', 'party_code as partyCode'])
    .execute();
}

export async function insertDuties(trx: Trx, duties: readonly Row<'duties'>[]): Promise<void> {
  if (duties.length > 0) await trx.insertInto('duties').values(duties).execute();
}
