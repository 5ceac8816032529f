import { isOver, isReceived } from '../domain/commitment.ts';
import { isAsk, type PartyCode } from '../domain/conference.ts';
import { type FollowupParagraph, followup, followupText } from '../messages/answers/followup.ts';
import type { Reply } from '../ports/conversation.ts';
import { listAgreements } from '../store/agreements-read.ts';
import { listMeetings, type MeetingRow } from '../store/meetings.ts';
import { meetingFacts } from './agreements.ts';
import { type Asked, answer, refuse, type Session, settingOf } from './context.ts';
import { type CommitmentInForce, findInForce, listKnown, type StandingObligation } from './in-force.ts';
import { readMeeting, withoutAsks } from './typed-meeting.ts';
import { textBetween } from './words.ts';

/** What the next report can say of what a meeting agreed: the same as before unless a fact has changed. */
export async function showFollowup(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId, roster } = session;
  const [typed, ...more] = words;
  if (more.length > 0) {
    return refuse(session, {
      refused: 'did-not-understand',
      typed: textBetween(text, more),
      verb: 'followup',
    });
  }
  const inForce = (await listMeetings(context.db, conferenceId)).filter(
    ({ publishedAt }) => publishedAt !== null,
  );
  const meeting = readMeeting(typed, typed === undefined ? withoutAsks(roster, inForce) : inForce);
  if ('refused' in meeting) return refuse(session, meeting);
  const paragraphs = await paragraphsOf(session, meeting);
  const message = followup({ ...settingOf(session), meeting: meetingFacts(session, meeting), paragraphs });
  const texts = paragraphs.map((one) => ({
    ...one,
    en: followupText('en', session, one),
    es: followupText('es', session, one),
  }));
  return answer({ message, json: { meeting: meeting.slug, paragraphs: texts } });
}

/** Each commitment that is still asked of somebody, in the report's order; a number stands at its first paragraph only. */
async function paragraphsOf(session: Session, meeting: MeetingRow): Promise<FollowupParagraph[]> {
  const { context, conferenceId, roster } = session;
  const agreements = await listAgreements(context.db, conferenceId, meeting.id);
  const known = (await listKnown(context.db, conferenceId)).filter((one) => one.meetingId === meeting.id);
  const asked = (await findInForce(context.db, conferenceId, known)).filter(({ count }) => count.of > 0);
  return asked.map((commitment, at) => {
    const { agreementId } = commitment;
    const isFirst = asked.findIndex((one) => one.agreementId === agreementId) === at;
    const number = agreements.find(({ id }) => id === agreementId)?.number ?? null;
    return reported(commitment, isFirst && !isAsk(roster, meeting.bodyCode) ? number : null);
  });
}

function reported(commitment: CommitmentInForce, number: string | null): FollowupParagraph {
  const { ref, mode, deliverable, count } = commitment;
  const standing = commitment.obligations.filter(({ state }) => !isOver(state));
  const settled = standing.filter(({ state }) => isReceived(state));
  const days = settled.flatMap(({ submissions }) => submissions[0]?.receivedOn ?? []).toSorted();
  return {
    number,
    ref,
    mode,
    deliverable,
    count,
    owedBy: partiesOf(standing),
    submitted: partiesOf(settled.filter(({ state }) => state === 'received')),
    noComments: partiesOf(settled.filter(({ state }) => state !== 'received')),
    asOf: days.at(-1) ?? null,
    unconfirmed: settled
      .flatMap(({ submissions }) => submissions)
      .filter(({ confirmed }) => !confirmed)
      .map(({ party }) => party),
  };
}

function partiesOf(obligations: readonly StandingObligation[]): PartyCode[] {
  return obligations.flatMap(({ parties }) => parties);
}
