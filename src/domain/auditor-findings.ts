/** What the auditor finds wrong in the ledger. */
export type FindingKind =
  | 'duty-without-reason'
  | 'duty-late'
  | 'delivery-late'
  | 'settled-with-reminder'
  | 'submission-without-receipt'
  | 'submission-without-audit';

/** Everything of one kind that was found at once. */
export interface AuditorFinding {
  readonly kind: FindingKind;
  readonly count: number;
  /** The first ids, for who looks into it. */
  readonly ids: readonly number[];
}
