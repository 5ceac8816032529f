import { expect, it } from 'vitest';
import { aConference, rcmRoster } from '../support/conference-builder.ts';
import { openTestDatabase } from '../support/database.ts';
import { aSecretariatBot, LUIS, smallDraft, withColleagues } from '../support/secretariat-bot.ts';

it('tells the secretariat its morning where that of another conference cannot be planned', async () => {
  const database = await openTestDatabase();
  const { name } = await rcmRoster();
  await aConference(database.db).with({ slug: 'other', name }).withSecretariat().build();
  const ts = await aSecretariatBot({
    database,
    draft: smallDraft({ '3a': ['HN', 'GT'] }),
    withPeople: (builder) => withColleagues(builder.withOfficers('HN', 'GT')),
  });
  await database.db
    .updateTable('conferences')
    .set({ timezone: 'Nowhere/Land' })
    .where('slug', '=', 'other')
    .execute();
  await ts.advanceTo('2014-12-03T20:00:00Z');
  await ts.submitAs('HN', '3a');
  await ts.advanceTo('2014-12-04T14:30:00Z');
  expect(ts.textsOf(LUIS)).toHaveLength(1);
  expect(new Set(ts.faults.map(({ event }) => event))).toEqual(new Set(['secretariat.fault']));
  await ts.bot.stop();
  await database.close();
});
