import { countOf } from '../domain/commitment.ts';
import { allReceivedNotice } from '../messages/notices.ts';
import { findRecipient } from '../store/outgoing.ts';
import { findLastReceivedDay, findShares } from '../store/outgoing-submissions.ts';
import type { Desk, Letter } from './letter.ts';

/** To the secretariat: a commitment is complete. One that is no longer so when it would leave is not said. */
export async function phraseNotice(desk: Desk, personId: number): Promise<Letter> {
  const { db, roster, delivery } = desk;
  const person = await findRecipient(db, delivery.conference_id, personId);
  const { commitmentId } = delivery.subject;
  const shares =
    commitmentId === undefined ? [] : await findShares(db, delivery.conference_id, [commitmentId]);
  const [first] = shares;
  const count = countOf(shares.map(({ state }) => state));
  if (first === undefined || !person.active || count.settled < count.of) {
    return { kind: 'overtaken', reason: 'nothing-to-say', drops: [] };
  }
  const lastReceivedOn = await findLastReceivedDay(db, delivery.conference_id, first.commitmentId);
  const message = allReceivedNotice({
    reader: { language: person.language, zone: person.timezone },
    roster,
    commitments: [{ ref: first.ref, count, lastValidDay: first.dueOn, lastReceivedOn }],
    meeting: first.meetingSlug,
    shortNumber: delivery.short_number,
  });
  return { kind: 'message', message, carries: [], drops: [] };
}
