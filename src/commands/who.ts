import type { Language } from '../domain/conference.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { CommandRequest } from '../ports/conversation.ts';
import { findConferencesAdmitting, type WorkspaceKey } from '../store/admissions.ts';
import { findConferencesOfChannel } from '../store/channels.ts';
import { type ConferenceRow, findRoster, listConferences } from '../store/conference.ts';
import type { AccountKey } from '../store/invitations.ts';
import { findPeopleByAccount, findPeopleByEmail, type PersonRow, touchIdentity } from '../store/people.ts';
import type { CommandContext, Session } from './context.ts';

/** A request before it is known who asks, in which conference. */
export interface Outside {
  readonly context: CommandContext;
  readonly request: CommandRequest;
}

/** Somebody in one conference; the operator at the terminal is nobody's account. */
interface Candidate {
  readonly conference: ConferenceRow;
  readonly person: PersonRow | null;
  /** Of an account: this conference is meant where it does not say which. */
  readonly chosen: boolean;
}

/** Finds who asks, in which conference; a stranger, and a person who left, learn nothing of any. */
export async function findSession(
  context: CommandContext,
  request: CommandRequest,
): Promise<Session | Refusal> {
  const candidates = await findCandidates(context, request);
  if (candidates.length === 0 && request.actor.kind !== 'operator') return { refused: 'stranger' };
  const found = choose(candidates, request);
  if ('refused' in found) return found;
  if (request.overview !== true) await rememberAccount(context, request, found);
  return { ...(await sessionOf(context, request, found)), isInSeveral: candidates.length > 1 };
}

/** The account of a chat platform that asks; null at the terminal. */
export function accountOf({ actor }: CommandRequest): AccountKey | null {
  if (actor.kind !== 'account') return null;
  const { platform, workspace, account } = actor;
  return { platform, workspace, account };
}

/**
 * Who asks in each conference that it may be; in a channel that is bound to one, in that one alone. Nobody is known in a
 * conference that their workspace, or the channel's, may not see.
 */
export async function findCandidates(
  { db }: CommandContext,
  { actor, place }: CommandRequest,
): Promise<readonly Candidate[]> {
  const conferences = await listConferences(db);
  // Each conference has a mailbox of its own.
  const isShared = place !== null && place.platform !== 'mailbox';
  const bound = isShared ? await findConferencesOfChannel(db, place) : [];
  const seen = await findConferencesSeen(db, { actor, place });
  const open = conferences.filter(
    ({ id }) => (bound.length === 0 || bound.includes(id)) && (seen === null || seen.includes(id)),
  );
  if (actor.kind === 'operator') {
    return open.map((conference) => ({ conference, person: null, chosen: false }));
  }
  const people =
    actor.kind === 'email' ? await findPeopleByEmail(db, actor.email) : await findPeopleByAccount(db, actor);
  return people
    .filter(({ active }) => active)
    .flatMap((person) => {
      const conference = open.find(({ id }) => id === person.conferenceId);
      const chosen = 'chosen' in person && person.chosen === true;
      return conference === undefined ? [] : [{ conference, person, chosen }];
    });
}

/** The conferences that a request's workspaces may see; null where it comes from none. */
async function findConferencesSeen(
  db: CommandContext['db'],
  { actor, place }: Pick<CommandRequest, 'actor' | 'place'>,
): Promise<readonly number[] | null> {
  const from: WorkspaceKey[] = [actor.kind === 'account' ? actor : null, place].flatMap((one) =>
    one === null || one.workspace === '' ? [] : [one],
  );
  const seen = await Promise.all(from.map(async (one) => await findConferencesAdmitting(db, one)));
  return seen.length === 0 ? null : seen.reduce((all, own) => all.filter((id) => own.includes(id)));
}

/** The one that the request names, the only one, or the one that the account chose before. */
function choose(
  candidates: readonly Candidate[],
  { conference: named, actor, place }: CommandRequest,
): Candidate | Refusal {
  const known = candidates.map(({ conference }) => conference.slug);
  const [only, ...others] = candidates;
  const isNamed = ({ conference }: Candidate) => conference.slug === named?.toLowerCase();
  const found =
    named !== null
      ? candidates.find(isNamed)
      : others.length === 0
        ? only
        : candidates.find(({ chosen }) => chosen);
  if (found !== undefined) return found;
  if (named !== null || actor.kind !== 'account') {
    return { refused: 'unknown-conference', typed: named ?? '', known };
  }
  return place === null ? { refused: 'which-conference', known } : { refused: 'which-conference-directly' };
}

async function rememberAccount(
  context: CommandContext,
  request: CommandRequest,
  { conference }: Candidate,
): Promise<void> {
  const account = accountOf(request);
  if (account === null) return;
  await touchIdentity(context.db, { ...account, conferenceId: conference.id, at: context.clock.now() });
}

async function sessionOf(
  context: CommandContext,
  request: CommandRequest,
  { conference, person }: Candidate,
): Promise<Omit<Session, 'isInSeveral'>> {
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
