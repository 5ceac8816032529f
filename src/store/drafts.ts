import type { DraftContent } from '../domain/draft-content.ts';
import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

export interface DraftRow {
  readonly slug: string;
  readonly content: DraftContent;
  /** Counts from 1; rises with each change. */
  readonly revision: number;
  /** Null: not in force. */
  readonly publishedAt: Instant | null;
}

interface DraftKey {
  readonly conferenceId: number;
  readonly slug: string;
}

/** A conference's drafts, the newest meeting first. */
export async function listDrafts(db: Db, conferenceId: number): Promise<readonly DraftRow[]> {
  const rows = await selectDrafts(db, conferenceId).orderBy('meeting_slug', 'desc').execute();
  return rows.map(fromRow);
}

/** A draft that nobody else can change until the transaction ends; null where there is none. */
export async function lockDraft(trx: Trx, { conferenceId, slug }: DraftKey): Promise<DraftRow | null> {
  const row = await selectDrafts(trx, conferenceId)
    .where('meeting_slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

function selectDrafts(db: Db, conferenceId: number) {
  return db
    .selectFrom('drafts')
    .select(['meeting_slug as slug', 'content', 'revision', 'published_at as publishedAt'])
    .where('conference_id', '=', conferenceId);
}

function fromRow(row: {
  slug: string;
  content: unknown;
  revision: number;
  publishedAt: Instant | null;
}): DraftRow {
  // Only this file writes the column, and only from a DraftContent.
  return { ...row, content: row.content as DraftContent };
}

/** Stores a new draft; false where one of that meeting came first. */
export async function insertDraft(
  trx: Trx,
  draft: DraftKey & { content: DraftContent; at: Instant },
): Promise<boolean> {
  const row = await trx
    .insertInto('drafts')
    .values({
      conference_id: draft.conferenceId,
      meeting_slug: draft.slug,
      content: JSON.stringify(draft.content),
      updated_at: draft.at,
    })
    .onConflict((conflict) => conflict.columns(['conference_id', 'meeting_slug']).doNothing())
    .returning('revision')
    .executeTakeFirst();
  return row !== undefined;
}

/** Replaces the content of a draft that the transaction has locked. */
export async function updateDraft(
  trx: Trx,
  draft: DraftKey & { content: DraftContent; at: Instant; publishedAt?: Instant },
): Promise<void> {
  await trx
    .updateTable('drafts')
    .set((eb) => ({
      content: JSON.stringify(draft.content),
      revision: eb('revision', '+', 1),
      updated_at: draft.at,
      ...(draft.publishedAt === undefined ? {} : { published_at: draft.publishedAt }),
    }))
    .where('conference_id', '=', draft.conferenceId)
    .where('meeting_slug', '=', draft.slug)
    .execute();
}
