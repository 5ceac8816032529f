import { afterEach, beforeEach, expect, it } from 'vitest';
import { civilDate } from '../../src/domain/instant.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  ANA,
  aSecretariatBot,
  type SecretariatBot,
  smallDraft,
  withColleagues,
} from '../support/secretariat-bot.ts';

/** Honduras and Guatemala owe 3a; Costa Rica and Mexico owe 3b, which depends on it. */
let database: TestDatabase;
let ts: SecretariatBot;

beforeEach(async () => {
  database = await openTestDatabase();
  ts = await aSecretariatBot({
    database,
    draft: smallDraft({ '3a': ['HN', 'GT'], '3b': ['CR', 'MX'], '4a': ['HN'] }),
    withPeople: (builder) => withColleagues(builder.withOfficers('HN', 'GT', 'CR', 'MX')),
  });
});

afterEach(async () => {
  expect(ts.faults).toEqual([]);
  await ts.bot.stop();
  await database.close();
});

const news = (party: string) =>
  ts.textsOf(`${party}@example.org`).filter((text) => /^3a · |^Corrección|^Lo remitido/.test(text));

it('tells the owners of 3b once what came in, when 3a is settled', async () => {
  await ts.submitAs('HN', '3a');
  expect(news('cr')).toEqual([]);
  await ts.submitAs('GT', '3a');
  for (const party of ['cr', 'mx']) {
    expect(news(party)).toHaveLength(1);
    expect(news(party)[0]).toContain('Recibido de Guatemala y Honduras.');
    expect(news(party)[0]).toContain('3b se elabora a partir de 3a.');
    expect(news(party)[0]).not.toContain('example.org');
  }
  expect(news('hn').filter((text) => text.includes('a partir de'))).toEqual([]);
  await ts.advanceTo('2015-02-20T00:00:00Z');
  expect(news('cr')).toHaveLength(1);
});

it('tells them what did not come in when its date has passed, without naming who is pending', async () => {
  await ts.submitAs('HN', '3a');
  await ts.advanceTo('2015-02-02T14:29:00Z');
  expect(news('mx')).toEqual([]);
  await ts.advanceTo('2015-02-02T14:30:00Z');
  expect(news('mx')).toHaveLength(1);
  expect(news('mx')[0]).toContain('Falta uno; la fecha era el viernes 30 de enero de 2015.');
  expect(news('mx')[0]).not.toContain('Guatemala');
});

it('corrects what was told once where a submission is withdrawn afterwards', async () => {
  await ts.submitAs('HN', '3a');
  await ts.say('hn@example.org', 'retirar 3a faltaba el anexo');
  expect(news('cr')).toEqual([]);
  await ts.submitAs('HN', '3a');
  await ts.submitAs('GT', '3a');
  await ts.say('hn@example.org', 'retirar 3a faltaba el anexo');
  expect(news('cr').filter((text) => text.startsWith('Corrección'))).toEqual([
    expect.stringContaining('lo que Honduras remitió para 3a se ha retirado. 1 de 2 recibidos.'),
  ]);
  await ts.advanceTo('2014-12-20T00:00:00Z');
  expect(news('cr')).toHaveLength(2);
});

it('shares the submissions themselves, with their links, where the secretariat says so', async () => {
  await ts.submitAs('HN', '3a', { receivedOn: civilDate('2014-11-24') });
  expect(await ts.say(ANA, 'share 3a')).toContain('3a: one submission goes to Costa Rica and Mexico');
  expect(news('cr')).toEqual([expect.stringContaining('✓ Honduras: https://example.org/HN.pdf')]);
  expect(news('gt')).toEqual([]);
  await ts.say('hn@example.org', 'retirar 3a faltaba el anexo');
  expect(news('cr')[0]).not.toContain('HN.pdf');
  expect(news('cr')[1]).toContain('Corrección: lo que Honduras remitió para 3a se ha retirado.');
});

it('shares nothing with nobody', async () => {
  expect(await ts.say(ANA, 'share 3a')).toContain('Nothing has been received for 3a yet');
  expect(await ts.say(ANA, 'share 4a')).toContain('Nothing depends on 4a');
  await ts.submitAs('HN', '3a');
  expect(await ts.say('hn@example.org', 'compartir 3a')).toContain('Eso solo puede hacerlo la Secretaría');
  expect(news('cr')).toEqual([]);
});
