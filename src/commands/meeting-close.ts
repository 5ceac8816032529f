import {
  type Closing,
  closeMeeting,
  datedMeeting,
  findWaitingFor,
  foreseeMoves,
} from '../ledger/meetings.ts';
import { meetingChanged } from '../messages/answers/meeting-changed.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { type AwaitingObligation, listMeetings, type MeetingRow } from '../store/meetings.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { readReason, toAcceptIt, withAcceptance } from './typed-change.ts';
import { readMeeting, withoutAsks } from './typed-meeting.ts';
import { anyPhrase, textBetween, type Word } from './words.ts';

const CARRY_TO = ['carry to', 'carry on to', 'carry onward to', 'pasar a', 'trasladar a', 'continuar en'];

/** Closes a meeting: what is open waits for the next one, or for a named one, or ends with a reason; shown first. */
export async function closeTheMeeting(session: Session, { words: all, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const { accepted, words } = withAcceptance(all, session);
  const known = await listMeetings(context.db, conferenceId);
  const meeting = readMeeting(words[0], withoutAsks(session.roster, known));
  if ('refused' in meeting) return refuse(session, meeting);
  const { slug, id, startsOn, endsOn } = meeting;
  if (meeting.closedAt !== null) return refuse(session, { refused: 'meeting-closed', meeting: slug });
  const closing = readClosing(words.slice(1), { meeting, known, text });
  if ('refused' in closing) return refuse(session, closing);
  const open = await findWaitingFor(context.db, conferenceId, id);
  const ends = closing.kind === 'end' ? endsOf(open) : [];
  const reason = closing.kind === 'end' ? closing.reason : null;
  const facts = { slug, change: 'closed' as const, startsOn, endsOn, ends, reason };
  if (open.length > 0 && !accepted) {
    const moves = closing.kind === 'end' ? [] : await foresee(session, { closing, open, known, meeting });
    const toAccept = toAcceptIt(session);
    const message = meetingChanged({ ...settingOf(session), ...facts, moves, toAccept });
    return answer({ message, json: { done: false, ...facts, moves } });
  }
  const moves = await inTransaction(session, async (work) => closeMeeting(work, id, closing));
  if (moves === null) return refuse(session, { refused: 'meeting-closed', meeting: slug });
  const message = meetingChanged({ ...settingOf(session), ...facts, moves, toAccept: null });
  return answer({ message, json: { done: true, ...facts, moves } });
}

function readClosing(
  words: readonly Word[],
  { meeting, known, text }: { meeting: MeetingRow; known: readonly MeetingRow[]; text: string },
): Closing | Refusal {
  const carry = anyPhrase(words, CARRY_TO);
  if (carry === 0) {
    const reason = readReason(words, text);
    if ('refused' in reason) return reason;
    return reason.reason === null ? { kind: 'next' } : { kind: 'end', reason: reason.reason };
  }
  const [typed, ...rest] = words.slice(carry);
  const others = known.filter(({ id, closedAt }) => id !== meeting.id && closedAt === null);
  if (rest.length > 0) {
    return { refused: 'did-not-understand', typed: textBetween(text, rest), verb: 'meeting close' };
  }
  const to = readMeeting(typed, others);
  return 'refused' in to ? to : { kind: 'carry', meetingId: to.id };
}

function endsOf(open: readonly AwaitingObligation[]) {
  return open.map(({ ref, party, owedBy }) => ({ ref, parties: party === null ? owedBy : [party] }));
}

interface ToForesee {
  readonly closing: Exclude<Closing, { kind: 'end' }>;
  readonly open: readonly AwaitingObligation[];
  readonly known: readonly MeetingRow[];
  readonly meeting: MeetingRow;
}

async function foresee({ context, conferenceId }: Session, { closing, open, known, meeting }: ToForesee) {
  const meetings = known
    .map(datedMeeting)
    .map((one) => (one.id === meeting.id ? { ...one, isClosed: true } : one));
  const obligationIds = open.map(({ obligationId }) => obligationId);
  return await foreseeMoves(context.db, conferenceId, {
    meetings,
    ...(closing.kind === 'carry' ? { carried: { obligationIds, to: closing.meetingId } } : {}),
  });
}
