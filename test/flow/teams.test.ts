import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Faults } from '../support/a-bot.ts';
import { type ExamplePeople, examplePeople } from '../support/teams/people/example-people.ts';
import type { TeamsPerson } from '../support/teams/people/person.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { aTeamsBot, type TeamsBot, teamsPlaceOf } from '../support/teams/teams-bot.ts';
import { serviceUrlOf, type TeamsConversation } from '../support/teams/world.ts';
import { aWiredCore, type WiredCore } from '../support/wired-core.ts';

/** Nine o'clock has been everywhere from Ottawa to Tijuana. */
const AFTER_THE_OPENING = instant('2014-11-25T20:00:00Z');
const SUYAPA = 'suyapa.zelaya@hn.example.org';
const LENIN = 'lenin.bustillo@hn.example.org';

let stage: TeamsStage;
let wired: WiredCore;
let bot: TeamsBot;
let faults: Faults[];
let example: ExamplePeople;
let network: TeamsConversation;

beforeEach(async () => {
  stage = await aTeamsStage();
  faults = [];
  const { teams, tenant } = stage;
  const place = teamsPlaceOf(teams, faults);
  wired = await aWiredCore([place], faults);
  const { core, clock } = wired;
  bot = await aTeamsBot(teams, { place, converse: core.converse, clock, addresses: core.addresses, faults });
  example = await examplePeople(teams, tenant);
  network = teams.channel(
    tenant,
    'Liaison officers',
    [...example.people.values()].map(({ person }) => person),
  );
  await wired.publishTheReport(example.csv());
  await wired.operator(`channel bind teams:${tenant.id}:${network.id} lon-2014-11`);
  // The bot was put into the network's team: from then on it is known where this organisation's Teams is.
  await teams.addBot(network, personOf(SUYAPA));
  await teams.until('a greeting', () => personOf(SUYAPA).sees(network).length > 0);
});

afterEach(async () => {
  await bot.stop();
  await wired.close();
  await stage.teams.close();
});

function personOf(email: string): TeamsPerson {
  const found = example.people.get(email);
  if (found === undefined) throw new Error(`nobody is ${email}`);
  return found.person;
}

async function answered(person: TeamsPerson, before: number) {
  await stage.teams.until('an answer', () => person.sees('bot').length > before);
  await wired.core.jobs.drain();
  return person.sees('bot').slice(before);
}

it('brings every officer the opening at nine o’clock, once, in their language, though none has spoken to it', async () => {
  await wired.timeline.advanceTo(AFTER_THE_OPENING);
  const officers = [...example.people.values()].filter(({ role }) => role === 'liaison');
  expect(officers.length).toBeGreaterThan(15);
  expect(officers.map(({ person }) => person.sees('bot').length)).toEqual(officers.map(() => 1));
  const [honduras] = personOf(SUYAPA).sees('bot');
  expect(honduras?.notification).toContain('Honduras: 3a y 4a hasta el viernes 30 de enero de 2015');
  expect(honduras).toMatchObject({ fromBot: true, live: [] });
  expect(honduras?.buttons.length).toBeLessThanOrEqual(4);
  expect(faults).toEqual([]);
});

it('records what an officer submits, tells who should know, and changes the cards', async () => {
  await wired.timeline.advanceTo(AFTER_THE_OPENING);
  const [suyapa, lenin] = [personOf(SUYAPA), personOf(LENIN)];
  await suyapa.types('entregar 3a https://files.example.org/hn.pdf <at>todos</at> **aprobado**');
  const said = await answered(suyapa, 2);
  const receipts = [said.at(-1), lenin.sees('bot')[1]];
  for (const shown of receipts) {
    expect(shown).toMatchObject({ live: [], text: expect.stringContaining('RCM-2014-0001') });
    expect(shown?.text).toContain('«<at>todos</at> **aprobado**»');
  }
  const confirmations = suyapa.sees(network).filter(({ fromBot }) => fromBot);
  expect(confirmations.at(-1)?.text).toContain('3a · recibido de Honduras — 1 de 11');
  expect(confirmations.at(-1)?.text).not.toContain('https://');
  for (const person of [suyapa, lenin]) {
    const [card] = person.sees('bot');
    expect(card).toMatchObject({ edited: true, text: expect.stringContaining('RCM-2014-0001') });
    expect(card?.buttons.map(({ action }) => action.data['words'])).toContain('entregar 4a');
  }
  expect(faults).toEqual([]);
});

it('does what a button of a card says, for whoever of the country presses it, on every screen', async () => {
  await wired.timeline.advanceTo(AFTER_THE_OPENING);
  const [suyapa, lenin] = [personOf(SUYAPA), personOf(LENIN)];
  await lenin.presses(lenin.sees('bot')[0]?.buttons.find(({ label }) => label === 'Sin observaciones'));
  const [answer] = await answered(lenin, 1);
  expect(answer?.text).toContain('RCM-2014-0001');
  expect(lenin.flashes).toHaveLength(1);
  for (const person of [suyapa, lenin]) {
    expect(person.sees('bot')[0]).toMatchObject({ edited: true, isInPlace: false, buttons: [] });
  }
  expect(faults).toEqual([]);
});

it('who blocked the bot is passed over for the country’s alternate', async () => {
  const suyapa = personOf(SUYAPA);
  suyapa.blocks();
  await wired.timeline.advanceTo(AFTER_THE_OPENING);
  expect(suyapa.sees('bot')).toEqual([]);
  expect(personOf(LENIN).sees('bot')).not.toEqual([]);
  const rows = await wired.core.database.db
    .selectFrom('deliveries')
    .select('chain')
    .where('state', '=', 'failed')
    .execute();
  expect(JSON.stringify(rows)).toContain('ConversationBlockedByUser');
  expect(faults).toEqual([]);
});

it('a stranger of the organisation hears nothing but how to be known, in the language of their Teams', async () => {
  await stage.amelia.types('pendientes 3a');
  const [, answer] = await answered(stage.amelia, 1).then(() => stage.amelia.sees('bot'));
  expect(answer?.text).toContain('vincular CÓDIGO');
  expect(answer?.text).not.toMatch(/CRM|Honduras|Migración/);
});

it('somebody whose account is not in the file is asked whether they are that officer, and one press links them', async () => {
  const { teams, tenant } = stage;
  await wired.core.database.db.deleteFrom('identities').execute();
  const suyapa = teams.person(tenant, { name: 'Suyapa Z.', email: SUYAPA, locale: 'es-HN' });
  await suyapa.installs();
  const [greeting] = await answered(suyapa, 0);
  expect(greeting?.text).toContain('¿Es usted Suyapa Zelaya');
  await suyapa.presses(greeting?.buttons[0]);
  const [, joined] = await answered(suyapa, 1).then(() => suyapa.sees('bot'));
  expect(joined?.text).toContain('3a');
  expect(
    await wired.core.database.db.selectFrom('identities').select(['account', 'workspace']).execute(),
  ).toEqual([{ account: suyapa.id, workspace: tenant.id }]);
  expect(faults).toEqual([]);
});

it('where Teams is for each organisation and person outlives the process', async () => {
  const { teams, tenant } = stage;
  await personOf(SUYAPA).types('pendientes');
  await answered(personOf(SUYAPA), 1);
  const rows = await wired.core.database.db.selectFrom('place_addresses').selectAll().execute();
  const serviceUrl = serviceUrlOf(teams.world, tenant.id);
  expect(rows.map(({ channel, address }) => [channel, address['serviceUrl']])).toEqual(
    expect.arrayContaining([
      ['', serviceUrl],
      [network.id, serviceUrl],
      [personOf(SUYAPA).id, serviceUrl],
    ]),
  );
});
