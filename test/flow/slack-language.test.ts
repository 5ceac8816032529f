import { afterEach, beforeEach, expect, it } from 'vitest';
import { aSlackNetwork, type SlackNetwork } from '../support/slack/slack-network.ts';

let slack: SlackNetwork;
beforeEach(async () => {
  slack = await aSlackNetwork();
});
afterEach(async () => {
  await slack.close();
});

it.each([
  { setting: 'en', locale: 'es-LA', reads: 'What you can type', because: 'it is their setting' },
  { setting: '', locale: 'en-GB', reads: 'What you can type', because: 'they use Slack in it' },
  { setting: '', locale: 'fr-FR', reads: 'Qué puede escribir', because: 'it is their country’s' },
])('an officer of Honduras reads "$reads": $because', async ({ setting, locale, reads }) => {
  const { workspace, slack: fake } = slack.stage;
  const vera = fake.person(workspace, { name: 'Vera Alonzo', email: 'vera@hn.example.org', locale });
  const row = `Vera Alonzo,vera@hn.example.org,liaison,HN,${setting},,titular,${workspace.id}:${vera.id},`;
  const text = `name,email,role,country,language,timezone,rank,slack,teams\n${row}\n`;
  await slack.say('people import', { name: 'people.csv', text });
  await vera.types('help');
  const told = await fake.until('an answer', () => vera.sees('dm').length >= 2 && vera.sees('dm'));
  expect(told.map((one) => one.text).join('\n')).toContain(reads);
  await vera.opensHome();
  const home = await fake.until('a home', () => vera.seesHome());
  expect(home.text).toContain(reads.startsWith('What') ? 'has nothing pending' : 'no tiene nada pendiente');
});
