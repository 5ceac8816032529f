import { bareName } from '../messages/country-names.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, refuse, type Session } from './context.ts';
import { readNamed } from './named-commitment.ts';
import { readFor, readReason, typedIn } from './typed-change.ts';
import { takeBackFor } from './withdraw.ts';

/** The secretariat sends a submission back, with a reason; the country is told at once. */
export async function returnSubmission(session: Session, { words, text }: Asked): Promise<Reply> {
  const named = await readNamed(session, words);
  if ('refused' in named) return refuse(session, named);
  const { commitment, rest } = named;
  const { parties, length } = readFor(rest, session.roster, { bare: true });
  const [party, ...others] = parties;
  if (party === undefined || others.length > 0) {
    return refuse(session, {
      refused: 'country-wanted',
      words: typedIn(session).return(commitment.ref, '… …'),
    });
  }
  const reason = readReason(rest.slice(length), text);
  if ('refused' in reason) return refuse(session, reason);
  const typed = typedIn(session).return(
    commitment.ref,
    bareName(session.reader.language, session.roster, party),
  );
  if (reason.reason === null) return refuse(session, { refused: 'reason-missing', words: typed });
  return await takeBackFor(session, { commitment, party, as: 'returned', reason: reason.reason });
}
