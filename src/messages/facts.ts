import type { Language, Roster } from '../domain/conference.ts';
import type { CivilDate, Zone } from '../domain/instant.ts';

/** For whom a message is phrased: a person, or a channel with the conference's language and zone. */
export interface Reader {
  readonly language: Language;
  readonly zone: Zone;
}

/** A text together with the language that it exists in, which need not be the reader's. */
export interface Wording {
  readonly text: string;
  readonly language: Language;
}

/** What every message needs to know besides its own facts. */
export interface Setting {
  readonly reader: Reader;
  readonly roster: Roster;
}

/** The meeting at which something was agreed, as the report names it. */
export interface MeetingFacts {
  /** `Managua, Nicaragua`: the first part is shown. */
  readonly place: string | null;
  readonly day: CivilDate | null;
  /** The body's code in the roster. */
  readonly body: string | null;
}

/** A sentence of a report, in the report's language. */
export interface QuoteFacts {
  readonly agreement: string;
  readonly text: string;
}

/** `settled` of `of`. */
export interface Count {
  readonly settled: number;
  readonly of: number;
}
