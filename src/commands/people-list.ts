import { membersOf, type Roster } from '../domain/conference.ts';
import { peopleList } from '../messages/answers/people-list.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, refuse, type Session, settingOf } from './context.ts';
import { findReach, officersOf, type Reachable, unreachableMembers } from './reach.ts';
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
    ...gapsIn(roster, reach),
  };
  return answer({ message: peopleList({ ...settingOf(session), ...facts }), json: facts });
}

/** The countries with no officer, with alternates alone, and with officers none of whom can be written to. */
function gapsIn(roster: Roster, reach: readonly Reachable[]) {
  const posts = membersOf(roster).map(({ code }) => ({ code, officers: officersOf(reach, code) }));
  const codes = (some: typeof posts) => some.map(({ code }) => code);
  const vacant = codes(posts.filter(({ officers }) => officers.length === 0));
  return {
    vacant,
    alternatesOnly: codes(
      posts.filter(
        ({ officers }) => officers.length > 0 && officers.every(({ person }) => person.rank === 'alternate'),
      ),
    ),
    unreachable: unreachableMembers(roster, reach).filter((code) => !vacant.includes(code)),
  };
}
