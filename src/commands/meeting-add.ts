import type { Body } from '../domain/conference.ts';
import { cleanText } from '../domain/typed-text.ts';
import { datedMeeting, enterMeeting, foreseeMoves, type NewMeeting } from '../ledger/meetings.ts';
import { meetingChanged } from '../messages/answers/meeting-changed.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { listMeetings, type MeetingRow } from '../store/meetings.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { toAcceptIt, typedIn, withAcceptance } from './typed-change.ts';
import { readBody, readDays, type TypedDays } from './typed-days.ts';
import { freeSlug } from './typed-meeting.ts';
import { anyPhrase, textBetween, type Word } from './words.ts';

const IN = ['in', 'at', 'en'];
const LOOKS_LIKE_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** Enters a meeting, with or without its date; where that moves the date of something it is shown first. */
export async function addMeeting(session: Session, { words: all, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const { accepted, words } = withAcceptance(all, session);
  const known = await listMeetings(context.db, conferenceId);
  const meeting = readNewMeeting(session, { words, text }, known);
  if ('refused' in meeting) return refuse(session, meeting);
  const entered = { id: 0, body: meeting.body, ...daysOf(meeting), isClosed: false };
  const meetings = [...known.map(datedMeeting), entered];
  const foreseen = await foreseeMoves(context.db, conferenceId, { meetings });
  const facts = {
    slug: meeting.slug,
    change: 'entered' as const,
    ...daysOf(meeting),
    ends: [],
    reason: null,
  };
  if (foreseen.length > 0 && !accepted) {
    const toAccept = toAcceptIt(session);
    const message = meetingChanged({ ...settingOf(session), ...facts, moves: foreseen, toAccept });
    return answer({ message, json: { done: false, ...facts, moves: foreseen } });
  }
  const moves = await inTransaction(session, async (work) => enterMeeting(work, meeting));
  if (moves === null) return refuse(session, { refused: 'meeting-known', meeting: meeting.slug });
  const message = meetingChanged({ ...settingOf(session), ...facts, moves, toAccept: null });
  return answer({ message, json: { done: true, ...facts, moves } });
}

function daysOf({ startsOn, endsOn }: NewMeeting) {
  return { startsOn, endsOn };
}

function readNewMeeting(
  session: Session,
  { words, text }: Asked,
  known: readonly MeetingRow[],
): NewMeeting | Refusal {
  const { roster } = session;
  const named = readBody(words, roster);
  if (named === null) {
    const bodies = roster.bodies.map(({ code }) => code);
    return { refused: 'unknown-body', typed: textBetween(text, words.slice(0, 1)), known: bodies };
  }
  const days = readDays(words.slice(named.length), { today: todayOf(session), text });
  if (days === null) {
    return { refused: 'days-missing', words: typedIn(session).meetingAdd(named.body.code) };
  }
  if ('refused' in days) return days;
  return describe({ body: named.body, days, rest: words.slice(named.length + days.length), text }, known);
}

interface Described {
  readonly body: Body;
  readonly days: TypedDays;
  readonly rest: readonly Word[];
  readonly text: string;
}

/** A slug is one word with its hyphens; what else follows is the place. */
function describe({ body, days, rest, text }: Described, known: readonly MeetingRow[]): NewMeeting | Refusal {
  const { startsOn, endsOn } = days;
  const same = known.find(
    (one) => one.bodyCode === body.code && startsOn !== null && one.startsOn === startsOn,
  );
  if (same !== undefined) return { refused: 'meeting-known', meeting: same.slug };
  const last = rest.at(-1);
  const typedSlug = last !== undefined && LOOKS_LIKE_SLUG.test(last.plain) ? last.plain : null;
  if (typedSlug !== null && known.some(({ slug }) => slug === typedSlug)) {
    return { refused: 'meeting-known', meeting: typedSlug };
  }
  const where = typedSlug === null ? rest : rest.slice(0, -1);
  const place = cleanText(textBetween(text, where.slice(anyPhrase(where, IN)))).slice(0, 200);
  return {
    slug: typedSlug ?? freeSlug(`${body.code.toLowerCase()}-${startsOn?.slice(0, 7) ?? 'next'}`, known),
    body: body.code,
    title: body.name,
    place: place === '' ? null : place,
    startsOn,
    endsOn,
  };
}
