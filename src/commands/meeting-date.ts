import { datedMeeting, dateMeeting, foreseeMoves } from '../ledger/meetings.ts';
import { meetingChanged } from '../messages/answers/meeting-changed.ts';
import type { Reply } from '../ports/conversation.ts';
import { listMeetings } from '../store/meetings.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { toAcceptIt, typedIn, withAcceptance } from './typed-change.ts';
import { readDays } from './typed-days.ts';
import { readMeeting, withoutAsks } from './typed-meeting.ts';
import { textBetween } from './words.ts';

/** Shows what a meeting's date would move; accepted, or where nothing depends on it, sets it. */
export async function setMeetingDate(session: Session, { words: all, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const { accepted, words } = withAcceptance(all, session);
  const known = await listMeetings(context.db, conferenceId);
  const meeting = readMeeting(words[0], withoutAsks(session.roster, known));
  if ('refused' in meeting) return refuse(session, meeting);
  const { slug } = meeting;
  if (meeting.closedAt !== null) return refuse(session, { refused: 'meeting-closed', meeting: slug });
  const typed = readDays(words.slice(1), { today: todayOf(session), text });
  if (typed === null)
    return refuse(session, { refused: 'days-missing', words: typedIn(session).meetingDate(slug) });
  if ('refused' in typed) return refuse(session, typed);
  const rest = words.slice(1 + typed.length);
  if (rest.length > 0) {
    const more = textBetween(text, rest);
    return refuse(session, { refused: 'did-not-understand', typed: more, verb: 'meeting date' });
  }
  const { startsOn, endsOn } = typed;
  if (startsOn === meeting.startsOn && endsOn === meeting.endsOn) {
    return refuse(session, { refused: 'nothing-to-correct', ref: slug });
  }
  const meetings = known
    .map(datedMeeting)
    .map((one) => (one.id === meeting.id ? { ...one, startsOn, endsOn } : one));
  const foreseen = await foreseeMoves(context.db, conferenceId, { meetings });
  const facts = { slug, change: 'dated' as const, startsOn, endsOn, ends: [], reason: null };
  if (foreseen.length > 0 && !accepted) {
    const toAccept = toAcceptIt(session);
    const message = meetingChanged({ ...settingOf(session), ...facts, moves: foreseen, toAccept });
    return answer({ message, json: { done: false, ...facts, moves: foreseen } });
  }
  const moves = await inTransaction(session, async (work) =>
    dateMeeting(work, meeting, { startsOn, endsOn }),
  );
  const message = meetingChanged({ ...settingOf(session), ...facts, moves, toAccept: null });
  return answer({ message, json: { done: true, ...facts, moves } });
}
