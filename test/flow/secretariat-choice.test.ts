import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  ANA,
  aSecretariatBot,
  LUIS,
  type SecretariatBot,
  smallDraft,
  withColleagues,
} from '../support/secretariat-bot.ts';

let database: TestDatabase;
let ts: SecretariatBot;
let number: number;

beforeEach(async () => {
  database = await openTestDatabase();
  ts = await aSecretariatBot({
    database,
    draft: smallDraft({ '3a': ['HN', 'GT'] }),
    withPeople: (builder) => withColleagues(builder.withOfficers('HN', 'GT')),
  });
  await ts.submitAs('HN', '3a');
  await ts.advanceTo('2015-02-02T18:00:00Z');
  number = await ts.numberOf(ts.messagesOf(ANA).at(-1));
});

afterEach(async () => {
  expect(ts.faults).toEqual([]);
  await ts.bot.stop();
  await database.close();
});

const notesTo = (email: string) =>
  ts.textsOf(email).filter((text) => text.includes('siguen pendientes desde'));

it('"note" writes at once to those who are pending, and to nobody again', async () => {
  expect(await ts.say(ANA, `choose ${number} note`)).toContain('It leaves now to Guatemala.');
  await ts.advanceTo('2015-02-02T18:01:00Z');
  expect(notesTo('gt@example.org')).toHaveLength(1);
  expect(notesTo('hn@example.org')).toEqual([]);
  await ts.advanceTo('2015-03-20T00:00:00Z');
  expect(notesTo('gt@example.org')).toHaveLength(1);
});

it('"note" outside working hours leaves on the next working morning', async () => {
  await ts.advanceTo('2015-02-02T23:30:00Z');
  expect(await ts.say(LUIS, `elegir ${number} nota`)).toContain('Sale el martes 3 de febrero a Guatemala.');
  await ts.advanceTo('2015-02-03T14:59:00Z');
  expect(notesTo('gt@example.org')).toEqual([]);
  await ts.advanceTo('2015-02-03T15:00:00Z');
  expect(notesTo('gt@example.org')).toHaveLength(1);
});

it('"leave" sends nothing more, where a note would have left without it', async () => {
  expect(await ts.say(ANA, `choose ${number} leave`)).toContain('3a: nothing more is sent');
  await ts.advanceTo('2015-03-20T00:00:00Z');
  expect(notesTo('gt@example.org')).toEqual([]);
});

it('"leave" also takes back the note that was planned already', async () => {
  await ts.advanceTo('2015-02-05T18:00:00Z');
  await ts.say(ANA, `choose ${number} leave`);
  await ts.advanceTo('2015-03-20T00:00:00Z');
  expect(notesTo('gt@example.org')).toEqual([]);
});

it('"extend" says what to type, and sends nothing', async () => {
  expect(await ts.say(ANA, `choose ${number} extend`)).toContain('`extend 3a`');
  expect(await ts.say(LUIS, `elegir ${number} prórroga`)).toContain(
    'Elegido por Ana el lunes 2 de febrero: otra fecha.',
  );
  await ts.advanceTo('2015-03-20T00:00:00Z');
  expect(notesTo('gt@example.org')).toEqual([]);
});

it('is made once: what one colleague decides the other sees, and a later choice is told what was chosen', async () => {
  await ts.say(ANA, `choose ${number} leave`);
  const card = ts.textsOf(LUIS).at(-1) ?? '';
  expect(card).toContain('Elegido por Ana el lunes 2 de febrero: no se envía nada más.');
  expect(card).not.toContain('elegir');
  const his = await ts.numberOf(ts.messagesOf(LUIS).at(-1));
  expect(await ts.say(LUIS, `elegir ${his} nota`)).toContain('3a: ya se había elegido');
  await ts.advanceTo('2015-03-20T00:00:00Z');
  expect(notesTo('gt@example.org')).toEqual([]);
});

it('is the secretariat’s alone, and says what would work', async () => {
  expect(await ts.say('gt@example.org', `elegir ${number} nota`)).toContain(
    'Eso solo puede hacerlo la Secretaría',
  );
  expect(await ts.say(ANA, `choose ${number} later`)).toContain(`\`choose ${number} note\``);
  expect(await ts.say(ANA, 'choose 999 note')).toContain('no. 999 offers no choice');
  expect(await ts.say(ANA, 'choose note')).toContain('as a number');
  expect(await ts.say(ANA, `choose ${number} note 4b`)).toContain('I know 3a, not 4b');
  await ts.advanceTo('2015-02-02T18:10:00Z');
  expect(notesTo('gt@example.org')).toEqual([]);
});
