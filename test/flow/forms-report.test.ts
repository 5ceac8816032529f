import { afterEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/messages/form.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import {
  buttonOf,
  buttonsOf,
  buttonWords,
  errorsOf,
  fieldOf,
  formOf,
  formTalk,
  textOf,
} from '../support/form-talk.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import { managuaReport } from '../support/talk.ts';

let managua: ManaguaBot;
const { open, send } = formTalk(() => managua);
afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

describe('a report by form', () => {
  it('is pasted, looked through, corrected, answered, previewed and published', async () => {
    managua = await aManaguaBot({ parties: ['HN', 'GT', 'BZ'], publish: false });
    const report = await managuaReport('en');
    const paste = formOf(await open('ts', 'import'));
    expect(Object.keys(errorsOf(await send('ts', paste, {})))).toEqual(['text']);
    expect(Object.keys(errorsOf(await send('ts', paste, { text: 'Good morning.' })))).toEqual(['text']);
    const review = formOf(await send('ts', paste, { text: report.text }));
    expect(buttonWords(review)).toContain('correct lon-2014-11 3a --conference rcm');

    const edit = formOf(await open('ts', 'correct lon-2014-11 3a --conference rcm'));
    expect(fieldOf(edit, 'due')).toMatchObject({ value: 'by Friday 30 January 2015' });
    const wrong = await send('ts', edit, { due: 'mid-March' });
    expect(Object.keys(errorsOf(wrong))).toEqual(['due']);
    const corrected = formOf(
      await send('ts', edit, { due: '13 February 2015', owedBy: ['HN', 'GT'], deliverable: 'its comments' }),
    );
    expect(toPlainText({ language: 'en', summary: '', parts: corrected.parts })).toContain(
      '13 February 2015',
    );

    const unchanged = await send('ts', formOf(await open('ts', 'correct lon-2014-11 3a')), {});
    expect(unchanged.refused).toBe('form-mistakes');
    const added = formOf(await open('ts', 'correct lon-2014-11 add'));
    const withOne = await send('ts', added, {
      number: '4',
      deliverable: 'a list',
      owedBy: ['BZ'],
      due: 'none',
    });
    expect(buttonWords(formOf(withOne))).toContain('correct lon-2014-11 4b --conference rcm');
    const without = formOf(await open('ts', 'correct lon-2014-11 4b drop'));
    expect(buttonWords(without)).not.toContain('correct lon-2014-11 4b --conference rcm');

    const questions = formOf(await open('ts', 'correct lon-2014-11 answers'));
    await send('ts', questions, { 'absent-BZ': 'no' });
    const preview = formOf(await managua.say('ts', review.words, { wantsForm: true, filled: {} }));
    expect(preview.words).toBe('publish lon-2014-11 --yes --conference rcm');
    expect((await managua.say('hn', 'status')).json).toMatchObject({ items: [] });
    const published = await managua.say('ts', preview.words, { wantsForm: true, filled: {} });
    expect(published.json).toMatchObject({ published: true });
    expect((await managua.state('3a', 'HN')).due).toBe('2015-02-13');
    expect(await stateOrNone('3a', 'BZ')).toBeNull();
  });

  it('has two pages where it has seven commitments, each of which opens the other', async () => {
    managua = await aManaguaBot({ publish: false });
    await send('ts', formOf(await open('ts', 'import')), { text: (await managuaReport('en')).text });
    const commitment = { deliverable: 'a list', owedBy: ['BZ'], due: 'none' };
    for (const number of ['5', '6', '7', '8']) {
      await send('ts', formOf(await open('ts', 'correct lon-2014-11 add')), { number, ...commitment });
    }
    const first = formOf(await open('ts', 'correct lon-2014-11'));
    expect(editedOn(first)).toEqual(['3a', '3b', '4a', '5a', '6a', '7a']);
    expect(textOf(first)).toContain('Page 1 of 2');
    const next = buttonOf(first, 'Next page');
    expect(next.opens).toBe('form');
    const second = formOf(await open('ts', next.words));
    expect(editedOn(second)).toEqual(['8b']);
    expect(textOf(second)).toContain('Page 2 of 2');
    expect(labelsOn(second)).not.toContain('Next page');
    const back = formOf(await open('ts', buttonOf(second, 'Previous page').words));
    expect(back).toEqual(first);
  });

  it('is nobody else’s', async () => {
    managua = await aManaguaBot({ parties: ['HN'], publish: false });
    for (const words of ['import', 'correct lon-2014-11', 'publish lon-2014-11', 'correct lon-2014-11 3a']) {
      const reply = await open('hn', words);
      expect([reply.refused, reply.form]).toEqual(['secretariat-only', undefined]);
    }
  });
});

function labelsOn(form: Form): string[] {
  return buttonsOf(form).map(({ label }) => label);
}

/** The commitments that can be edited there. */
function editedOn(form: Form): string[] {
  return labelsOn(form).flatMap((label) => label.match(/^Edit (.+)$/)?.slice(1) ?? []);
}

async function stateOrNone(ref: string, party: string): Promise<unknown> {
  return await managua.state(ref, party).catch(() => null);
}
