import { membersOf, type PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Refusal } from '../messages/refusals.ts';
import { type Asked, isSecretariat, type Session, todayOf } from './context.ts';
import type { KnownCommitment } from './in-force.ts';
import { foreignTo, readAllNamed } from './named-commitment.ts';
import { readFor, readReason, readUntil, typedIn, withoutUntil } from './typed-change.ts';
import { unreadDay } from './typed-day.ts';
import { type NamedParties, unknownParty } from './typed-parties.ts';
import { anyPhrase, type Word } from './words.ts';

/** What was typed: which commitments, until when, for whom and why. */
export interface TypedExtension {
  readonly commitments: readonly KnownCommitment[];
  readonly until: CivilDate;
  /** Null: no country was named, or all of them. */
  readonly parties: readonly PartyCode[] | null;
  readonly isNamed: boolean;
  readonly reason: string;
  /** The verb, the refs and the day, to be completed. */
  readonly typed: string;
}

/** Reads `3a 13 February 2015 for Honduras requested in writing`; a country may be named before the day or after it. */
export async function readExtension(
  session: Session,
  { words, text }: Asked,
): Promise<TypedExtension | Refusal> {
  const named = await readAllNamed(session, words);
  if ('refused' in named) return named;
  const { commitments } = named;
  const typed = typedIn(session).extend(commitments.map(({ ref }) => ref).join(', '));
  const clauses = readClauses(session, { words: named.rest, text, typed });
  if ('refused' in clauses) return clauses;
  const { until, parties } = clauses;
  const foreign = isSecretariat(session) ? null : foreignTo(session, 'extend', { parties, words: typed });
  if (foreign !== null) return foreign;
  const reason = readReason(withoutComma(clauses.rest), text);
  if ('refused' in reason) return reason;
  const withDay = `${typed} ${until}`;
  if (reason.reason === null) return { refused: 'reason-missing', words: withDay };
  if (until < todayOf(session)) return { refused: 'day-over', day: until };
  const isNamed = parties.length > 0;
  return {
    commitments,
    until,
    parties: orNull(session, parties),
    isNamed,
    reason: reason.reason,
    typed: withDay,
  };
}

interface Clauses {
  readonly until: CivilDate;
  readonly parties: readonly PartyCode[];
  /** What is left: the reason. */
  readonly rest: readonly Word[];
}

function readClauses(
  session: Session,
  { words, text, typed }: Asked & { readonly typed: string },
): Clauses | Refusal {
  const before = readForWhom(session, words);
  if ('refused' in before) return before;
  const rest = words.slice(before.length);
  const until = readUntil(rest, { today: todayOf(session), text });
  if (until === null) {
    return unreadDay(withoutUntil(rest), text) ?? { refused: 'until-when', words: typed, isRequest: false };
  }
  if ('refused' in until) return until;
  const after = rest.slice(until.length);
  if (before.length > 0) return { until: until.day, parties: before.parties, rest: after };
  const behind = readForWhom(session, after);
  if ('refused' in behind) return behind;
  return { until: until.day, parties: behind.parties, rest: after.slice(behind.length) };
}

const FOR = ['for', 'para'];

/** Who is named there. Where the secretariat means somebody and names nobody who is known, it is no part of the reason. */
function readForWhom(session: Session, words: readonly Word[]): NamedParties | Refusal {
  const { roster } = session;
  const found = readFor(words, roster, { bare: true });
  if (!isSecretariat(session)) return found;
  const start = found.length > 0 ? found.length : anyPhrase(words, FOR);
  const unknown = start === 0 ? null : unknownParty(words.slice(start), roster, found);
  return unknown === null ? found : { refused: 'unknown-country', ...unknown };
}

/** What separates the clauses from the reason. */
function withoutComma(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex(({ plain }) => plain !== '' && plain !== ',');
  return start < 0 ? [] : words.slice(start);
}

/** "For all" means all who owe it. */
function orNull({ roster }: Session, parties: readonly PartyCode[]): readonly PartyCode[] | null {
  const members = membersOf(roster);
  return parties.length === 0 || members.every(({ code }) => parties.includes(code)) ? null : parties;
}
