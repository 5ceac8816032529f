import { beforeAll, describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/commands/typed-submission.ts';
import { wordsOf } from '../../src/commands/words.ts';
import type { Roster } from '../../src/domain/conference.ts';
import { civilDate } from '../../src/domain/instant.ts';
import { rcmRoster } from '../support/conference-builder.ts';

describe('what comes after submit', () => {
  let roster: Roster;
  beforeAll(async () => {
    roster = await rcmRoster();
  });

  function read(text: string) {
    return readSubmission(wordsOf(text), { roster, today: civilDate('2015-01-20'), text });
  }

  it.each([
    ['4a by mail not yet', 'not yet'],
    ['4a por correo electrónico mañana', 'mañana'],
    ['4a by mail next week', 'next week'],
    ['3a sin observaciones y prorroga 4a 13 de febrero', 'y prorroga 4a 13 de febrero'],
    ['3a by mail and for Panama no comments', 'and for Panama no comments'],
    ['3a https://x.org/a, 4a sin observaciones', '4a sin observaciones'],
  ])('does not guess whether %j holds a note', (text, typed) => {
    expect(read(text)).toEqual({ refused: 'two-things', typed });
  });

  it('takes it as a note in quotation marks', () => {
    expect(read('4a by mail "not yet signed"')).toMatchObject({ kind: 'by-mail', note: 'not yet signed' });
  });

  it.each([
    [
      '3a https://x.org/a',
      { kind: 'document', link: 'https://x.org/a', note: null, parties: null, on: null },
    ],
    ['3a, 4a for Honduras https://x.org', { parties: ['HN'], kind: 'document' }],
    ['3a para Honduras y México por correo', { parties: ['HN', 'MX'], kind: 'by-mail' }],
    ['3a for the Dominican Republic, EE.UU. and El Salvador by mail', { parties: ['DO', 'US', 'SV'] }],
    ['3a for all no comments', { parties: expect.arrayContaining(['BZ', 'US', 'PA']), kind: 'no-comments' }],
    ['3a on behalf of Belize no comments', { parties: ['BZ'], kind: 'no-comments' }],
    ['3a from Honduras on 19 January by mail', { parties: ['HN'], on: '2015-01-19', kind: 'by-mail' }],
    ['3a de Honduras el 19 de enero de 2015 por correo', { parties: ['HN'], on: '2015-01-19' }],
    ['3a on Monday, 19 January 2015 https://x.org', { on: '2015-01-19', link: 'https://x.org/' }],
    ['3a el lunes 19 de enero sin observaciones', { on: '2015-01-19', kind: 'no-comments' }],
    ['3a on 05/01/2015 by mail', { on: '2015-01-05' }],
    ['3a ayer por correo', { on: '2015-01-19', kind: 'by-mail', note: null }],
    ['3a on 21 December by mail', { on: '2014-12-21' }],
    ['3a el día 19 de enero por correo electrónico', { on: '2015-01-19', kind: 'by-mail' }],
    [
      '3a <https://x.org/a|the document> a note, as typed',
      { link: 'https://x.org/a', note: 'a note, as typed' },
    ],
    ['3a “https://x.org/a”', { link: 'https://x.org/a' }],
    ['3a https://x.org «Versión aprobada por Cancillería»', { note: 'Versión aprobada por Cancillería' }],
    ['3a https://x.org note: approved', { note: 'approved' }],
    [
      '3a https://x.org observations for the Technical meeting',
      { note: 'observations for the Technical meeting' },
    ],
    ['3a https://x.org el documento final', { note: 'el documento final', on: null }],
    ['3a https://x.org for Guatemala', { parties: ['GT'], note: null }],
    ['3a https://x.org with thanks to Guatemala', { parties: null, note: 'with thanks to Guatemala' }],
    ['3a by mail, sent today', { kind: 'by-mail', note: 'sent today', on: null }],
    ['3a no comments on the draft', { kind: 'no-comments', note: 'on the draft', on: null }],
    ['3a no comments for now', { kind: 'no-comments', note: 'for now', parties: null }],
    ['3a https://x.org on 19 January', { on: '2015-01-19', note: null }],
    ['3a https://x.org por correo, para Guatemala', { kind: 'by-mail', parties: ['GT'], note: null }],
    ['3a the final version https://x.org', { kind: 'document', note: 'the final version' }],
    ['3a by mail the copy is at https://x.org', { link: null, note: 'the copy is at https://x.org' }],
    ['3a', { kind: null }],
    ['3a we will send it', { kind: null, note: 'we will send it' }],
    ['3a sent by mail', { kind: null, note: 'sent by mail' }],
    ['3a for Honduras we have no comments', { kind: null }],
    ['3a\u00a0https://x.org\u200b', { link: 'https://x.org/' }],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each([
    ['', 'missing-ref'],
    ['https://x.org', 'missing-ref'],
    ['3a no comments https://x.org', 'no-comments-with-link'],
    ['3a https://x.org sin observaciones', 'no-comments-with-link'],
    ['3a no comments, see https://x.org', 'no-comments-with-link'],
    ['3a https://x.org on 21 January', 'date-ahead'],
    ['3a no comments on 31 February', 'bad-date'],
    ['3a by mail for Hondurs', 'unknown-country'],
    ['3a on 21 January https://x.org', 'date-ahead'],
    ['3a on 03/04 https://x.org', 'ambiguous-date'],
    ['3a on someday https://x.org', 'bad-date'],
    ['3a el 31 de febrero https://x.org', 'bad-date'],
    ['3a for Hondurs https://x.org', 'unknown-country'],
    ['3a for Atlantis by mail', 'unknown-country'],
    ['3a <>', 'bad-link'],
    ['3a javascript:alert(1)', 'bad-link'],
    ['3a ftp://x.org/a', 'bad-link'],
    ['3a www.x.org', 'bad-link'],
    ['3a https://user:pass@x.org', 'bad-link'],
    ['3a https://x.org 👍', 'nothing-readable'],
    ['3a 👍', 'nothing-readable'],
    [`3a https://x.org ${'x'.repeat(10_000)}`, 'note-too-long'],
  ])('refuses %.40j: %s', (text, refused) => {
    expect(read(text)).toMatchObject({ refused });
  });

  it.each([
    'aprobado por Cancillería el 20 de noviembre',
    'enviado también por correo',
    'Comentarios preparados para Guatemala',
    'submitted for us',
    'the meeting on 30 January 2015 is at 3a',
    'for Guatemala and its neighbours on 19 January, by mail',
    'on 19 January we agreed',
    'el 25 de enero se reunirá el grupo',
    'no comments so far from the ministry',
    'por correo también',
    'https://x.org/b no comments',
  ])('keeps a note word for word: %s', (note) => {
    expect(read(`4a https://x.org/a ${note}`)).toMatchObject({
      ...{ link: 'https://x.org/a', note, kind: 'document', parties: null, on: null },
    });
  });

  it.each(['no comments', 'for Guatemala', 'por correo', 'on 19 January'])(
    'takes what is quoted for a note: %s',
    (note) => {
      expect(read(`4a https://x.org/a "${note}"`)).toMatchObject({ note, kind: 'document', parties: null });
    },
  );

  it('names the country that was nearly typed', () => {
    expect(read('3a for Hondurs by mail')).toMatchObject({ typed: 'Hondurs', near: 'HN' });
  });

  it('cleans a note of what cannot be seen', () => {
    expect(read('3a https://x.org appro\u0007ved\u202e note')).toMatchObject({ note: 'approved note' });
  });
});
