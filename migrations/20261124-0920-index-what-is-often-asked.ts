import type { Kysely } from 'kysely';

/** Indexes for what each submission and each typed line asks, and keys that phrasing relies on. */
export async function up(db: Kysely<never>): Promise<void> {
  // Each submission overtakes what is planned for its obligation, and `history` lists it.
  await db.schema
    .createIndex('reminders_by_obligation')
    .on('reminders')
    .columns(['conference_id', 'obligation_id'])
    .execute();
  // Each line that is typed on a chat platform, or at the terminal as a person, looks for who typed it in all conferences.
  await db.schema
    .createIndex('identities_by_account')
    .on('identities')
    .columns(['platform', 'workspace', 'account'])
    .execute();
  await db.schema.createIndex('people_by_email').on('people').column('email').execute();
  await db.schema
    .alterTable('reminders')
    .addForeignKeyConstraint('reminders_obligation', ['conference_id', 'obligation_id'], 'obligations', [
      'conference_id',
      'id',
    ])
    .execute();
  for (const table of ['reminders', 'deliveries'] as const) {
    await db.schema
      .alterTable(table)
      .addForeignKeyConstraint(`${table}_person`, ['conference_id', 'person_id'], 'people', [
        'conference_id',
        'id',
      ])
      .execute();
  }
  await db.schema
    .alterTable('deliveries')
    .addForeignKeyConstraint('deliveries_binding', ['conference_id', 'binding_id'], 'channel_bindings', [
      'conference_id',
      'id',
    ])
    .execute();
}
