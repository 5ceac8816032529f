import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { route } from '../../src/commands/route.ts';
import { VERBS, type VerbName } from '../../src/commands/verbs.ts';
import { LANGUAGES } from '../../src/domain/conference.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

describe('help', () => {
  const examples = LANGUAGES.flatMap((language) => {
    const { verbs } = catalogueFor(language).help;
    return VERBS.flatMap(({ verb }) => {
      const texts = verbs[verb];
      const more = 'forSecretariat' in texts ? texts.forSecretariat : [];
      return [texts.typed, ...texts.examples, ...more].map((typed) => [typed, verb] as const);
    });
  });

  it.each([...new Map(examples)])('gives %j as an example of %s, and it is one', (typed, verb: VerbName) => {
    const isRefAlone = /^(?:lon-2014-11\/)?3a$/.test(typed);
    expect(route(typed)).toMatchObject({ kind: 'verb', verb: { verb: isRefAlone ? 'show' : verb } });
  });
});

describe('an answer that is longer than a screen', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeAll(async () => {
    database = await openTestDatabase();
    await aConference(database.db)
      .withOfficers()
      .withSecretariat()
      .withPerson({ email: 'iom@example.org', role: 'observer', party: 'IOM' })
      .build();
    talk = talkTo(database);
    const people = await readFile(new URL('../../examples/people.csv', import.meta.url), 'utf8');
    await talk.say('people import', { attachment: { name: 'people.csv', text: people }, accepted: true });
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('publish lon-2014-11', { accepted: true });
  });
  afterAll(async () => database.close());

  it.each(['agreements', 'help', 'people list'])('%s comes in pages that hold all of it', async (words) => {
    const whole = await talk.text(words, { whole: true });
    const first = await talk.text(words);
    const count = Number(/Page 1 of (\d+)\n\n\[Next page\] .+ page 2$/u.exec(first)?.[1] ?? 0);
    expect(count).toBeGreaterThan(1);
    const pages: string[] = [];
    for (let page = 1; page <= count; page += 1) pages.push(await talk.text(`${words} page ${page}`));
    const lines = new Set(pages.flatMap((page) => page.split('\n')).map(withoutBlanks));
    for (const line of whole.split('\n')) expect(lines).toContain(withoutBlanks(line));
    for (const page of pages) expect(page.length).toBeLessThan(2600);
    expect(await talk.text(`${words} página ${count}`)).toBe(pages.at(-1));
  });

  it('has all of its data on every page', async () => {
    expect((await talk.say('agreements page 2')).json).toEqual((await talk.say('agreements')).json);
  });

  it('turns by what a Spanish reader types', async () => {
    const text = await talk.text('ayuda', { language: 'es' });
    expect(text).toMatch(/Página 1 de \d\n\n\[Página siguiente\] ayuda página 2$/u);
    expect(await talk.text('ayuda, página 2', { language: 'es' })).toMatch(/Página 2 de \d/u);
  });

  it('is one page for who may little', async () => {
    expect(await talk.text('help', { as: 'iom@example.org' })).not.toMatch(/Página|Page/u);
    expect(await talk.text('ayuda', { as: 'hn@example.org' })).not.toMatch(/Página|Page/u);
  });

  it('leaves the words of a note alone', async () => {
    const { json } = await talk.say('submit 3a https://x.org/a see page 2', { as: 'hn@example.org' });
    expect(json).toMatchObject({ submissions: [{ note: 'see page 2' }] });
    expect(talk.faults).toEqual([]);
  });
});

function withoutBlanks(line: string): string {
  return line.replace(/\s+/gu, ' ');
}
