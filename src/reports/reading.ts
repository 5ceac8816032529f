import type { Ref } from '../domain/commitment.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Clause } from './clauses.ts';
import type { DestinationReader } from './destinations.ts';
import type { DraftCommitment } from './draft.ts';
import type { Calendar } from './due.ts';
import type { Grammar } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { Asker } from './questions.ts';
import type { Sentence, SubjectReader } from './subjects.ts';
import type { TimeMention } from './times.ts';

/** Everything that the sentences of one report are read with. */
export interface Reader {
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;
  readonly subjects: SubjectReader;
  readonly destinations: DestinationReader;
  readonly timesIn: (passage: Passage) => readonly TimeMention[];
  readonly calendar: Calendar;
  readonly day: CivilDate;
  readonly asker: Asker;
}

/** An agreement while it is read. */
export interface Growing {
  readonly number: string;
  readonly commitments: DraftCommitment[];
  readonly offered: DraftCommitment[];
  /** Those that bind all members as a group. */
  readonly bindAll: DraftCommitment[];
  /** Letters that are the report's own, and hence not free. */
  readonly letters: ReadonlySet<string>;
  readonly refs: Set<Ref>;
  /** How many letters were tried in order. */
  tried: number;
  topic: string | null;
}

/** What one clause is read with. */
export interface ClauseReading {
  readonly sentence: Sentence;
  readonly letter: string | null;
  readonly times: readonly TimeMention[];
  readonly clauses: readonly Clause[];
  readonly index: number;
  readonly growing: Growing;
  readonly reader: Reader;
}
