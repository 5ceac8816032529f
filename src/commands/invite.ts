import { addDays, addMinutes } from '../domain/instant.ts';
import { audit } from '../ledger/audit.ts';
import { invited } from '../messages/answers/invited.ts';
import type { Reply } from '../ports/conversation.ts';
import { upsertInvitation } from '../store/invitations.ts';
import { listPeople } from '../store/people.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { hashOf, newCode } from './join-code.ts';
import { textBetween } from './words.ts';

/** Long enough for a letter, or for who is travelling. */
const DAYS_VALID = 7;
const MINUTES_A_DAY = 24 * 60;

/** Makes a one-time code for somebody of the conference, in place of an earlier one; it is shown in this answer alone. */
export async function invite(session: Session, { words, text }: Asked): Promise<Reply> {
  const { context, conferenceId } = session;
  const [typed, ...more] = words;
  if (typed === undefined) return refuse(session, { refused: 'email-missing' });
  if (more.length > 0) {
    return refuse(session, { refused: 'did-not-understand', typed: textBetween(text, more), verb: 'invite' });
  }
  const email = emailIn(typed.raw);
  const person = (await listPeople(context.db, conferenceId)).find((one) => one.email === email);
  if (person === undefined) return refuse(session, { refused: 'unknown-person', typed: email });
  if (!person.active) return refuse(session, { refused: 'person-left', name: person.name });
  const code = newCode();
  await inTransaction(session, async (work) => {
    const expiresAt = addMinutes(work.realNow, DAYS_VALID * MINUTES_A_DAY);
    const codeHash = hashOf(code);
    await upsertInvitation(work.trx, { conferenceId, personId: person.id, codeHash, expiresAt });
    await audit(work, [{ action: 'person.invited', subject: { kind: 'person', id: person.id } }]);
  });
  const { name, role, partyCode: party } = person;
  const until = addDays(todayOf(session), DAYS_VALID);
  const facts = { name, role, party, code, until, days: DAYS_VALID };
  return answer({ message: invited({ ...settingOf(session), ...facts }), json: { email, ...facts } });
}

/** An address as platforms pass it on: `<mailto:ana@example.org|ana@example.org>`. */
function emailIn(typed: string): string {
  return typed
    .replace(/^<?(?:mailto:)?/i, '')
    .replace(/[|>].*$/s, '')
    .toLowerCase();
}
