import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeAll(async () => {
  managua = await aManaguaBot();
});

afterAll(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

describe('a line to send names the conference that was named', () => {
  it.each([
    ['meeting add RCGM 12 November 2015', '`meeting add RCGM 12 November 2015 --yes --conference rcm`'],
    ['submit 3c for Honduras no comments', '`submit 3a for Honduras no comments --conference rcm`'],
    ['sbumit 3a', '`submit 3a --conference rcm`'],
    ['I would like to remind 3a', '`remind 3a --conference rcm`'],
    ['extend 3a 13 February 2015 in writing', '`extend 3a 2015-02-13 --conference rcm for all in writing`'],
    ['withdraw 3a for Honduras', '`withdraw 3a --conference rcm …`'],
  ])('%s', async (words, line) => {
    expect(await managua.text('ts', `${words} --conference rcm`)).toContain(line);
    expect(await managua.text('ts', words)).not.toContain('--conference');
  });

  it('for the next page', async () => {
    expect(await managua.text('ts', 'help --conference rcm')).toContain('help --conference rcm page 2');
    expect(await managua.text('ts', 'help --conference rcm page 2')).toContain('Page 2');
  });

  it('before reminders go on', async () => {
    await managua.say('ts', 'pause');
    expect(await managua.text('ts', 'resume --conference rcm')).toContain('`resume --yes --conference rcm`');
    expect(await managua.text('ts', 'resume')).toContain('`resume --yes`');
  });
});

describe('one long dash', () => {
  it.each([
    '—conference rcm show 3a',
    'show 3a –conferencia RCM',
    'show 3a —conference=rcm',
    'show —conferencia=rcm 3a',
  ])('is the flag in %s', async (words) => {
    expect(await managua.refused('ts', words)).toBeNull();
  });

  it.each([
    'submit 3a by mail el informe —Conferencia Regional— sigue en consulta',
    'submit 3a by mail el informe de la —Conferencia Regional',
    'submit 3a by mail el informe —Conferencia rcm— sigue',
  ])('is part of the note in %s', async (words) => {
    const { refused, json } = await managua.say('hn', words);
    expect(refused).toBeNull();
    expect(JSON.stringify(json)).toContain('—Conferencia');
  });
});

it('names it too before a passed date is corrected', async () => {
  await managua.advanceTo('2014-12-10T18:00:00Z');
  const words = 'correct 3a due 2 December 2014';
  expect(await managua.text('ts', `${words} --conference rcm`)).toContain(
    `\`${words} --yes --conference rcm\``,
  );
  expect(await managua.text('ts', words)).toContain(`\`${words} --yes\``);
});
