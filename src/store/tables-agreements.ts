import type { Generated, GeneratedAlways } from 'kysely';
import type { DueRule, Mode, Ref } from '../domain/commitment.ts';
import type { Language, PartyCode, Texts } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Json } from './json.ts';

export interface MeetingsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  slug: string;
  /** Who met; the secretariat's own code where it asks for something without a meeting. */
  body_code: string | null;
  title: Json<Texts>;
  place: string | null;
  starts_on: CivilDate | null;
  ends_on: CivilDate | null;
  /** The body to which its report goes, and the meeting of that body which took it up. */
  submitted_to_body: string | null;
  submitted_to_meeting_id: number | null;
  published_at: Instant | null;
  /** When the secretariat closed it: nothing waits for it any more. */
  closed_at: Generated<Instant | null>;
}

export interface ReportsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_slug: string;
  language: Language;
  sha256: string;
  text: string;
  imported_at: Instant;
  imported_by: number | null;
}

export interface DraftsTable {
  conference_id: number;
  meeting_slug: string;
  /** A `DraftContent` of `src/commands/draft-content.ts`. */
  content: Json<unknown>;
  revision: Generated<number>;
  updated_at: Instant;
  published_at: Instant | null;
}

export interface AgreementsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_id: number;
  number: string;
  position: number;
}

export interface AgreementTextsTable {
  conference_id: number;
  agreement_id: number;
  language: Language;
  text: string;
}

export interface CommitmentsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_id: number;
  agreement_id: number;
  ref: Ref;
  mode: Mode;
  owed_by: Json<readonly PartyCode[]>;
  recipient: string | null;
  through: string | null;
  due_rule: Json<DueRule | null>;
  depends_on_id: number | null;
  /** The body whose next meeting it waits for, null where it waits for none. */
  awaits_body: string | null;
  /** The meeting to which the secretariat carried it; null: the next one of that body. */
  awaits_meeting_id: Generated<number | null>;
}

export interface CommitmentTextsTable {
  conference_id: number;
  commitment_id: number;
  language: Language;
  deliverable: string;
  due_text: string | null;
  /** The sentence that it was read from. */
  evidence: string;
}
