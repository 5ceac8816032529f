import { peopleList } from '../messages/answers/people-list.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, refuse, type Session, settingOf } from './context.ts';
import { findReach, unreachableMembers } from './reach.ts';
import { textBetween } from './words.ts';

/** Everybody of the conference, where they can be written to, and the countries where nobody can be. */
export async function listAllPeople(session: Session, { words, text }: Asked): Promise<Reply> {
  if (words.length > 0) {
    return refuse(session, {
      refused: 'did-not-understand',
      typed: textBetween(text, words),
      verb: 'people list',
    });
  }
  const { context, conferenceId, roster } = session;
  const reach = await findReach(context, conferenceId);
  const facts = {
    people: reach.map(({ person, platforms }) => {
      const party = roster.parties.find(({ code }) => code === person.partyCode);
      const { name, email, role, partyCode, rank } = person;
      const language = person.language ?? party?.language ?? roster.language;
      return { name, email, role, party: partyCode, rank, language, platforms };
    }),
    unreachable: unreachableMembers(roster, reach),
  };
  return answer({ message: peopleList({ ...settingOf(session), ...facts }), json: facts });
}
