import type { Language, Roster } from '../domain/conference.ts';
import type { DraftContent } from '../domain/draft-content.ts';

/** A report under review, beside the text that it was read from. */
export interface ReviewedDraft {
  readonly slug: string;
  readonly content: DraftContent;
  readonly isInForce: boolean;
  /** The text that was imported last, once for each language. */
  readonly reports: readonly { readonly language: Language; readonly text: string }[];
}

/** Somebody of the secretariat who came to review drafts. */
export interface DraftsVisit {
  readonly reader: { readonly language: Language };
  readonly roster: Roster;
  /** The newest meeting first. */
  readonly drafts: readonly ReviewedDraft[];
}
