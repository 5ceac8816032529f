import type { Language } from '../domain/conference.ts';
import { audit } from '../ledger/audit.ts';
import { channelBound } from '../messages/answers/channel-bound.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Place } from '../ports/chat.ts';
import type { Reply } from '../ports/conversation.ts';
import { isAdmitted } from '../store/admissions.ts';
import { findConferencesOfChannel, insertChannel } from '../store/channels.ts';
import { listDrafts } from '../store/drafts.ts';
import { ensureMeeting, listMeetings } from '../store/meetings.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { readMeeting, withoutAsks } from './typed-meeting.ts';
import { textBetween, type Word } from './words.ts';

/** Where a meeting's confirmations go: `mailbox:NAME`, or `PLATFORM:WORKSPACE:CHANNEL` on a platform that is served here. */
export async function bindChannel(session: Session, { words, text }: Asked): Promise<Reply> {
  const [typed, ...others] = words;
  const place = placeTyped(session, typed);
  if ('refused' in place) return refuse(session, place);
  const asked = { words: others, text, verb: 'channel bind', canLeaveOut: others.length > 1 } as const;
  return await bind(session, { place, typed: typed?.raw ?? '' }, asked);
}

/** The same for the channel in which it is typed. */
export async function bindHere(session: Session, { words, text }: Asked): Promise<Reply> {
  const { place } = session.request;
  if (place === null || !isServed(place, session.context.platforms)) {
    return refuse(session, { refused: 'here-needs-channel' });
  }
  return await bind(session, { place, typed: null }, { words, text, verb: 'here', canLeaveOut: true });
}

interface Bound {
  readonly place: Place;
  /** As it was named; null: here. */
  readonly typed: string | null;
}

interface AskedOfPlace extends Asked {
  readonly verb: 'channel bind' | 'here';
  /** Whether the last word may be a language. */
  readonly canLeaveOut: boolean;
}

async function bind(session: Session, { place, typed }: Bound, asked: AskedOfPlace): Promise<Reply> {
  const { conferenceId, roster } = session;
  const { words, text, verb } = asked;
  const taken = await whyTaken(session, { place, typed });
  if (taken !== null) return refuse(session, taken);
  const language = asked.canLeaveOut ? languageOf(words.at(-1)) : null;
  const [named, ...more] = language === null ? words : words.slice(0, -1);
  if (more.length > 0) {
    return refuse(session, { refused: 'did-not-understand', typed: textBetween(text, more), verb });
  }
  const meeting = meetingMeant(session, named, await meetingsToBind(session));
  if ('refused' in meeting) return refuse(session, meeting);
  const bound = await inTransaction(session, async (work) => {
    const meetingId = await ensureMeeting(work.trx, {
      conference_id: conferenceId,
      slug: meeting.slug,
      title: meeting.title,
    });
    const binding = { conference_id: conferenceId, meeting_id: meetingId, ...place, language };
    const id = await insertChannel(work.trx, binding);
    if (id === null) return null;
    const subject = { kind: 'channel', id };
    await audit(work, [{ action: 'channel.bound', subject, after: { meetingId, platform: place.platform } }]);
    return id;
  });
  const languages = [language ?? roster.language];
  const facts = {
    place: typed ?? placeName(place),
    isHere: typed === null,
    meeting: meeting.slug,
    languages,
    alreadyBound: bound === null,
  };
  return answer({ message: channelBound({ ...settingOf(session), ...facts }), json: facts });
}

/** What the secretariat asks for by itself is meant only where it is named. */
function meetingMeant(
  { roster }: Session,
  named: Word | undefined,
  known: Awaited<ReturnType<typeof meetingsToBind>>,
) {
  return readMeeting(named, named === undefined ? withoutAsks(roster, known) : known);
}

function placeTyped({ context }: Session, typed: Word | undefined): Place | Refusal {
  const place = typed === undefined ? null : readPlace(typed.raw);
  return place !== null && isServed(place, context.platforms)
    ? place
    : { refused: 'bad-place', typed: typed?.raw ?? '' };
}

/** A channel serves one conference, which its workspace may see; of the mailbox each conference has its own. */
async function whyTaken(
  { context, conferenceId }: Session,
  { place, typed }: Bound,
): Promise<Refusal | null> {
  if (place.platform === 'mailbox') return null;
  if (!(await isAdmitted(context.db, conferenceId, place))) {
    return { refused: 'not-admitted', workspace: `${place.platform}:${place.workspace}` };
  }
  const bound = await findConferencesOfChannel(context.db, place);
  const isOfAnother = bound.some((id) => id !== conferenceId);
  return isOfAnother ? { refused: 'channel-of-another', typed: typed ?? placeName(place) } : null;
}

function placeName({ platform, workspace, channel }: Place): string {
  return [platform, workspace, channel].filter((part) => part !== '').join(':');
}

/** A meeting may be bound before its report is in force. */
async function meetingsToBind({ context, conferenceId }: Session) {
  const meetings = await listMeetings(context.db, conferenceId);
  const drafts = await listDrafts(context.db, conferenceId);
  return [
    ...meetings.map(({ slug, title, bodyCode }) => ({ slug, title: JSON.stringify(title), bodyCode })),
    ...drafts
      .filter(({ slug }) => !meetings.some((meeting) => meeting.slug === slug))
      .map(({ slug, content: { meeting } }) => ({
        slug,
        title: JSON.stringify(meeting.title),
        bodyCode: meeting.body,
      })),
  ];
}

/** A channel's own id may hold colons. */
function readPlace(typed: string): Place | null {
  const mailbox = /^mailbox:([\p{L}\p{N}._-]{1,80})$/iu.exec(typed)?.[1];
  if (mailbox !== undefined) return { platform: 'mailbox', workspace: '', channel: mailbox };
  const [, platform, workspace, channel] =
    /^([a-z][a-z0-9-]{1,19}):([\w.-]{1,100}):(\S{1,200})$/i.exec(typed) ?? [];
  if (platform === undefined || platform.toLowerCase() === 'mailbox') return null;
  if (workspace === undefined || channel === undefined) return null;
  return { platform: platform.toLowerCase(), workspace, channel };
}

/** The mailbox is always there. */
function isServed({ platform }: Place, platforms: readonly string[]): boolean {
  return platform === 'mailbox' || platforms.includes(platform);
}

function languageOf(word: Word | undefined): Language | null {
  return word?.plain === 'en' || word?.plain === 'es' ? word.plain : null;
}
