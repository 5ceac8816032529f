import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';

/** How the texts of one language turn facts into words. */
export interface Say {
  /** In a sentence: "the Dominican Republic" / "la República Dominicana". */
  readonly party: (code: PartyCode) => string;
  /** Capitalised, where it begins a sentence. */
  readonly atStart: (words: string) => string;
  readonly parties: (codes: readonly PartyCode[]) => string;
  /** "Friday 30 January 2015" / "viernes 30 de enero de 2015". */
  readonly day: (day: CivilDate) => string;
  /** "30 January" / "30 de enero". */
  readonly shortDay: (day: CivilDate) => string;
  /** "30 January 2015" / "30 de enero de 2015". */
  readonly dayOfYear: (day: CivilDate) => string;
  /** What somebody typed, on one line and not longer than it takes to recognise it. */
  readonly brief: (typed: string) => string;
  /** A value of a draft: a date is spelled out, a text shortened. */
  readonly value: (text: string) => string;
  readonly number: (count: number) => string;
  readonly and: (words: readonly string[]) => string;
  readonly or: (words: readonly string[]) => string;
}
