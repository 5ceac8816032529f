import type { Insertable } from 'kysely';
import type { Party, PartyCode, Roster } from '../domain/conference.ts';
import { type Deadline, isPast } from '../domain/deadline.ts';
import type { Instant } from '../domain/instant.ts';
import { openingMorning } from '../domain/ladder.ts';
import { calendarOf } from '../domain/working-days.ts';
import type { Database } from '../store/tables.ts';
import type { Work } from './work.ts';

/** One party's share of an obligation that comes into force now. */
export interface FirstDuty {
  readonly obligationId: number;
  readonly party: PartyCode;
  readonly deadline: Deadline | null;
}

/**
 * The duties that begin now. A party's duties open together, at the earliest opening of them; a duty whose date is past
 * already is never opened.
 */
export function firstDuties(
  work: Pick<Work, 'conferenceId' | 'now'>,
  shares: readonly FirstDuty[],
  roster: Roster,
): Insertable<Database['duties']>[] {
  const openings = openingsByParty(work.now, shares, roster);
  return shares.map(({ obligationId, party, deadline }) => {
    const opening = openings.get(party);
    const past = opening === undefined || isPastAt(deadline, work.now);
    return {
      conference_id: work.conferenceId,
      obligation_id: obligationId,
      party_code: party,
      began_at: work.now,
      opening_at: past ? null : opening,
      next_reminder_at: past ? null : opening,
      idle_reason: past ? 'past-at-publication' : null,
    };
  });
}

function openingsByParty(
  now: Instant,
  shares: readonly FirstDuty[],
  roster: Roster,
): Map<PartyCode, Instant> {
  const earliest = new Map<PartyCode, Instant>();
  for (const { party, deadline } of shares) {
    if (isPastAt(deadline, now)) continue;
    const calendar = calendarOf(partyOf(roster, party));
    const { at } = openingMorning({ publishedAt: now, deadline, calendar });
    const known = earliest.get(party);
    if (known === undefined || at < known) earliest.set(party, at);
  }
  return earliest;
}

function isPastAt(deadline: Deadline | null, now: Instant): boolean {
  return deadline !== null && isPast(deadline, now);
}

function partyOf(roster: Roster, code: PartyCode): Party {
  const party = roster.parties.find((one) => one.code === code);
  if (party === undefined) throw new TypeError(`${code} is no party of ${roster.slug}`);
  return party;
}
