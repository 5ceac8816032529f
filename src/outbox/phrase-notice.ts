import { countOf } from '../domain/commitment.ts';
import { allReceivedNotice } from '../messages/notices.ts';
import type { Recipient } from '../store/outgoing.ts';
import { findLastReceivedDay, findShares } from '../store/outgoing-submissions.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';
import { phraseArrival } from './phrase-arrival.ts';
import { phraseForOfficers, phraseMoreTime, phraseTakenBack } from './phrase-changes.ts';
import { phraseCollected } from './phrase-collected.ts';
import {
  phraseConnectionLost,
  phraseFindings,
  phraseNobodyReachable,
  phraseUndelivered,
} from './phrase-operation.ts';
import { phraseForOwners } from './phrase-owners.ts';

/** What the secretariat or an officer is told once, by its kind; what is no longer so when it would leave is not said. */
export async function phraseNotice(desk: Desk, person: Recipient): Promise<Letter> {
  const { subject } = desk.delivery;
  switch (subject.notice) {
    case undefined:
      return phraseForOfficers(desk, person, subject);
    case 'more-time':
      return phraseMoreTime(desk, person, subject.timeRequestId);
    case 'by-mail':
      return phraseArrival(desk, person, subject.submissionId);
    case 'taken-back':
      return phraseTakenBack(desk, person, subject.submissionIds);
    case 'all-received':
      return phraseAllReceived(desk, person, subject.commitmentId);
    case 'came-in':
    case 'came-in-corrected':
    case 'shared':
      return phraseForOwners(desk, person, subject);
    case 'collected':
      return phraseCollected(desk, person, subject);
    case 'nobody-reachable':
      return phraseNobodyReachable(desk, person, subject);
    case 'undelivered':
      return phraseUndelivered(desk, person, subject.deliveryId);
    case 'connection-lost':
      return phraseConnectionLost(desk, person, subject);
    case 'auditor':
      return phraseFindings(desk, person, subject.findings);
  }
}

/** A commitment is complete. */
async function phraseAllReceived(desk: Desk, person: Recipient, commitmentId: number): Promise<Letter> {
  const { db, delivery } = desk;
  const shares = await findShares(db, delivery.conference_id, [commitmentId]);
  const [first] = shares;
  const count = countOf(shares.map(({ state }) => state));
  if (first === undefined || count.settled < count.of) return NOTHING_TO_SAY;
  const lastReceivedOn = await findLastReceivedDay(db, delivery.conference_id, commitmentId);
  const message = allReceivedNotice({
    ...settingOf(desk, person),
    commitments: [{ ref: first.ref, count, lastValidDay: first.dueOn, lastReceivedOn }],
    meeting: first.meetingSlug,
  });
  return { kind: 'message', message, carries: [] };
}
