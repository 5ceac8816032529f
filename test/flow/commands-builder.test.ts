import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRoster } from '../../src/store/conference.ts';
import { listPeople } from '../../src/store/people.ts';
import { aConference, rcmRoster } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

describe('the conference builder', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => database.close());

  it('stores the RCM as its file describes it, with an officer for each member', async () => {
    const { conferenceId } = await aConference(database.db).withOfficers().withSecretariat().build();
    const stored = await findRoster(database.db, conferenceId);
    const roster = await rcmRoster();
    expect(stored.parties).toEqual(roster.parties);
    expect(stored.acronym).toEqual({ en: 'RCM', es: 'CRM' });
    expect(await listPeople(database.db, conferenceId)).toHaveLength(12);
  });
});
