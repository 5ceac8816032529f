import { me } from '../messages/answers/me.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, refuse, type Session, settingOf } from './context.ts';
import { findReach } from './reach.ts';

/** Who the reader is here, and how they are reached. */
export async function showMe(session: Session, { words, text }: Asked): Promise<Reply> {
  // «Me puede decir …» begins like it and means something else.
  if (words.length > 0) return refuse(session, { refused: 'unknown-verb', typed: text, near: null });
  const { context, conferenceId, person, reader, roster } = session;
  const reach = await findReach(context, conferenceId);
  const own = reach.find((one) => one.person.id === person?.id);
  const facts = {
    conference: roster.slug,
    person:
      person === null
        ? null
        : {
            name: person.name,
            email: person.email,
            role: person.role,
            party: person.partyCode,
            rank: person.role === 'liaison' ? person.rank : null,
          },
    language: reader.language,
    timezone: reader.zone,
    platforms: own?.platforms ?? [],
  };
  return answer({ message: me({ ...settingOf(session), ...facts }), json: facts });
}
