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

const HN = 'hn@example.org';
const GT = 'gt@example.org';
let database: TestDatabase;
let ts: SecretariatBot;

beforeEach(async () => {
  database = await openTestDatabase();
  ts = await aSecretariatBot({
    database,
    draft: smallDraft({ '3a': ['HN', 'GT'] }),
    withPeople: (builder) =>
      withColleagues(
        builder
          .withOfficers('HN', 'GT')
          .withPerson({ email: 'hn2@example.org', party: 'HN', name: 'Second of HN', language: 'en' }),
      ),
  });
  await ts.advanceTo('2015-01-20T16:14:00Z');
});

afterEach(async () => {
  expect(ts.faults).toEqual([]);
  await ts.bot.stop();
  await database.close();
});

const last = (email: string) => ts.textsOf(email).at(-1) ?? '';
/** The number of the newest open question; another notice may leave at the same moment. */
const asked = async () => {
  const newest = ts.textsOf(ANA).findLastIndex((text) => text.includes('[Arrived]'));
  return ts.numberOf(ts.messagesOf(ANA)[newest]);
};
const receiptOf = (email: string) =>
  ts.textsOf(email).find((text) => /^(?:Acuse de recibo|Receipt) RCM/mu.test(text)) ?? '';
const submission = async () =>
  await database.db
    .selectFrom('submissions')
    .select(['state', 'confirmed', 'arrival_at as at'])
    .orderBy('id')
    .execute();
const stateOf = async (party: string) =>
  (
    await database.db
      .selectFrom('obligations')
      .select('state')
      .where('party_code', '=', party)
      .executeTakeFirstOrThrow()
  ).state;

it('asks each colleague at once whether what went by mail has arrived, and says that it is to be confirmed', async () => {
  const answer = await ts.say(HN, 'entregar 3a por correo por valija diplomática');
  expect(answer).toContain('A la espera de confirmación de la Secretaría Técnica.');
  expect(await stateOf('HN')).toBe('received');
  const number = await asked();
  expect(last(ANA)).toContain('Honduras says that 3a was sent by mail: has it arrived?');
  expect(last(ANA)).toContain('by Officer of HN');
  expect(last(ANA)).toContain(
    `[Arrived] choose ${number} arrived\n[Not arrived] choose ${number} not arrived`,
  );
  expect(last(LUIS)).toContain('Honduras comunica que envió 3a por correo: ¿llegó?');
  expect(last(HN)).not.toContain('Dentro del plazo');
  expect(ts.textsOf(HN)[0]).toContain('por confirmar');
  expect(await ts.say(HN, 'pendientes')).toContain('por confirmar');
  expect(await ts.say(ANA, 'show 3a')).toContain('by mail, awaiting confirmation');
});

it('"Arrived" confirms: the officers’ receipts gain their second line, cards and history say so', async () => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  const messages = ts.messagesOf(HN).length;
  await ts.advanceTo('2015-01-22T18:00:00Z');
  expect(await ts.say(ANA, `choose ${number} arrived`)).toContain('3a from Honduras has arrived');
  expect(receiptOf(HN)).toContain('Dentro del plazo.');
  expect(receiptOf(HN)).toContain('La Secretaría Técnica confirmó el jueves 22 de enero de 2015 que llegó.');
  expect(receiptOf('hn2@example.org')).toContain(
    'The Technical Secretariat confirmed on Thursday 22 January 2015 that it has arrived.',
  );
  expect(ts.messagesOf(HN)).toHaveLength(messages);
  expect(ts.textsOf(HN).join()).not.toContain('por confirmar');
  expect(await ts.say(ANA, 'show 3a')).not.toContain('awaiting confirmation');
  const history = await ts.say(ANA, 'history 3a');
  expect(history).toContain(
    'The question whether it had arrived by mail went to Ana and Luis (Technical Secretariat)',
  );
  expect(history).toContain('had arrived; recorded by Ana.');
  expect(await stateOf('HN')).toBe('received');
});

it('"Not arrived" sends it back: the country is told at once, and reminders go on', async () => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  expect(await ts.say(LUIS, `elegir ${number} no llegó`)).toContain('3a de Honduras no llegó');
  expect(await stateOf('HN')).toBe('pending');
  expect(await submission()).toMatchObject([{ state: 'returned', confirmed: false }]);
  expect(last(HN)).toContain('Honduras: la Secretaría Técnica devolvió 3a');
  expect(last(HN)).toContain('Lo enviado por correo no ha llegado.');
  expect(receiptOf(HN)).toContain('que no ha llegado. Envíelo de nuevo, por favor.');
  expect(receiptOf(HN)).not.toMatch(/A la espera|Dentro del plazo|3a recibido/);
  const told = ts.messagesOf(HN).length;
  await ts.advanceTo('2015-01-23T16:00:00Z');
  expect(ts.messagesOf(HN)).toHaveLength(told + 1);
  expect(last(HN)).toContain('quedan 7 días');
  expect(await ts.say(ANA, 'history 3a')).toContain('had not arrived; recorded by Luis.');
});

it('is decided once: the colleague sees it on their own card, and a later choice is told what was chosen', async () => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  await ts.say(ANA, `choose ${number} arrived`);
  expect(last(LUIS)).toContain('Elegido por Ana el martes 20 de enero de 2015: llegó.');
  expect(last(LUIS)).not.toContain('elegir');
  expect(last(ANA)).not.toContain('[Arrived]');
  const his = await ts.numberOf(ts.messagesOf(LUIS).at(-1));
  const answer = await ts.say(LUIS, `elegir ${his} no llegó`);
  expect(answer).toContain('3a de Honduras: ya se había elegido');
  expect(answer).toContain('Elegido por Ana el martes 20 de enero de 2015: llegó.');
  expect(answer).toContain('`devolver 3a Honduras`');
  expect(await stateOf('HN')).toBe('received');
});

it('is decided once also where two choose at the same moment', async () => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  const answers = await Promise.all([
    ts.say(ANA, `choose ${number} arrived`),
    ts.say(LUIS, `elegir ${number} no llegó`),
  ]);
  expect(answers.filter((text) => /chosen before|ya se había elegido/.test(text))).toHaveLength(1);
});

it.each([
  ['withdrawn', async () => await ts.say(HN, 'retirar 3a se envió por error')],
  ['sent back', async () => await ts.say(ANA, 'return 3a Honduras the annex is missing')],
  ['sent as a document', async () => await ts.say(HN, 'entregar 3a https://example.org/hn.pdf')],
  ['recorded by the secretariat', async () => await ts.say(ANA, 'submit 3a for Honduras by mail')],
  ['ended', async () => await ts.say(ANA, 'correct 3a drop')],
])('is moot when it was %s meanwhile', async (_, happens) => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  await happens();
  const card = ts.textsOf(ANA).find((text) => text.includes('has it arrived?')) ?? '';
  expect(card).toContain('This is no longer asked');
  expect(card).not.toContain('[Arrived]');
  const before = await submission();
  expect(await ts.say(ANA, `choose ${number} arrived`)).toContain('3a from Honduras: no longer asked');
  expect(await submission()).toEqual(before);
  expect(receiptOf(HN)).not.toContain('A la espera');
});

it('asks anew about what is sent by mail again, and about nothing that the secretariat recorded itself', async () => {
  await ts.say(ANA, 'submit 3a for Guatemala by mail');
  expect(ts.textsOf(LUIS).join()).not.toContain('¿llegó?');
  expect(await submission()).toMatchObject([{ confirmed: true }]);
  await ts.say(HN, 'entregar 3a por correo');
  const first = await asked();
  await ts.say(ANA, `choose ${first} not arrived`);
  await ts.advanceTo('2015-01-21T18:00:00Z');
  await ts.say(HN, 'entregar 3a por correo');
  const second = await asked();
  expect(second).not.toBe(first);
  const open = ts.textsOf(ANA).filter((text) => text.includes('[Arrived]'));
  expect(open).toEqual([expect.stringContaining(`no. ${second}`)]);
  expect(await ts.say(ANA, `choose ${second} arrived`)).toContain('has arrived');
});

it('is the secretariat’s alone, and says what would work', async () => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  expect(await ts.say(GT, `elegir ${number} llegó`)).toContain('Eso solo puede hacerlo la Secretaría');
  expect(await ts.say(ANA, `choose ${number} note`)).toContain(
    `\`choose ${number} arrived\` or \`choose ${number} not arrived\` would work`,
  );
  expect(await ts.say(ANA, `choose ${number}`)).toContain(`\`choose ${number} arrived\``);
  expect(await ts.say(ANA, `choose ${number} arrived yesterday`)).toContain('I cannot place "yesterday"');
  expect(last(ANA)).toContain('[Arrived]');
});

it('says in the morning’s message that it is to be confirmed, until it is', async () => {
  await ts.say(HN, 'entregar 3a por correo');
  const number = await asked();
  await ts.advanceTo('2015-01-21T15:00:00Z');
  const morning = () => ts.textsOf(ANA).find((text) => text.includes('One submission came in')) ?? '';
  expect(morning()).toContain('by mail, to be confirmed');
  await ts.say(ANA, `choose ${number} arrived`);
  expect(morning()).not.toContain('to be confirmed');
});
