import { isAsk } from '../domain/conference.ts';
import { type MeetingListFacts, meetingList } from '../messages/answers/meeting-list.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { listCommitments } from '../store/agreements-read.ts';
import { type DraftRow, listDrafts } from '../store/drafts.ts';
import { listMeetings } from '../store/meetings.ts';
import { type Asked, answer, readsDrafts, refuse, type Session, settingOf } from './context.ts';
import { withoutAsks } from './typed-meeting.ts';
import { textBetween } from './words.ts';

type Listed = MeetingListFacts['meetings'][number];

/** The meetings that are in force or expected, the newest first; for the secretariat those in draft too. */
export async function listAllMeetings(session: Session, { words, text }: Asked): Promise<Reply> {
  if (words.length > 0) {
    return refuse(session, {
      refused: 'did-not-understand',
      typed: textBetween(text, words),
      verb: 'meeting list',
    });
  }
  const { context, conferenceId, reader, roster } = session;
  const drafts = (await listDrafts(context.db, conferenceId)).filter(
    ({ publishedAt, content }) => publishedAt === null && !isAsk(roster, content.meeting.body),
  );
  const commitments = await listCommitments(context.db, conferenceId);
  const known = withoutAsks(roster, await listMeetings(context.db, conferenceId))
    .filter(({ slug }) => !drafts.some((draft) => draft.slug === slug))
    .map(
      ({ id, slug, title, place, startsOn, publishedAt }): Listed => ({
        slug,
        title: wordingIn(reader.language, title),
        place,
        day: startsOn,
        state: publishedAt === null ? 'expected' : 'in-force',
        commitments: commitments.filter(({ meetingId }) => meetingId === id).length,
      }),
    );
  const drafted = readsDrafts(session) ? drafts.map((draft) => draftedMeeting(session, draft)) : [];
  const facts = { meetings: [...drafted, ...known] };
  return answer({ message: meetingList({ ...settingOf(session), ...facts }), json: facts });
}

function draftedMeeting({ reader }: Session, { slug, content }: DraftRow): Listed {
  return {
    slug,
    title: wordingIn(reader.language, content.meeting.title),
    place: content.meeting.place,
    day: content.meeting.date,
    state: 'draft',
    commitments: content.agreements.flatMap(({ commitments }) => commitments).length,
  };
}
