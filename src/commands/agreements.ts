import { isAsk, type Texts } from '../domain/conference.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import { type AgreedCommitment, agreements } from '../messages/answers/agreements.ts';
import type { MeetingFacts, Wording } from '../messages/facts.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { listAgreements, listAgreementTexts } from '../store/agreements-read.ts';
import { listDrafts } from '../store/drafts.ts';
import { listMeetings, type MeetingRow } from '../store/meetings.ts';
import { type Asked, answer, readsDrafts, refuse, type Session, settingOf } from './context.ts';
import { type CommitmentInForce, findInForce, listKnown } from './in-force.ts';
import { readMeeting, withoutAsks } from './typed-meeting.ts';

/** A report's paragraphs and what they oblige: of what is in force, and for the secretariat of a draft. */
export async function showAgreements(session: Session, { words, text }: Asked): Promise<Reply> {
  const [typed, ...more] = words;
  if (more.length > 0)
    return refuse(session, { refused: 'did-not-understand', typed: text, verb: 'agreements' });
  const { context, conferenceId } = session;
  const meetings = await listMeetings(context.db, conferenceId);
  const inForce = meetings.filter(({ publishedAt }) => publishedAt !== null);
  const drafts = readsDrafts(session) ? await listDrafts(context.db, conferenceId) : [];
  const open = drafts.filter(({ publishedAt }) => publishedAt === null);
  const reports = open.filter(({ content }) => !isAsk(session.roster, content.meeting.body));
  const newest = withoutAsks(session.roster, inForce)[0] ?? inForce[0];
  const unnamed = newest === undefined ? (reports.length > 0 ? reports : open) : [newest];
  const found = readMeeting(typed, typed === undefined ? unnamed : [...inForce, ...open]);
  if ('refused' in found) return refuse(session, found);
  return 'content' in found ? showDraft(session, found.content) : await showInForce(session, found);
}

interface Shown {
  readonly meeting: MeetingFacts & { slug: string; title: Wording };
  readonly draft: boolean;
  readonly agreements: readonly {
    readonly number: string;
    readonly text: Wording;
    readonly commitments: readonly AgreedCommitment[];
  }[];
}

function shown(session: Session, facts: Shown): Reply {
  return answer({ message: agreements({ ...settingOf(session), ...facts }), json: facts });
}

function showDraft(session: Session, { meeting, agreements: drafted }: DraftContent): Reply {
  const { language } = session.reader;
  return shown(session, {
    meeting: {
      slug: meeting.slug,
      title: wordingIn(language, meeting.title),
      place: meeting.place,
      day: meeting.date,
      body: meeting.body,
    },
    draft: true,
    agreements: drafted.map(({ number, texts, commitments }) => ({
      number,
      text: wordingIn(language, texts),
      commitments: commitments.map((commitment) => draftedFacts(session, commitment)),
    })),
  });
}

function draftedFacts({ reader, roster }: Session, commitment: DraftedCommitment): AgreedCommitment {
  const { ref, deliverable, owedBy, mode, due } = commitment;
  const lastValidDay = deadlineOf(due, roster.timezone)?.lastValidDay ?? null;
  return { ref, deliverable: wordingIn(reader.language, deliverable), owedBy, mode, lastValidDay, due };
}

async function showInForce(session: Session, meeting: MeetingRow): Promise<Reply> {
  const { context, conferenceId, reader } = session;
  const rows = await listAgreements(context.db, conferenceId, meeting.id);
  const texts = await listAgreementTexts(
    context.db,
    conferenceId,
    rows.map(({ id }) => id),
  );
  const known = (await listKnown(context.db, conferenceId)).filter((one) => one.meetingId === meeting.id);
  const commitments = await findInForce(context.db, conferenceId, known);
  return shown(session, {
    meeting: meetingFacts(session, meeting),
    draft: false,
    agreements: rows.map(({ id, number }) => ({
      number,
      text: wordingIn(reader.language, textsOf(texts.filter((text) => text.agreementId === id))),
      commitments: commitments
        .filter(({ agreementId }) => agreementId === id)
        .map((commitment) => inForceFacts(session, commitment)),
    })),
  });
}

function inForceFacts({ reader }: Session, commitment: CommitmentInForce): AgreedCommitment {
  const { ref, deliverable, owedBy, mode, lastValidDay, due } = commitment;
  return { ref, deliverable: wordingIn(reader.language, deliverable), owedBy, mode, lastValidDay, due };
}

export function meetingFacts({ reader }: Session, meeting: MeetingRow): Shown['meeting'] {
  const { slug, title, place, startsOn, bodyCode } = meeting;
  return { slug, title: wordingIn(reader.language, title), place, day: startsOn, body: bodyCode };
}

export function textsOf(rows: readonly { language: 'en' | 'es'; text: string }[]): Texts {
  return Object.fromEntries(rows.map(({ language, text }) => [language, text]));
}
