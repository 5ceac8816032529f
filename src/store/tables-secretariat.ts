import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { PendingChoice } from '../domain/pending-list.ts';

/** What was pending of a commitment after a last valid day, as the secretariat was told. */
export interface PendingListsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  commitment_id: number;
  due_on: CivilDate;
  /** Counts from 1: a later one lists what became pending again. */
  version: number;
  /** The date was over when it came into force: nobody is written to unless the secretariat says so. */
  past_at_publication: boolean;
  listed_at: Instant;
  choice: Generated<PendingChoice | null>;
  /** Null: the operator at the terminal. */
  chosen_by: Generated<number | null>;
  chosen_at: Generated<Instant | null>;
  /** When the notes that leave without a choice were planned. */
  notes_planned_at: Generated<Instant | null>;
}

export interface PendingListObligationsTable {
  conference_id: number;
  list_id: number;
  obligation_id: number;
}
