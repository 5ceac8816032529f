import { countOf } from '../domain/commitment.ts';
import { civilDateIn } from '../domain/instant.ts';
import { type ArrivalOutcome, arrivalNotice } from '../messages/arrival-notice.ts';
import { type Arrival, findArrival } from '../store/arrivals.ts';
import { findStates } from '../store/obligations.ts';
import type { Recipient } from '../store/outgoing.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';

/** To the secretariat: has it arrived? The choices stand while nobody has said so and it is still asked. */
export async function phraseArrival(desk: Desk, person: Recipient, submissionId: number): Promise<Letter> {
  const { db, delivery, roster } = desk;
  const arrival = await findArrival(db, delivery.conference_id, submissionId);
  if (arrival === null) return NOTHING_TO_SAY;
  if (arrival.state !== 'open' && delivery.state !== 'delivered') return NOTHING_TO_SAY;
  const states = await findStates(db, delivery.conference_id, [arrival.commitmentId]);
  const message = arrivalNotice({
    ...arrival,
    ...settingOf(desk, person),
    recordedOn: civilDateIn(arrival.recordedAt, roster.timezone),
    count: countOf(states.map(({ state }) => state)),
    outcome: outcomeOf(arrival, roster.timezone),
  });
  return { kind: 'message', message, carries: [] };
}

function outcomeOf({ state, decidedBy: by, decidedAt }: Arrival, zone: string): ArrivalOutcome {
  if (state === 'open' || state === 'moot' || decidedAt === null) {
    return { state: state === 'open' ? state : 'moot' };
  }
  return { state, by, on: civilDateIn(decidedAt, zone) };
}
