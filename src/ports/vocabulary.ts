/** What somebody may type here, for an input that completes it. */
export interface Vocabulary {
  /** Every way in which a verb is typed, and what it is for. */
  readonly verbs: readonly { readonly typed: string; readonly does: string }[];
  /** The commitments that they may see; drafts for the secretariat alone. */
  readonly refs: readonly string[];
  /** The parties that owe something or could, by their names in the reader's language. */
  readonly parties: readonly string[];
}
