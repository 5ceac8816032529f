import { expect, it } from 'vitest';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { publishDraft } from '../../src/ledger/publish.ts';
import { faultLogger, MANAGUA_AFTERNOON, testClock } from '../support/a-bot.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaDraft } from '../support/managua-draft.ts';
import { type Program, startProgram } from '../support/program.ts';

const WORKER = new URL('programs/worker.ts', import.meta.url);
const CONFERENCES = 12;
const MEMBERS = 11;

/** The Managua report published in a dozen conferences on one afternoon. */
async function publishEverywhere(database: TestDatabase): Promise<void> {
  const clock = testClock(MANAGUA_AFTERNOON);
  const jobs = await startJobs({
    ...database,
    clock,
    logger: faultLogger([]),
    gateways: [],
    alarm: { kind: 'silent' },
    works: false,
  });
  for (let count = 0; count < CONFERENCES; count += 1) {
    const { conferenceId, roster } = await aConference(database.db)
      .with({ slug: `c${count}` })
      .withOfficers()
      .build();
    await database.db.transaction().execute(async (trx) =>
      publishDraft(
        {
          trx,
          queue: jobs.queue,
          conferenceId,
          now: clock.now(),
          realNow: clock.realNow(),
          actor: { personId: null, platform: 'terminal' },
        },
        { content: managuaDraft(), roster },
      ),
    );
  }
  await jobs.stop();
}

/** Collects what a worker sends until it has stopped; answers with its last words. */
async function listen(worker: Program, onSent: (message: string) => void): Promise<string> {
  let line = await worker.nextLine();
  while (!line.startsWith('stopped')) {
    if (line.startsWith('sent')) onSent(line);
    line = await worker.nextLine();
  }
  return line;
}

it('sends each person one message where two bots are in the middle of the same morning', async () => {
  const database = await openTestDatabase();
  await publishEverywhere(database);
  const workers = [0, 1].map(() => startProgram(WORKER, [database.url, '2014-11-25T12:55:00Z', '3600']));
  await Promise.all(workers.map((worker) => worker.nextLine()));
  const sent: string[] = [];
  const tell = (line: string) => {
    for (const worker of workers) worker.say(line);
  };
  const sending = workers.map(() => Promise.withResolvers<void>());
  const ends = workers.map((worker, index) =>
    listen(worker, (message) => {
      sent.push(message);
      sending[index]?.resolve();
      if (sent.length === CONFERENCES * MEMBERS) tell('stop');
    }),
  );
  await Promise.all(sending.map(({ promise }) => promise));
  tell('go');
  expect(await Promise.all(ends)).toEqual(['stopped ', 'stopped ']);
  await Promise.all(workers.map((worker) => worker.ended()));
  expect(new Set(sent).size).toBe(CONFERENCES * MEMBERS);
  expect(sent).toHaveLength(CONFERENCES * MEMBERS);
  const left = await database.db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '!=', 'delivered')
    .executeTakeFirstOrThrow();
  expect(left.count).toBe(0);
  await database.close();
}, 180_000);
