import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { SlackPerson } from '../support/slack/people/person.ts';
import { AFTER_THE_OPENING, aSlackNetwork, type SlackNetwork } from '../support/slack/slack-network.ts';

const FOURTEEN_DAYS_BEFORE = instant('2015-01-16T22:00:00Z');

let slack: SlackNetwork;
beforeEach(async () => {
  slack = await aSlackNetwork({ homePace: 5, homeRest: 50 });
  await slack.publishTheReport();
  await slack.timeline.advanceTo(AFTER_THE_OPENING);
});
afterEach(async () => {
  await slack.close();
});

async function seesAtHome(person: SlackPerson, text: string): Promise<string> {
  return await slack.stage.slack.until(`"${text}" at home`, () => {
    const home = person.seesHome()?.text;
    return home?.includes(text) === true && home;
  });
}

it('shows an officer what their country owes and submitted, the secretariat what is open, and follows what changes', async () => {
  const suyapa = slack.personOf('suyapa.zelaya@hn.example.org');
  const tomas = slack.personOf('tomas.villalta@ts.example.org');
  const kofi = slack.personOf('kofi.adeyinka@unhcr.example.org');
  for (const person of [suyapa, tomas, kofi, slack.stage.norman]) await person.opensHome();
  await seesAtHome(suyapa, 'Honduras · 2 pendientes');
  const open = await seesAtHome(tomas, 'RCM: 3 commitments in force');
  expect(open).toContain('lon-2014-11');
  expect(open).toMatch(/● 3a .* · 0 of 11 received · until Friday 30 January 2015 · Pending: 11 countries/);
  const counts = await seesAtHome(kofi, 'RCM: 3 commitments in force');
  expect(counts).not.toContain('Pending: Hon');
  await seesAtHome(slack.stage.norman, 'I do not know you yet');
  await suyapa.types('enviar 3a https://files.example.org/hn.pdf');
  await slack.answered(suyapa, 1);
  const own = await seesAtHome(suyapa, 'Honduras · 1 pendiente, 1 recibido');
  expect(own).toMatch(/✓ 3a .* RCM-2014-0001/);
  await seesAtHome(tomas, '1 of 11 received');
  expect(slack.faults).toEqual([]);
});

it('names to the secretariat whom the last message did not reach', async () => {
  const ximena = slack.personOf('ximena.barrantes@cr.example.org');
  const esteban = slack.personOf('esteban.quiros@cr.example.org');
  for (const { user } of [ximena, esteban]) user.deactivated = true;
  const tomas = slack.personOf('tomas.villalta@ts.example.org');
  await tomas.opensHome();
  const before = await seesAtHome(tomas, 'RCM: 3 commitments in force');
  expect(before).not.toContain('Who could not be reached');
  await slack.timeline.advanceTo(FOURTEEN_DAYS_BEFORE);
  await tomas.opensHome();
  const after = await seesAtHome(tomas, 'Who could not be reached');
  expect(after).toContain('Nobody can be reached for Costa Rica: 3a and 4a wait');
});
