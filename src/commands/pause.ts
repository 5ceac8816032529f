import { pause } from '../ledger/pause.ts';
import { paused } from '../messages/answers/paused.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { textBetween } from './words.ts';

/** Holds everything that the clock sends; answers and receipts still go. */
export async function pauseReminders(session: Session, { words, text }: Asked): Promise<Reply> {
  if (words.length > 0) {
    const typed = textBetween(text, words);
    return refuse(session, { refused: 'did-not-understand', typed, verb: 'pause' });
  }
  const done = await inTransaction(session, pause);
  if (done === null) return refuse(session, { refused: 'paused-already' });
  return answer({ message: paused({ ...settingOf(session), ...done }), json: { paused: true, ...done } });
}
