import type { Language } from '../domain/conference.ts';
import { offered } from '../messages/answers/greeted.ts';
import type { CommandRequest, Reply } from '../ports/conversation.ts';
import { findConferencesAdmitting } from '../store/admissions.ts';
import { findRoster } from '../store/conference.ts';
import type { AccountKey } from '../store/invitations.ts';
import { findPeopleByEmail, type PersonRow } from '../store/people.ts';
import type { Db } from '../store/tables.ts';
import { accountOf, type Outside } from './who.ts';

/** The address that the platform vouches for, in lower case; null where it vouches for none. */
export async function vouchedAddress({ vouchedEmail }: CommandRequest): Promise<string | null> {
  return (await vouchedEmail?.())?.toLowerCase() ?? null;
}

/** Those whose address it is and who are still there, once for each conference that the account's workspace may see. */
export async function peopleOfAddress(
  db: Db,
  { email, account }: { readonly email: string; readonly account: AccountKey },
): Promise<readonly PersonRow[]> {
  const seen = await findConferencesAdmitting(db, account);
  const people = await findPeopleByEmail(db, email);
  return people.filter(({ active, conferenceId }) => active && seen.includes(conferenceId));
}

/** Asks somebody unknown whether they are the person of the address that is theirs; null where nobody has it. */
export async function offerToJoin(outside: Outside, greets: boolean): Promise<Reply | null> {
  const { context, request } = outside;
  const account = accountOf(request);
  const email = request.place === null && account !== null ? await vouchedAddress(request) : null;
  if (email === null || account === null) return null;
  const [person] = await peopleOfAddress(context.db, { email, account });
  if (person === undefined) return null;
  const roster = await findRoster(context.db, person.conferenceId);
  const party = roster.parties.find(({ code }) => code === person.partyCode);
  const language: Language = person.language ?? request.language ?? party?.language ?? roster.language;
  const reader = { language, zone: person.timezone ?? party?.timezone ?? roster.timezone };
  const { name, role, partyCode } = person;
  const message = offered({ reader, roster, name, role, party: partyCode, email, greets });
  return { message, json: { refused: 'stranger', offered: true }, refused: 'stranger' };
}
