import type { PartyCode } from '../domain/conference.ts';
import { insertAuditEntries } from '../store/audit.ts';
import type { Work } from './work.ts';

export interface AuditedChange {
  /** What happened, as `subject.verb`: `submission.recorded`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string | number };
  /** The state before and after: ids and codes, never a person's text. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The party for whom the secretariat acted. */
  readonly asParty?: PartyCode | null;
}

/** Writes who changed what, from what to what, in the change's own transaction; answers with the entries' ids, in order. */
export async function audit(work: Work, changes: readonly AuditedChange[]): Promise<readonly number[]> {
  return insertAuditEntries(
    work.trx,
    changes.map((change) => ({
      conference_id: work.conferenceId,
      at: work.now,
      person_id: work.actor.personId,
      as_party: change.asParty ?? null,
      platform: work.actor.platform,
      action: change.action,
      subject_kind: change.subject.kind,
      subject_id: String(change.subject.id),
      before: JSON.stringify(change.before ?? null),
      after: JSON.stringify(change.after ?? null),
    })),
  );
}
