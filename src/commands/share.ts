import { shareSubmissions } from '../ledger/tell-owners.ts';
import { shared } from '../messages/answers/shared.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { readNamed } from './named-commitment.ts';
import { textBetween } from './words.ts';

/** Sends what was received for a commitment to the owners of what depends on it. */
export async function share(session: Session, { words, text }: Asked): Promise<Reply> {
  const named = await readNamed(session, words);
  if ('refused' in named) return refuse(session, named);
  const { commitment, rest } = named;
  const { ref } = commitment;
  if (rest.length > 0) {
    return refuse(session, { refused: 'did-not-understand', typed: textBetween(text, rest), verb: 'share' });
  }
  const { dependents, ...done } = await inTransaction(session, (work) =>
    shareSubmissions(work, commitment.id),
  );
  if (dependents.length === 0) return refuse(session, { refused: 'nobody-depends', ref });
  if (done.submissions === 0) return refuse(session, { refused: 'nothing-to-share', ref });
  const facts = { ref, dependents: dependents.map((one) => one.ref), ...done };
  return answer({ message: shared({ ...settingOf(session), ...facts }), json: facts });
}
