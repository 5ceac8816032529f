import { isAsk, type Language } from '../domain/conference.ts';
import type { DraftContent, OpenQuestion } from '../domain/draft-content.ts';
import { noticeUnreachableAtPublication } from '../ledger/notify-unreachable.ts';
import { publishDraft } from '../ledger/publish.ts';
import { publishPreview } from '../messages/answers/publish-preview.ts';
import { published } from '../messages/answers/published.ts';
import { answerText } from '../messages/drafted-item.ts';
import type { Refusal } from '../messages/refusals.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { type DraftRow, listDrafts, lockDraft, updateDraft } from '../store/drafts.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { findDraftedRef } from './correction.ts';
import { commitmentsOf, contradictionsOf, withAnswers, withDefaults } from './draft-content.ts';
import { lookAhead, type Outlook, previewFacts } from './preview.ts';
import { withAcceptance } from './typed-change.ts';
import { readMeeting } from './typed-meeting.ts';
import { textBetween, type Word } from './words.ts';

/** Shows what publishing a draft would do; accepted, puts it in force with what its open questions assume. */
export async function publishMeeting(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const { accepted, words: rest } = withAcceptance(words, session);
  const [typed, ...more] = rest;
  if (more.length > 0) {
    return refuse(session, {
      refused: 'did-not-understand',
      typed: textBetween(text, more),
      verb: 'publish',
    });
  }
  const drafts = await listDrafts(context.db, conferenceId);
  const draft = draftMeant(session, typed, drafts);
  if ('refused' in draft) return refuse(session, draft);
  if (draft.publishedAt !== null)
    return refuse(session, { refused: 'already-published', meeting: draft.slug });
  const by = contradictionsOf(draft.content);
  if (by.length > 0) return refuse(session, { refused: 'contradicted', meeting: draft.slug, by });
  const outlook = await lookAhead(session, assumed(session, draft.content));
  return accepted ? await putInForce(session, draft, outlook) : preview(session, draft.content, outlook);
}

/** A draft by its meeting's slug, a request of the secretariat by its ref too; where nothing is named the only one there is. */
function draftMeant(
  { roster }: Session,
  typed: Word | undefined,
  drafts: readonly DraftRow[],
): DraftRow | Refusal {
  const isRequest = ({ content }: DraftRow) => isAsk(roster, content.meeting.body);
  // A request that was taken back while it was a draft has nothing left to publish.
  const there = drafts.filter((draft) => !isRequest(draft) || commitmentsOf(draft.content).length > 0);
  const open = there.filter(({ publishedAt }) => publishedAt === null);
  if (typed === undefined) return readMeeting(typed, open);
  const byRef = there.find(
    (draft) => isRequest(draft) && findDraftedRef(draft.content, typed.plain) !== null,
  );
  return byRef ?? readMeeting(typed, there);
}

/**
 * The draft as it will be in force if nobody answers its open questions otherwise; what the secretariat asks for by itself it asks
 * for from the day on which it is published.
 */
function assumed(session: Session, draft: DraftContent): DraftContent {
  const content = withAnswers(withDefaults(draft));
  const { meeting } = content;
  return isAsk(session.roster, meeting.body)
    ? { ...content, meeting: { ...meeting, date: todayOf(session) } }
    : content;
}

function preview(session: Session, content: DraftContent, outlook: Outlook): Reply {
  const inForce = { ...assumed(session, content), questions: content.questions };
  const { messages, ...facts } = previewFacts(session, inForce, outlook);
  const message = publishPreview({ ...settingOf(session), ...facts, messages });
  return answer({ message, json: { published: false, ...facts, messages } });
}

async function putInForce(session: Session, { slug, revision }: DraftRow, outlook: Outlook): Promise<Reply> {
  const { conferenceId, roster } = session;
  const done = await inTransaction(
    session,
    async (work): Promise<{ content: DraftContent; open: DraftContent } | Refusal> => {
      const draft = await lockDraft(work.trx, { conferenceId, slug });
      if (draft === null) return { refused: 'no-draft', meeting: slug };
      if (draft.publishedAt !== null) return { refused: 'already-published', meeting: slug };
      if (draft.revision !== revision) {
        // Somebody corrected it meanwhile: what was accepted is not what would be published.
        const questions = draft.content.questions.filter((question) => question.answer === null).length;
        return { refused: 'needs-acceptance', meeting: slug, questions };
      }
      const content = assumed(session, draft.content);
      await updateDraft(work.trx, { conferenceId, slug, content, at: work.now, publishedAt: work.now });
      const { meetingId } = await publishDraft(work, { content, roster });
      await noticeUnreachableAtPublication(work, { meetingId, parties: outlook.unreachable });
      return { content, open: draft.content };
    },
  );
  if ('refused' in done) return refuse(session, done);
  const { language } = session.reader;
  const questions = done.open.questions.filter((question) => question.answer === null);
  const facts = {
    meeting: slug,
    refs: commitmentsOf(done.content).map(({ ref }) => ref),
    countries: outlook.told.length,
    people: outlook.people.length,
    openings: outlook.openings,
    laterDays: outlook.laterDays,
    unreachable: outlook.unreachable,
    assumed: questions.map((question) => assumedText(language, question)),
  };
  return answer({
    message: published({ ...settingOf(session), ...facts }),
    json: {
      published: true,
      ...facts,
      assumed: questions.map(({ id, default: preset }) => ({ id, answer: preset })),
    },
  });
}

/** A question with the answer that holds: "Belize … is it bound? yes". */
function assumedText(language: Language, { texts, default: preset }: OpenQuestion): string {
  return `${wordingIn(language, texts).text} ${answerText(language, preset)}`;
}
