import { afterEach, beforeEach, expect, it } from 'vitest';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

let database: TestDatabase;
let talk: Talk;
beforeEach(async () => {
  database = await openTestDatabase();
  await aConference(database.db)
    .withOfficers()
    .withSecretariat()
    .withPerson({ email: 'iom@example.org', role: 'observer', party: 'IOM' })
    .build();
  talk = talkTo(database);
  await talk.say('import', { attachment: await managuaReport('en') });
  await talk.say('import', { attachment: await managuaReport('es') });
  await talk.say('publish lon-2014-11', { accepted: true });
});
afterEach(async () => {
  expect(talk.faults).toEqual([]);
  await database.close();
});

const paragraph = async (ref: string): Promise<{ en: string; es: string }> => {
  const { paragraphs } = Object((await talk.say('followup')).json);
  return paragraphs.find((one: { ref: string }) => one.ref === ref);
};
const TEN = 'BZ, CA, CR, DO, SV, GT, HN, MX, NI';

it('writes the paragraph of the real report after ten submissions, the same until a fact changes', async () => {
  talk.moveTo('2015-01-20T16:00:00Z');
  await talk.say(`submit 3a for ${TEN} by mail`);
  talk.moveTo('2015-02-02T16:00:00Z');
  await talk.say('submit 3a https://example.org/pa.pdf', { as: 'pa@example.org' });
  const written = {
    en: "3. To thank Belize, Canada, Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, Mexico, Nicaragua and Panama for submitting their comments on Costa Rica's proposal. Ten of eleven Member Countries had done so by 2 February 2015.",
    es: '3. Agradecer a Belice, Canadá, Costa Rica, El Salvador, Guatemala, Honduras, México, Nicaragua, Panamá y la República Dominicana el envío de sus observaciones sobre la propuesta de Costa Rica. Al 2 de febrero de 2015 las habían remitido diez de los once Países Miembros.',
  };
  expect(await paragraph('3a')).toMatchObject(written);
  talk.moveTo('2015-06-01T16:00:00Z');
  expect(await paragraph('3a')).toMatchObject(written);
  const text = await talk.text('seguimiento lon-2014-11', { as: 'hn@example.org' });
  expect(text).toContain(written.en);
  expect(text).toContain(written.es);
  await talk.say('withdraw 3a for Panama the annex was missing');
  expect((await paragraph('3a')).en).toContain(
    'Nine of eleven Member Countries had done so by 20 January 2015.',
  );
  await talk.say('submit 3a for Panama on 30 January 2015 by mail');
  expect((await paragraph('3a')).en).toContain(
    'Ten of eleven Member Countries had done so by 30 January 2015.',
  );
});

it('looks forward to what nobody has submitted, dated or not, and numbers as the report does', async () => {
  expect(await talk.text('followup')).toContain(
    [
      "3. To look forward to receiving the comments on Costa Rica's proposal from the eleven Member Countries.",
      'To look forward to receiving the updated proposal from Costa Rica and Mexico.',
      "4. To look forward to receiving the inputs on Nicaragua's concept note from the eleven Member Countries.",
    ].join('\n\n'),
  );
  await talk.say('submit 3b for Mexico https://example.org/draft.pdf');
  expect((await paragraph('3b')).en).toBe(
    'To thank Costa Rica and Mexico for jointly submitting their updated proposal.',
  );
});

it('leaves out what is no longer asked, and gives its number to what follows', async () => {
  await talk.say('correct 3a drop');
  const { paragraphs } = Object((await talk.say('followup')).json);
  expect(paragraphs.map(({ ref, number }: { ref: string; number: string }) => [ref, number])).toEqual([
    ['3b', '3'],
    ['4a', '4'],
  ]);
  for (const ref of ['3b', '4a']) await talk.say(`correct ${ref} drop`);
  expect(await talk.text('followup')).toContain('there is nothing to report');
});

it('names those whose mail nobody has confirmed, and who had no comments', async () => {
  await talk.say('submit 3a by mail', { as: 'hn@example.org' });
  await talk.say('submit 3a no comments', { as: 'gt@example.org' });
  const text = await talk.text('followup', { language: 'es' });
  expect(text).toContain(
    'and Guatemala for replying that it had no comments. Two of eleven Member Countries had replied',
  );
  expect(text).toContain('3a: falta confirmar que llegó lo que Honduras comunicó haber enviado por correo.');
});

it('counts no country to which it does not apply', async () => {
  await talk.say('correct 3a owed by Honduras and Guatemala');
  await talk.say('submit 3a for Honduras https://example.org/hn.pdf');
  expect((await paragraph('3a')).es).toBe(
    '3. Agradecer a Honduras el envío de sus observaciones sobre la propuesta de Costa Rica. Al 24 de noviembre de 2014 las había remitido uno de los dos países.',
  );
});

it('reports without a number on what the secretariat asked for itself, and only when it is named', async () => {
  await talk.say('ask "a list of contacts" from Honduras and Guatemala by 13 February 2015');
  await talk.say('publish s1', { accepted: true });
  await talk.say('submit s1 https://example.org/hn.pdf', { as: 'hn@example.org' });
  expect(await talk.text('followup')).not.toContain('list of contacts');
  expect(await talk.text('followup ts-2014-11')).toContain(
    'To thank Honduras for submitting its list of contacts. One of two countries had done so by 24 November 2014.',
  );
});

it.each([
  ['followup rcgm-2014-11', 'unknown-meeting'],
  ['followup lon-2014-11 3a', 'did-not-understand'],
])('%s: %s', async (words, refused) => {
  expect(await talk.refused(words)).toBe(refused);
});

it('says nothing of a draft', async () => {
  await talk.say('ask "a list of contacts" from Honduras by 13 February 2015');
  expect(await talk.refused('followup ts-2014-11', { as: 'hn@example.org' })).toBe('unknown-meeting');
});
