import { membersOf, type PartyCode, type Roster } from '../domain/conference.ts';
import { listAdmissions } from '../store/admissions.ts';
import { type IdentityRow, listIdentities, listPeople, type PersonRow } from '../store/people.ts';
import type { Db } from '../store/tables.ts';
import type { CommandContext } from './context.ts';

/** Somebody of the conference and the places in which a message can reach them; none: nobody can write to them. */
export interface Reachable {
  readonly person: PersonRow;
  readonly platforms: readonly string[];
}

/**
 * Everybody who is active, and where they can be written to: their accounts on platforms that are served here, in workspaces
 * that may see the conference, or the mailbox, which reaches everyone where no chat platform is configured.
 */
export async function findReach(
  { db, chatConfigured, platforms }: Pick<CommandContext, 'chatConfigured' | 'platforms'> & { db: Db },
  conferenceId: number,
): Promise<readonly Reachable[]> {
  const people = await listPeople(db, conferenceId);
  const admitted = (await listAdmissions(db, conferenceId)).filter((one) => one.admitted);
  const isOpen = ({ platform, workspace }: IdentityRow) =>
    platforms.includes(platform) &&
    admitted.some((one) => one.platform === platform && one.workspace === workspace);
  const identities = (await listIdentities(db, conferenceId)).filter(isOpen);
  return people
    .filter(({ active }) => active)
    .map((person) => {
      const accounts = identities.filter(({ personId }) => personId === person.id);
      const served = [...new Set(accounts.map(({ platform }) => platform))];
      return { person, platforms: chatConfigured ? served : [...served, 'mailbox'] };
    });
}

export function isReachable({ platforms }: Reachable): boolean {
  return platforms.length > 0;
}

/** Members with no officer who can be written to. */
export function unreachableMembers(roster: Roster, everybody: readonly Reachable[]): PartyCode[] {
  return membersOf(roster)
    .map(({ code }) => code)
    .filter((code) => officersOf(everybody, code).every((officer) => !isReachable(officer)));
}

/** The officers of a country. */
export function officersOf(everybody: readonly Reachable[], party: PartyCode): Reachable[] {
  return everybody.filter(({ person }) => person.role === 'liaison' && person.partyCode === party);
}
