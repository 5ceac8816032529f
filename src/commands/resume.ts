import { resume } from '../ledger/pause.ts';
import { resuming } from '../messages/answers/paused.ts';
import { catalogueFor } from '../messages/catalogue.ts';
import { inConference } from '../messages/in-conference.ts';
import type { Reply } from '../ports/conversation.ts';
import { isPaused } from '../store/conference.ts';
import { findWaiting } from '../store/planning.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { withAcceptance } from './typed-change.ts';
import { textBetween } from './words.ts';

/** Shows what would leave; accepted, lets it go on as after a time in which the bot was down. */
export async function resumeReminders(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId, now } = session;
  const { accepted, words: rest } = withAcceptance(words, session);
  if (rest.length > 0) {
    const typed = textBetween(text, rest);
    return refuse(session, { refused: 'did-not-understand', typed, verb: 'resume' });
  }
  if (!(await isPaused(context.db, conferenceId))) return refuse(session, { refused: 'not-paused' });
  const waiting = await findWaiting(context.db, conferenceId, now);
  const facts = {
    refs: [...new Set(waiting.map(({ ref }) => ref))],
    parties: [...new Set(waiting.map(({ party }) => party))],
    resumed: accepted,
  };
  if (accepted && !(await inTransaction(session, resume))) return refuse(session, { refused: 'not-paused' });
  const { resumeWords } = catalogueFor(session.reader.language).changes.pause;
  const toAccept = accepted ? null : inConference(session.request, resumeWords);
  return answer({ message: resuming({ ...settingOf(session), ...facts, toAccept }), json: facts });
}
