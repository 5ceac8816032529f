import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { planMornings } from '../../src/reminders/plan-mornings.ts';
import type { Db } from '../../src/store/tables.ts';
import { aBot, faultLogger } from '../support/a-bot.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase } from '../support/database.ts';
import { fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';

/** Counts the statements that a database is asked. */
function counting(db: Db): { db: Db; statements(): number } {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), statements: () => count };
}

/** How many statements plan the opening morning of these parties. */
async function statementsToPlan(parties: readonly string[]): Promise<number> {
  const database = await openTestDatabase();
  const conference = await aConference(database.db)
    .withOfficers(...parties)
    .build();
  const bot = await aBot({ database, conference, gateways: [fakePlace().gateway] });
  const draft = managuaDraft();
  const agreements = draft.agreements.map((agreement) => ({
    ...agreement,
    commitments: agreement.commitments
      .filter(({ mode }) => mode === 'each')
      .map((commitment) => ({ ...commitment, owedBy: parties })),
  }));
  await bot.publish({ ...draft, agreements });
  bot.clock.advanceTo(instant('2014-11-25T16:00:00Z'));
  const { db, statements } = counting(database.db);
  await planMornings({ db, queue: bot.jobs.queue, clock: bot.clock, logger: faultLogger([]) });
  const planned = await database.db.selectFrom('deliveries').select('id').execute();
  expect(planned).toHaveLength(parties.length);
  await bot.stop();
  await database.close();
  return statements();
}

it('plans the morning of eleven countries with as many statements as that of one', async () => {
  const one = await statementsToPlan(['HN']);
  const eleven = await statementsToPlan(['BZ', 'CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA', 'US']);
  expect(eleven).toBe(one);
});
