import { type Kysely, sql } from 'kysely';

/** What leaves: reminders, notices and the deliveries that carry them; the mailbox; and the audit trail. */
export async function up(db: Kysely<never>): Promise<void> {
  await createDeliveries(db);
  await createReminders(db);
  await createRecords(db);
}

async function createDeliveries(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('short_number', 'integer', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('cause', 'text', (col) => col.notNull())
    .addColumn('person_id', 'bigint')
    .addColumn('binding_id', 'bigint')
    .addColumn('subject', 'jsonb', (col) => col.notNull())
    .addColumn('own_day', 'date')
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('reason', 'text')
    .addColumn('attempt', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('lease_until', 'timestamptz')
    .addColumn('next_attempt_at', 'timestamptz')
    .addColumn('revision', 'integer', (col) => col.notNull().defaultTo(1))
    .addColumn('shown_revision', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('queued_at', 'timestamptz', (col) => col.notNull())
    .addColumn('settled_at', 'timestamptz')
    .addColumn('place', 'jsonb', (col) => col.notNull())
    .addColumn('reference', 'jsonb', (col) => col.notNull())
    .addPrimaryKeyConstraint('deliveries_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('deliveries_id_unique', ['id'])
    .addUniqueConstraint('deliveries_cause_unique', ['conference_id', 'cause'])
    .addCheckConstraint('deliveries_kind', sql`kind in ('morning', 'receipt', 'confirmation', 'notice')`)
    .addCheckConstraint(
      'deliveries_state',
      sql`state in ('queued', 'sending', 'delivered', 'overtaken', 'held', 'uncertain', 'failed')`,
    )
    .addCheckConstraint('deliveries_to_one_place', sql`(person_id is null) <> (binding_id is null)`)
    .execute();
  // The alarm asks each minute what is due again or whose lease ran out; what is done has no next attempt.
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .column('next_attempt_at')
    .where('next_attempt_at' as never, 'is not', null)
    .execute();
  await db.schema
    .createTable('delivery_obligations')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('delivery_id', 'bigint', (col) => col.notNull())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('delivery_obligations_pkey', ['conference_id', 'obligation_id', 'delivery_id'])
    .addForeignKeyConstraint(
      'delivery_obligations_delivery',
      ['conference_id', 'delivery_id'],
      'deliveries',
      ['conference_id', 'id'],
    )
    .execute();
  await db.schema
    .createIndex('delivery_obligations_by_delivery')
    .on('delivery_obligations')
    .columns(['conference_id', 'delivery_id'])
    .execute();
}

async function createReminders(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('reminders')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addColumn('duty_id', 'bigint', (col) => col.notNull())
    .addColumn('person_id', 'bigint')
    .addColumn('delivery_id', 'bigint')
    .addColumn('rung', 'text', (col) => col.notNull())
    .addColumn('due_version', 'integer', (col) => col.notNull())
    .addColumn('own_day', 'date')
    .addColumn('copy', 'boolean', (col) => col.notNull().defaultTo(false))
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('reason', 'text')
    .addColumn('decided_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('reminders_pkey', ['conference_id', 'id'])
    .addForeignKeyConstraint('reminders_duty', ['conference_id', 'duty_id'], 'duties', [
      'conference_id',
      'id',
    ])
    .addForeignKeyConstraint('reminders_delivery', ['conference_id', 'delivery_id'], 'deliveries', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint(
      'reminders_state',
      sql`state in ('planned', 'delivered', 'overtaken', 'skipped', 'failed')`,
    )
    .execute();
  const live = sql<boolean>`person_id is not null and state in ('planned', 'delivered')`;
  await db.schema
    .createIndex('reminders_one_opening')
    .on('reminders')
    .columns(['conference_id', 'obligation_id', 'person_id'])
    .unique()
    .where(sql<boolean>`${live} and rung = 'opening'`)
    .execute();
  await db.schema
    .createIndex('reminders_one_per_rung')
    .on('reminders')
    .columns(['conference_id', 'obligation_id', 'person_id', 'rung', 'due_version'])
    .unique()
    .where(sql<boolean>`${live} and rung <> 'opening'`)
    .execute();
  // History and planning read all rungs of a duty; sending reads all reminders of a delivery.
  await db.schema
    .createIndex('reminders_by_duty')
    .on('reminders')
    .columns(['conference_id', 'duty_id'])
    .execute();
  await db.schema
    .createIndex('reminders_by_delivery')
    .on('reminders')
    .columns(['conference_id', 'delivery_id'])
    .execute();
}

async function createRecords(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('subject', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('recipient', 'text', (col) => col.notNull())
    .addColumn('delivery_id', 'bigint')
    .addColumn('raised_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('notices_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('notices_once', ['conference_id', 'kind', 'subject', 'version', 'recipient'])
    .execute();
  await db.schema
    .createTable('mailbox_messages')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('channel', 'text', (col) => col.notNull())
    .addColumn('delivery_id', 'bigint', (col) => col.notNull())
    .addColumn('message', 'jsonb', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull().defaultTo(1))
    .addColumn('delivered_at', 'timestamptz', (col) => col.notNull())
    .addColumn('updated_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('mailbox_messages_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('mailbox_messages_once', ['conference_id', 'channel', 'delivery_id'])
    .execute();
  await db.schema
    .createTable('audit_entries')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('at', 'timestamptz', (col) => col.notNull())
    .addColumn('person_id', 'bigint')
    .addColumn('as_party', 'text')
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('action', 'text', (col) => col.notNull())
    .addColumn('subject_kind', 'text', (col) => col.notNull())
    .addColumn('subject_id', 'text', (col) => col.notNull())
    .addColumn('before', 'jsonb', (col) => col.notNull())
    .addColumn('after', 'jsonb', (col) => col.notNull())
    .addPrimaryKeyConstraint('audit_entries_pkey', ['conference_id', 'id'])
    .execute();
  await db.schema
    .createIndex('audit_entries_by_subject')
    .on('audit_entries')
    .columns(['conference_id', 'subject_kind', 'subject_id'])
    .execute();
  // The clock asks at start for the newest entry.
  await db.schema.createIndex('audit_entries_by_time').on('audit_entries').column('at').execute();
}
