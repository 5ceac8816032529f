import type { Language } from '../domain/conference.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { CommandRequest } from '../ports/conversation.ts';
import { type ConferenceRow, findRoster, listConferences } from '../store/conference.ts';
import { findPeopleByAccount, findPeopleByEmail, type PersonRow, touchIdentity } from '../store/people.ts';
import type { CommandContext, Session } from './context.ts';

/** Somebody in one conference; the operator at the terminal is nobody's account. */
interface Candidate {
  readonly conference: ConferenceRow;
  readonly person: PersonRow | null;
}

/** Finds who asks, in which conference; a stranger, and a person who left, learn nothing of any. */
export async function findSession(
  context: CommandContext,
  request: CommandRequest,
): Promise<Session | Refusal> {
  const conferences = await listConferences(context.db);
  const everywhere = await candidatesOf(context, request, conferences);
  if (everywhere.length === 0 && request.actor.kind !== 'operator') return { refused: 'stranger' };
  const chosen = everywhere.filter(
    ({ conference }) => request.conference === null || conference.slug === request.conference.toLowerCase(),
  );
  const [only, ...others] = chosen;
  if (only === undefined || others.length > 0) {
    const known = everywhere.map(({ conference }) => conference.slug);
    return { refused: 'unknown-conference', typed: request.conference ?? '', known };
  }
  await rememberAccount(context, request, only);
  return await sessionOf(context, request, only);
}

async function candidatesOf(
  { db }: CommandContext,
  { actor }: CommandRequest,
  conferences: readonly ConferenceRow[],
): Promise<Candidate[]> {
  if (actor.kind === 'operator') return conferences.map((conference) => ({ conference, person: null }));
  const people =
    actor.kind === 'email' ? await findPeopleByEmail(db, actor.email) : await findPeopleByAccount(db, actor);
  return people
    .filter(({ active }) => active)
    .flatMap((person) => {
      const conference = conferences.find(({ id }) => id === person.conferenceId);
      return conference === undefined ? [] : [{ conference, person }];
    });
}

async function rememberAccount(
  context: CommandContext,
  { actor }: CommandRequest,
  { conference }: Candidate,
): Promise<void> {
  if (actor.kind !== 'account') return;
  const { platform, workspace, account } = actor;
  const used = { conferenceId: conference.id, platform, workspace, account, at: context.clock.now() };
  await touchIdentity(context.db, used);
}

async function sessionOf(
  context: CommandContext,
  request: CommandRequest,
  { conference, person }: Candidate,
): Promise<Session> {
  const roster = await findRoster(context.db, conference.id);
  const party = roster.parties.find(({ code }) => code === person?.partyCode);
  const language: Language =
    person === null
      ? (request.language ?? 'en')
      : (person.language ?? request.language ?? party?.language ?? roster.language);
  return {
    context,
    request,
    conferenceId: conference.id,
    roster,
    person,
    actor: {
      role: person?.role ?? 'secretariat',
      party: person?.partyCode ?? null,
      active: person?.active ?? true,
    },
    reader: { language, zone: person?.timezone ?? party?.timezone ?? roster.timezone },
    now: context.clock.now(),
  };
}
