import { countOf } from '../domain/commitment.ts';
import { civilDateIn } from '../domain/instant.ts';
import {
  endedNotice,
  moreTimeNotice,
  returnedNotice,
  takenBackNotice,
  timeDeclinedNotice,
} from '../messages/officer-notices.ts';
import { findEndings, findTakenBack } from '../store/changes-read.ts';
import { findStates } from '../store/obligations.ts';
import type { Recipient } from '../store/outgoing.ts';
import type { DeliverySubject } from '../store/tables-deliveries.ts';
import { findTimeRequest } from '../store/time-requests.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';

const STANDING = {
  open: 'open',
  granted: 'decided',
  declined: 'decided',
  superseded: 'overtaken',
} as const;

/** To the secretariat: a country asks for more time; the choices stand while it is open. */
export async function phraseMoreTime(desk: Desk, person: Recipient, timeRequestId: number): Promise<Letter> {
  const { db, delivery } = desk;
  const request = await findTimeRequest(db, delivery.conference_id, timeRequestId);
  if (request === null) return NOTHING_TO_SAY;
  if (request.state !== 'open' && delivery.state !== 'delivered') return NOTHING_TO_SAY;
  const states = await findStates(db, delivery.conference_id, [request.commitmentId]);
  const count = countOf(states.map(({ state }) => state));
  return message(
    moreTimeNotice({
      ...settingOf(desk, person),
      ...request,
      number: request.id,
      count,
      standing: STANDING[request.state],
    }),
  );
}

/** To the secretariat: a country took back what had been received, and how it stands then. */
export async function phraseTakenBack(
  desk: Desk,
  person: Recipient,
  ids: readonly number[],
): Promise<Letter> {
  const { db, delivery, now, roster } = desk;
  const [taken] = await findTakenBack(db, delivery.conference_id, ids);
  if (taken === undefined) return NOTHING_TO_SAY;
  const states = await findStates(db, delivery.conference_id, [taken.commitmentId]);
  const count = countOf(states.map(({ state }) => state));
  const today = civilDateIn(now, roster.timezone);
  return message(takenBackNotice({ ...settingOf(desk, person), ...taken, count, today }));
}

type OfficerSubject = Extract<DeliverySubject, { notice?: undefined }>;

/** To a country's officers: what the secretariat decided about what they submitted, asked for or owed. */
export async function phraseForOfficers(
  desk: Desk,
  person: Recipient,
  subject: OfficerSubject,
): Promise<Letter> {
  const { event } = subject;
  if (event === undefined) return NOTHING_TO_SAY;
  switch (event) {
    case 'returned':
      return phraseReturned(desk, person, subject.submissionIds ?? []);
    case 'time-declined':
      return phraseDeclined(desk, person, subject.timeRequestId);
    case 'ended':
      return phraseEnded(desk, person, subject.obligationIds ?? []);
  }
}

async function phraseReturned(desk: Desk, person: Recipient, ids: readonly number[]): Promise<Letter> {
  const { db, delivery, now, roster } = desk;
  const returned = await findTakenBack(db, delivery.conference_id, ids);
  const [first] = returned;
  if (first === undefined) return NOTHING_TO_SAY;
  const today = civilDateIn(now, roster.timezone);
  return message(returnedNotice({ ...settingOf(desk, person), party: first.party, today, items: returned }));
}

async function phraseDeclined(desk: Desk, person: Recipient, id: number | undefined): Promise<Letter> {
  const { db, delivery } = desk;
  const request = id === undefined ? null : await findTimeRequest(db, delivery.conference_id, id);
  if (request === null) return NOTHING_TO_SAY;
  return message(timeDeclinedNotice({ ...settingOf(desk, person), ...request }));
}

async function phraseEnded(desk: Desk, person: Recipient, ids: readonly number[]): Promise<Letter> {
  const of = { obligationIds: ids, party: person.party };
  const [ended] = await findEndings(desk.db, desk.delivery.conference_id, of);
  if (ended === undefined) return NOTHING_TO_SAY;
  return message(endedNotice({ ...settingOf(desk, person), party: person.party, ...ended }));
}

function message(text: Extract<Letter, { kind: 'message' }>['message']): Letter {
  return { kind: 'message', message: text, carries: [] };
}
