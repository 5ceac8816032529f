import { afterEach, beforeEach, expect, it } from 'vitest';
import { homeView } from '../../adapters/slack/form-view.ts';
import { openingIn } from '../support/contract-messages.ts';
import { checkedView } from '../support/slack/blocks/validate.ts';
import { aFormDesk, type FormDesk, replies, says, usual } from '../support/slack/form-desk.ts';
import { ALL_SCOPES } from '../support/slack/setting.ts';

let desk: FormDesk;
let standing: string;
beforeEach(async () => {
  desk = await aFormDesk({ homePace: 5, homeRest: 5 });
  standing = '2 pending';
  desk.answers(async (request) => (request.overview === true ? says(standing) : await usual(request)));
});
afterEach(async () => {
  await desk.close();
});

async function seesAtHome(text: string, person = desk.norman) {
  return await desk.slack.until(text, () => {
    const home = person.seesHome();
    return home?.text.includes(text) && home;
  });
}

it('shows what waits for whoever opens it, in their language', async () => {
  const { norman, amelia } = desk;
  await norman.opensHome();
  await amelia.opensHome();
  await seesAtHome('2 pending');
  await seesAtHome('2 pending', amelia);
  expect(
    desk.asked.map(({ actor, overview, language, place }) => [actor, overview, language, place]),
  ).toEqual([
    [expect.objectContaining({ account: norman.id }), true, 'en', null],
    [expect.objectContaining({ account: amelia.id }), true, 'es', null],
  ]);
});

it('follows what anybody asked for, and nobody who has not opened it is asked about', async () => {
  const { norman, amelia } = desk;
  await norman.opensHome();
  await seesAtHome('2 pending');
  standing = '1 pending, 1 received';
  await amelia.types('submit 3a');
  await seesAtHome('1 pending, 1 received');
  expect(amelia.seesHome()).toBe(null);
});

it('is not published again while it says the same', async () => {
  const { norman, slack } = desk;
  await norman.opensHome();
  await seesAtHome('2 pending');
  slack.faults.next({ error: 'internal_error' }, { method: 'views.publish' });
  const looked = Promise.withResolvers<void>();
  desk.answers(async (request) => {
    if (request.overview !== true) return await usual(request);
    looked.resolve();
    return says(standing);
  });
  await norman.types('status');
  await looked.promise;
  await desk.stop();
  expect(desk.faults).toEqual([]);
});

it('is shown a moment later where Slack asks for a rest', async () => {
  const { norman, slack } = desk;
  slack.faults.next({ limited: 1 }, { method: 'views.publish' });
  await norman.opensHome();
  await norman.types('status');
  await seesAtHome('2 pending');
  expect(desk.faults.map(({ event }) => event)).toContain('slack.home-not-shown');
});

it('lets its buttons open a window', async () => {
  const { norman } = desk;
  desk.answers(async (request) => {
    if (request.overview !== true) return await usual(request);
    const buttons = [{ label: 'Submit', words: 'submit 3a', opens: 'form' as const }];
    return replies({ ...says('2 pending').message, parts: [{ kind: 'buttons', buttons }] });
  });
  await norman.opensHome();
  const home = await desk.slack.until('a button', () => norman.seesHome()?.buttons[0]);
  await norman.presses(home);
  await desk.seesModal('Submit');
  expect(desk.asked.at(-1)).toMatchObject({ words: 'submit 3a', wantsForm: true });
});

it('holds a whole message, tables and all', () => {
  const view = checkedView(homeView(openingIn('en')), 'home', new Set(ALL_SCOPES));
  expect(JSON.stringify(view.blocks)).toContain('Belize · 20 January');
});
