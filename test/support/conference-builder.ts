import { readFile } from 'node:fs/promises';
import { readConferenceFile } from '../../src/commands/conference-file.ts';
import type { Language, PartyCode, Rank, Role, Roster } from '../../src/domain/conference.ts';
import { membersOf } from '../../src/domain/conference.ts';
import { type Instant, instant, type Zone } from '../../src/domain/instant.ts';
import { decideAdmission } from '../../src/store/admissions.ts';
import { insertChannel } from '../../src/store/channels.ts';
import { upsertConference } from '../../src/store/conference.ts';
import { ensureMeeting } from '../../src/store/meetings.ts';
import { insertPerson, replaceIdentity } from '../../src/store/people.ts';
import type { Db, Trx } from '../../src/store/tables.ts';

export interface PersonToBuild {
  readonly email: string;
  readonly role?: Role;
  readonly party?: PartyCode;
  readonly rank?: Rank;
  readonly name?: string;
  readonly language?: Language;
  readonly timezone?: Zone;
  readonly active?: boolean;
  readonly slack?: string;
  readonly teams?: string;
}

export interface BuiltConference {
  readonly conferenceId: number;
  readonly roster: Roster;
  /** The id of the person with that e-mail address; throws where there is none. */
  personId(email: string): number;
}

export interface ConferenceBuilder {
  /** Changes what `conferences/rcm.yaml` says: a second conference, holidays, fewer parties. */
  with(changes: Partial<Roster>): ConferenceBuilder;
  /** Somebody, and the workspaces of their accounts, which may see the conference; so may `slack:T1` and `teams:TENANT`. */
  withPerson(person: PersonToBuild): ConferenceBuilder;
  /** A titular for each member, or for those named: `hn@example.org` for Honduras. */
  withOfficers(...parties: readonly PartyCode[]): ConferenceBuilder;
  /** `ts@example.org`. */
  withSecretariat(): ConferenceBuilder;
  /** A channel of the mailbox for a meeting, which is entered without its report. */
  withChannel(channel: string, meeting: string): ConferenceBuilder;
  joinedAt(at: Instant): ConferenceBuilder;
  build(): Promise<BuiltConference>;
}

/** The RCM as its file describes it, with the people that a test names: `await aConference(db).withOfficers().build()`. */
export function aConference(db: Db): ConferenceBuilder {
  const people: ((roster: Roster) => readonly PersonToBuild[])[] = [];
  const channels: { channel: string; meeting: string }[] = [];
  let changes: Partial<Roster> = {};
  let joinedAt = instant('2014-11-01T12:00:00Z');
  const builder: ConferenceBuilder = {
    with(more) {
      changes = { ...changes, ...more };
      return builder;
    },
    withPerson(person) {
      people.push(() => [person]);
      return builder;
    },
    withOfficers(...parties) {
      people.push((roster) =>
        officersOf(parties.length > 0 ? parties : membersOf(roster).map(({ code }) => code)),
      );
      return builder;
    },
    withSecretariat() {
      people.push(() => [{ email: 'ts@example.org', role: 'secretariat', party: 'TS', name: 'Secretariat' }]);
      return builder;
    },
    withChannel(channel, meeting) {
      channels.push({ channel, meeting });
      return builder;
    },
    joinedAt(at) {
      joinedAt = at;
      return builder;
    },
    async build() {
      const roster = { ...(await rcmRoster()), ...changes };
      const listed = people.flatMap((list) => list(roster));
      return await store(db, { roster, listed, channels, joinedAt });
    },
  };
  return builder;
}

/** The roster of `conferences/rcm.yaml`. */
export async function rcmRoster(): Promise<Roster> {
  const file = await readFile(new URL('../../conferences/rcm.yaml', import.meta.url), 'utf8');
  const read = readConferenceFile(file);
  if ('problems' in read) throw new Error(`conferences/rcm.yaml: ${JSON.stringify(read.problems)}`);
  return read.roster;
}

function officersOf(parties: readonly PartyCode[]): PersonToBuild[] {
  return parties.map((party) => ({
    email: `${party.toLowerCase()}@example.org`,
    party,
    name: `Officer of ${party}`,
  }));
}

interface ToStore {
  readonly roster: Roster;
  readonly listed: readonly PersonToBuild[];
  readonly channels: readonly { channel: string; meeting: string }[];
  readonly joinedAt: Instant;
}

async function store(db: Db, { roster, listed, channels, joinedAt }: ToStore): Promise<BuiltConference> {
  const ids = new Map<string, number>();
  const conferenceId = await db.transaction().execute(async (trx) => {
    const id = await upsertConference(trx, roster);
    const admitted = [...listed.flatMap(workspacesOf), ...ADMITTED];
    for (const workspace of admitted) {
      await decideAdmission(trx, { ...workspace, conferenceId: id, admitted: true, at: joinedAt });
    }
    for (const person of listed) ids.set(person.email, await storePerson(trx, id, { person, joinedAt }));
    for (const { channel, meeting } of channels) {
      const meetingId = await ensureMeeting(trx, { conference_id: id, slug: meeting, title: '{}' });
      const place = { platform: 'mailbox', workspace: '', channel };
      await insertChannel(trx, { conference_id: id, meeting_id: meetingId, ...place });
    }
    return id;
  });
  return { conferenceId, roster, personId: (email) => known(ids.get(email), email) };
}

const ADMITTED = [
  { platform: 'slack', workspace: 'T1' },
  { platform: 'teams', workspace: 'TENANT' },
];

/** The workspaces of somebody's accounts, which may see the conference. */
function workspacesOf(person: PersonToBuild) {
  return (['slack', 'teams'] as const).flatMap((platform) => {
    const [workspace = ''] = person[platform]?.split(':') ?? [];
    return workspace === '' ? [] : [{ platform, workspace }];
  });
}

const NOBODY = {
  name: '',
  role: 'liaison',
  party: 'TS',
  rank: 'titular',
  language: null,
  timezone: null,
  active: true,
} as const;

async function storePerson(
  trx: Trx,
  conferenceId: number,
  { person, joinedAt }: { person: PersonToBuild; joinedAt: Instant },
): Promise<number> {
  const { email, name, role, party, rank, language, timezone, active } = { ...NOBODY, ...person };
  const id = await insertPerson(trx, {
    conference_id: conferenceId,
    email,
    name: name === '' ? email : name,
    role,
    party_code: party,
    rank,
    language,
    timezone,
    active,
    joined_at: joinedAt,
  });
  for (const platform of ['slack', 'teams'] as const) {
    const [workspace, account] = person[platform]?.split(':') ?? [];
    if (workspace === undefined || account === undefined) continue;
    const identity = { conference_id: conferenceId, person_id: id, platform, workspace, account };
    await replaceIdentity(trx, { ...identity, last_used_at: joinedAt });
  }
  return id;
}

function known(id: number | undefined, email: string): number {
  if (id === undefined) throw new Error(`nobody has ${email}`);
  return id;
}
