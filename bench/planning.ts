import { readFileSync } from 'node:fs';
import { readConferenceFile } from '../src/commands/conference-file.ts';
import { civilDate, instant } from '../src/domain/instant.ts';
import { startJobs } from '../src/jobs/start-jobs.ts';
import { publishDraft } from '../src/ledger/publish.ts';
import { simulatedClock } from '../src/ports/system-clock.ts';
import { planMornings } from '../src/reminders/plan-mornings.ts';
import { upsertConference } from '../src/store/conference.ts';
import { openDatabase } from '../src/store/connect.ts';
import { migrate } from '../src/store/migrate.ts';
import { insertPerson } from '../src/store/people.ts';
import { startTestServer } from '../test/support/test-server.ts';

// What a morning's planning costs a duty, as a ratio: many conferences at once against one alone, in one run.
const MANY = 40;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const file = readConferenceFile(readFileSync('conferences/rcm.yaml', 'utf8'));
if ('problems' in file) throw new TypeError('conferences/rcm.yaml cannot be read');
const { roster } = file;
const owedBy = roster.parties.filter(({ kind }) => kind === 'member').map(({ code }) => code);

const server = await startTestServer();
const one = await millisecondsADuty(1);
const many = await millisecondsADuty(MANY);
process.stdout.write(
  `planning: ${one.toFixed(2)} ms a duty alone, ${many.toFixed(2)} ms among ${MANY} conferences: ratio ${(many / one).toFixed(2)}\n`,
);
await server.stop();

async function millisecondsADuty(conferences: number): Promise<number> {
  const opened = await openDatabase({ databaseUrl: server.adminUrl, dataFolder: '' });
  await migrate(opened.db);
  const clock = simulatedClock({ start: instant('2014-11-24T22:00:00Z'), speed: 0 });
  const jobs = await startJobs({
    ...opened,
    clock,
    logger: quiet,
    gateways: [],
    alarm: { kind: 'silent' },
    works: false,
  });
  for (let index = 0; index < conferences; index += 1) await publish(`bench-${conferences}-${index}`);
  clock.advanceTo(instant('2014-11-25T16:00:00Z'));
  const began = performance.now();
  await planMornings({ db: opened.db, queue: jobs.queue, clock, logger: quiet });
  const spent = performance.now() - began;
  await jobs.stop();
  await opened.close();
  return spent / (conferences * owedBy.length);

  async function publish(slug: string): Promise<void> {
    await opened.db.transaction().execute(async (trx) => {
      const conferenceId = await upsertConference(trx, { ...roster, slug });
      for (const party of owedBy) await insertPerson(trx, officerOf(conferenceId, party));
      const actor = { personId: null, platform: 'bench' };
      const moment = { now: clock.now(), realNow: clock.realNow() };
      await publishDraft(
        { trx, queue: jobs.queue, conferenceId, ...moment, actor },
        { content: draftOf(slug), roster },
      );
    });
  }
}

function officerOf(conferenceId: number, party: string) {
  return {
    conference_id: conferenceId,
    email: `${party}@example.org`,
    name: party,
    role: 'liaison' as const,
    party_code: party,
    rank: 'titular' as const,
    joined_at: instant('2014-11-01T00:00:00Z'),
  };
}

function draftOf(slug: string) {
  const commitment = {
    ref: '1a',
    owedBy,
    mode: 'each' as const,
    recipient: 'TS',
    through: null,
    due: { date: civilDate('2015-01-30') },
    dependsOn: null,
    confidence: 'high' as const,
    deliverable: { en: 'comments' },
    dueText: { en: 'by 30 January 2015' },
    evidence: { en: 'Members will comment.' },
  };
  return {
    meeting: {
      slug,
      body: null,
      title: { en: slug },
      place: null,
      date: civilDate('2014-11-24'),
      endDate: null,
      submittedTo: null,
      present: [],
    },
    agreements: [{ number: '1', texts: { en: 'Members.' }, commitments: [commitment], offered: [] }],
    questions: [],
  };
}
