import { history } from '../messages/answers/history.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { listChains } from '../store/history-chains.ts';
import { listAllSubmissions, listAuditEntries, listReminders, listSent } from '../store/history-read.ts';
import { type Asked, answer, isSecretariat, refuse, type Session, settingOf } from './context.ts';
import { chainEvents } from './history-of-chains.ts';
import { changeEvents, firstDay } from './history-of-changes.ts';
import { draftEvents, type Event, publicationEvents } from './history-of-draft.ts';
import { reminderEvents, sentEvents, submissionEvents } from './history-of-messages.ts';
import { type CommitmentInForce, findInForce, listKnown } from './in-force.ts';
import { readRefs, resolveRef } from './typed-refs.ts';
import { textBetween } from './words.ts';

/** How a commitment's date came about; what went to whom, when, and why not; who changed what. */
export async function showHistory(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId, reader } = session;
  const known = await listKnown(context.db, conferenceId);
  const { refs, length } = readRefs(words);
  const [typed, ...others] = refs;
  if (typed === undefined && words.length === 0) {
    return refuse(session, { refused: 'missing-ref', known: known.slice(0, 12).map(({ ref }) => ref) });
  }
  if (typed === undefined || others.length > 0 || length < words.length) {
    return refuse(session, {
      refused: 'did-not-understand',
      typed: textBetween(text, words),
      verb: 'history',
    });
  }
  const found = resolveRef(typed, known, session.request.words);
  if ('refused' in found) return refuse(session, found);
  const [commitment] = await findInForce(context.db, conferenceId, [found]);
  if (commitment === undefined) throw new TypeError(`nothing is stored for commitment ${found.id}`);
  const facts = {
    ref: commitment.ref,
    deliverable: wordingIn(reader.language, commitment.deliverable),
    meeting: commitment.meeting.slug,
    entries: await entriesOf(session, commitment),
  };
  return answer({ message: history({ ...settingOf(session), ...facts }), json: facts });
}

async function entriesOf(session: Session, commitment: CommitmentInForce): Promise<Event[]> {
  const { context, conferenceId } = session;
  const { db } = context;
  const { meeting } = commitment;
  const obligationIds = commitment.obligations.map(({ id }) => id);
  const submissions = await listAllSubmissions(db, conferenceId, obligationIds);
  const moments = [...new Set(submissions.map(({ recordedAt }) => recordedAt))];
  // A draft is the secretariat's alone, also when it is in force; so is what was tried to reach whom.
  const ofDraft = isSecretariat(session)
    ? await listAuditEntries(db, conferenceId, { kind: 'draft', id: meeting.slug })
    : [];
  const chains = isSecretariat(session)
    ? await listChains(db, conferenceId, { obligationIds, recordedAt: moments })
    : [];
  const ofMeeting = await listAuditEntries(db, conferenceId, { kind: 'meeting', id: String(meeting.id) });
  const entries = [
    ...draftEvents(session, ofDraft, commitment.ref),
    ...publicationEvents(session, ofMeeting, {
      ...commitment,
      computed: await firstDay(session, commitment),
    }),
    ...chainEvents(chains, { commitmentId: commitment.id, submissions }),
    ...reminderEvents(await listReminders(db, conferenceId, obligationIds), session.roster),
    ...submissionEvents(submissions),
    ...(await changeEvents(session, commitment)),
    ...sentEvents(await listSent(db, conferenceId, moments), { commitmentId: commitment.id, submissions }),
  ];
  return entries.toSorted((a, b) => a.at.localeCompare(b.at));
}
