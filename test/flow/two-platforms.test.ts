import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Faults } from '../support/a-bot.ts';
import type { SlackPerson } from '../support/slack/people/person.ts';
import { aSlackBot, type SlackBot, slackPlaceOf } from '../support/slack/slack-bot.ts';
import { aStage, type Stage } from '../support/slack/stage.ts';
import { type ExamplePeople, examplePeople } from '../support/teams/people/example-people.ts';
import type { TeamsPerson } from '../support/teams/people/person.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { aTeamsBot, type TeamsBot, teamsPlaceOf } from '../support/teams/teams-bot.ts';
import { aWiredCore, type WiredCore } from '../support/wired-core.ts';

const AFTER_THE_OPENING = instant('2014-11-25T20:00:00Z');
const AFTER_THE_DEADLINE = instant('2015-02-01T20:00:00Z');
const SUYAPA = 'suyapa.zelaya@hn.example.org';
const LENIN = 'lenin.bustillo@hn.example.org';
const TOMAS = 'tomas.villalta@ts.example.org';
const AMELIA = 'amelia.requena@ts.example.org';

let slack: Stage;
let teams: TeamsStage;
let wired: WiredCore;
let bots: readonly [SlackBot, TeamsBot];
let faults: Faults[];
let example: ExamplePeople;
/** One of Honduras on Slack, the other one on Teams. */
let suyapa: SlackPerson;
let lenin: TeamsPerson;
/** And of the secretariat. */
let tomas: SlackPerson;
let amelia: TeamsPerson;

beforeEach(async () => {
  [slack, teams] = await Promise.all([aStage({ patience: 10_000 }), aTeamsStage()]);
  faults = [];
  const places = { slack: slackPlaceOf(slack, faults), teams: teamsPlaceOf(teams.teams, faults) };
  wired = await aWiredCore([places.slack, places.teams], faults);
  const { core, clock } = wired;
  const { converse, addresses } = core;
  bots = [
    await aSlackBot(slack, { converse, clock, faults, place: places.slack }),
    await aTeamsBot(teams.teams, { converse, clock, addresses, faults, place: places.teams }),
  ];
  example = await examplePeople(teams.teams, teams.tenant);
  const { workspace } = slack;
  suyapa = slack.slack.person(workspace, { name: 'Suyapa Zelaya', email: SUYAPA, locale: 'es-LA' });
  tomas = slack.slack.person(workspace, { name: 'Tomás Villalta', email: TOMAS, locale: 'en-GB' });
  [lenin, amelia] = [onTeams(LENIN), onTeams(AMELIA)];
  const onSlack = Object.entries({ [SUYAPA]: suyapa, [TOMAS]: tomas });
  await wired.publishTheReport(
    example.csv(new Map(onSlack.map(([email, { id }]) => [email, `${workspace.id}:${id}`]))),
  );
  for (const person of [lenin, amelia]) {
    await person.types('hola');
    await teams.teams.until('an answer', () => person.sees('bot').length > 1);
  }
  await wired.timeline.advanceTo(AFTER_THE_OPENING);
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  await wired.close();
  await slack.slack.close();
  await teams.teams.close();
});

function onTeams(email: string): TeamsPerson {
  const found = example.people.get(email);
  if (found === undefined) throw new Error(`nobody is ${email}`);
  return found.person;
}

/** Somebody of another country, who has not answered. */
function ofGuatemala(): TeamsPerson {
  const found = [...example.people.values()].find(
    ({ role, country }) => role === 'liaison' && country === 'GT',
  );
  if (found === undefined) throw new Error('nobody of Guatemala');
  return found.person;
}

const openingOf = (person: TeamsPerson) => person.sees('bot').filter(({ fromBot }) => fromBot)[1];

it('one officer submits in Slack: the other’s card in Teams says so and offers nothing more, and reminders stop on both', async () => {
  expect(suyapa.sees('dm')).toHaveLength(1);
  expect(openingOf(lenin)?.buttons.length).toBeGreaterThan(0);
  await suyapa.types('/rcm entregar 3a, 4a https://files.example.org/hn.pdf');
  await slack.slack.until('an answer', () => suyapa.sees('dm').length > 1);
  await wired.core.jobs.drain();
  expect(openingOf(lenin)).toMatchObject({ edited: true, buttons: [], live: [] });
  expect(openingOf(lenin)?.text).toContain('RCM-2014-0001');
  const receipt = lenin.sees('bot').at(-1);
  expect(receipt?.text).toContain('https://files.example.org/hn.pdf');
  const before = [suyapa.sees('dm').length, lenin.sees('bot').length];
  const others = ofGuatemala().sees('bot').length;
  await wired.timeline.advanceTo(AFTER_THE_DEADLINE);
  expect([suyapa.sees('dm').length, lenin.sees('bot').length]).toEqual(before);
  expect(ofGuatemala().sees('bot').length).toBeGreaterThan(others);
  expect(faults).toEqual([]);
});

it('one officer presses in Teams: the other’s card in Slack says so and offers nothing more', async () => {
  await lenin.presses(openingOf(lenin)?.buttons.find(({ label }) => label === 'Sin observaciones'));
  await wired.core.jobs.drain();
  const [card, receipt] = suyapa.sees('dm');
  expect(card).toMatchObject({ edited: true, buttons: [], text: expect.stringContaining('RCM-2014-0001') });
  expect(receipt?.text).toContain('RCM-2014-0001');
  expect(faults).toEqual([]);
});

/** What an officer asks of the secretariat in Slack has been answered, and is before its two colleagues. */
async function suyapaTypes(words: string): Promise<void> {
  const before = suyapa.sees('dm').length;
  await suyapa.types(words);
  await slack.slack.until('an answer', () => suyapa.sees('dm').length > before);
  await wired.core.jobs.drain();
}

const askedOf = <Seen extends { text: string }>(seen: readonly Seen[], text: string): Seen => {
  const found = seen.findLast((message) => message.text.includes(text));
  if (found === undefined) throw new Error(`nothing says ${text}`);
  return found;
};

it('a colleague presses "Arrived" in Slack: the other’s card in Teams shows it decided and offers nothing more', async () => {
  await suyapaTypes('/rcm entregar 3a por correo');
  const inTeams = () => askedOf(amelia.sees('bot'), 'Honduras comunica que envió 3a por correo');
  const inSlack = () => askedOf(tomas.sees('dm'), 'Honduras says that 3a was sent by mail');
  expect(inTeams().buttons.map(({ label }) => label)).toEqual(['Llegó', 'No llegó']);
  const before = tomas.sees('dm').length;
  await tomas.presses(buttonOf(inSlack(), 'Arrived'));
  await slack.slack.until('an answer', () => tomas.sees('dm').length > before);
  await wired.core.jobs.drain();
  expect(inTeams()).toMatchObject({ edited: true, buttons: [], live: [] });
  expect(inTeams().text).toMatch(/Elegido por Tomás Villalta el .+: llegó\./);
  expect(inSlack()).toMatchObject({ buttons: [], text: expect.stringContaining('it has arrived.') });
  expect(faults).toEqual([]);
});

it('a colleague grants more time in Teams: the other’s card in Slack shows it decided and offers nothing more', async () => {
  await suyapaTypes('/rcm prórroga 3a hasta el 20 de febrero de 2015: consulta interna');
  const inTeams = () => askedOf(amelia.sees('bot'), 'consulta interna');
  const inSlack = () => askedOf(tomas.sees('dm'), 'consulta interna');
  expect(inSlack().buttons.map(({ label }) => label)).toContain('Grant');
  await amelia.presses(buttonOf(inTeams(), 'Conceder'));
  await wired.core.jobs.drain();
  expect(inSlack()).toMatchObject({ edited: true, buttons: [], live: [] });
  expect(inSlack().text).toContain('The date is Friday 20 February 2015.');
  expect(inSlack().text).toContain('This request is decided.');
  expect(inTeams().buttons).toEqual([]);
  expect(faults).toEqual([]);
});

function buttonOf<Button extends { label: string }>(
  { buttons }: { readonly buttons: readonly Button[] },
  label: string,
): Button {
  const found = buttons.find((one) => one.label.startsWith(label));
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
}
