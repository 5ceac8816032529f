import { afterEach, beforeEach, expect, it } from 'vitest';
import { AFTER_THE_OPENING, aSlackNetwork, type SlackNetwork } from '../support/slack/slack-network.ts';

let slack: SlackNetwork;
beforeEach(async () => {
  slack = await aSlackNetwork();
  await slack.publishTheReport();
});
afterEach(async () => {
  await slack.close();
});

it('brings every officer the opening at nine o’clock, once, in their language', async () => {
  await slack.timeline.advanceTo(AFTER_THE_OPENING);
  const officers = [...slack.people].filter(([, { role }]) => role === 'liaison');
  expect(officers.length).toBeGreaterThan(15);
  const openings = officers.map(([email, { person }]) => [email, person.sees('dm').length]);
  expect(openings).toEqual(officers.map(([email]) => [email, 1]));
  const honduras = slack.personOf('suyapa.zelaya@hn.example.org').sees('dm')[0];
  expect(honduras?.notification).toContain('Honduras: 3a y 4a hasta el viernes 30 de enero de 2015');
  expect(honduras?.live).toEqual([]);
  expect(honduras?.rang).toBe(true);
  expect(slack.faults).toEqual([]);
});

it('records what an officer submits, tells who should know, and changes the cards', async () => {
  await slack.timeline.advanceTo(AFTER_THE_OPENING);
  const suyapa = slack.personOf('suyapa.zelaya@hn.example.org');
  const lenin = slack.personOf('lenin.bustillo@hn.example.org');
  const [opening] = suyapa.sees('dm');
  await suyapa.types('/rcm submit 3a https://files.example.org/hn.pdf <!channel> *aprobado*');
  const [answer, receipt] = await slack.answered(suyapa, 1);
  expect(answer).toMatchObject({ onlyMe: true, live: [] });
  for (const shown of [receipt, lenin.sees('dm')[1]]) {
    expect(shown).toMatchObject({ onlyMe: false, live: [], text: expect.stringContaining('RCM-2014-0001') });
    expect(shown?.text).toContain('«<!channel> *aprobado*»');
  }
  const confirmations = suyapa.sees(slack.network).map(({ text }) => text);
  expect(confirmations).toEqual(['3a · recibido de Honduras — 1 de 11\nAgradecemos a Honduras.']);
  for (const person of [suyapa, lenin]) {
    const [card] = person.sees('dm');
    expect(card).toMatchObject({ edited: true, text: expect.stringContaining('RCM-2014-0001') });
    expect(card?.buttons.map(({ value }) => value)).toContain('entregar 4a');
  }
  expect(suyapa.sees('dm')[0]?.ts).toBe(opening?.ts);
  expect(slack.faults).toEqual([]);
});

it('does what a button of a card says, for whoever of the country presses it', async () => {
  await slack.timeline.advanceTo(AFTER_THE_OPENING);
  const lenin = slack.personOf('lenin.bustillo@hn.example.org');
  const none = lenin.sees('dm')[0]?.buttons.find(({ label }) => label === 'Sin observaciones');
  if (none === undefined) throw new Error('no such button');
  await lenin.presses(none);
  const [answer] = await slack.answered(lenin, 1);
  expect(answer?.text).toContain('RCM-2014-0001');
  const [card] = slack.personOf('suyapa.zelaya@hn.example.org').sees('dm');
  expect(card).toMatchObject({ edited: true, buttons: [] });
  expect(slack.faults).toEqual([]);
});

it('tells a stranger of the workspace nothing but how to be known', async () => {
  await slack.stage.norman.types('/rcm status 3a');
  const [answer] = await slack.answered(slack.stage.norman, 0);
  expect(answer?.text).toContain('I do not know you yet');
  expect(answer?.text).not.toMatch(/RCM|Honduras|Migration/);
});
