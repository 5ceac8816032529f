import { describe, expect, it } from 'vitest';
import { followup, followupText } from '../../src/messages/answers/followup.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { day, managua, memberCodes, rcm, settingOf } from '../../src/samples/managua.ts';
import { NOTHING_YET, reported } from '../../src/samples/sample-followups.ts';

const setting = { roster: rcm };
const both = (paragraph: ReturnType<typeof reported>) => [
  followupText('en', setting, paragraph),
  followupText('es', setting, paragraph),
];

describe('the paragraph for the next report', () => {
  it('thanks by name in the reader’s alphabet, and counts the rest', () => {
    expect(both(reported('3a'))).toEqual([
      "3. To thank Belize, Canada, Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, Mexico, Nicaragua and Panama for submitting their comments on Costa Rica's proposal. Ten of eleven Member Countries had done so by 2 February 2015.",
      '3. Agradecer a Belice, Canadá, Costa Rica, El Salvador, Guatemala, Honduras, México, Nicaragua, Panamá y la República Dominicana el envío de sus observaciones a la propuesta de Costa Rica. Al 2 de febrero de 2015 las habían remitido diez de los once Países Miembros.',
    ]);
  });

  it('names countries as a report names them', () => {
    const submitted = ['US', 'DO'];
    expect(both(reported('4a', { submitted, count: { settled: 2, of: 11 } }))).toEqual([
      "4. To thank the Dominican Republic and the United States of America for submitting their inputs on Nicaragua's concept note. Two of eleven Member Countries had done so by 2 February 2015.",
      '4. Agradecer a los Estados Unidos de América y la República Dominicana el envío de sus insumos para la nota conceptual de Nicaragua. Al 2 de febrero de 2015 los habían remitido dos de los once Países Miembros.',
    ]);
  });

  it('says of one country and of all in their own number', () => {
    const one = reported('3a', { submitted: ['SV'], count: { settled: 1, of: 11 } });
    expect(both(one)).toEqual([
      "3. To thank El Salvador for submitting its comments on Costa Rica's proposal. One of eleven Member Countries had done so by 2 February 2015.",
      '3. Agradecer a El Salvador el envío de sus observaciones a la propuesta de Costa Rica. Al 2 de febrero de 2015 las había remitido uno de los once Países Miembros.',
    ]);
    const all = reported('3a', { submitted: memberCodes, count: { settled: 11, of: 11 } });
    expect(both(all).map((text) => text.split('. ').at(-1))).toEqual([
      'All eleven Member Countries had done so by 2 February 2015.',
      'Al 2 de febrero de 2015 las habían remitido los once Países Miembros.',
    ]);
    const pair = { owedBy: ['HN', 'GT'], submitted: ['HN', 'GT'], count: { settled: 2, of: 2 } };
    expect(both(reported('3a', pair)).map((text) => text.split('. ').at(-1))).toEqual([
      'Both countries had done so by 2 February 2015.',
      'Al 2 de febrero de 2015 las habían remitido los dos países.',
    ]);
    const only = { owedBy: ['HN'], submitted: ['HN'], count: { settled: 1, of: 1 } };
    expect(both(reported('3a', only))).toEqual([
      "3. To thank Honduras for submitting its comments on Costa Rica's proposal.",
      '3. Agradecer a Honduras el envío de sus observaciones a la propuesta de Costa Rica.',
    ]);
  });

  it('looks forward to what nobody has sent, and blames nobody', () => {
    const none = { ...NOTHING_YET, count: { settled: 0, of: 11 } };
    expect(both(reported('3a', none))).toEqual([
      "3. To look forward to receiving the comments on Costa Rica's proposal from the eleven Member Countries.",
      '3. Quedar a la espera de que los once Países Miembros remitan sus observaciones a la propuesta de Costa Rica.',
    ]);
    const one = { ...NOTHING_YET, owedBy: ['DO'], count: { settled: 0, of: 1 } };
    expect(followupText('es', setting, reported('3b', one))).toBe(
      '3. Quedar a la espera de que la República Dominicana remita su propuesta actualizada.',
    );
  });

  it('counts what several owe together as one', () => {
    const joint = { mode: 'joint', owedBy: ['CR', 'MX'], submitted: ['CR', 'MX'] } as const;
    expect(both(reported('3b', { ...joint, count: { settled: 1, of: 1 } }))).toEqual([
      '3. To thank Costa Rica and Mexico for jointly submitting their updated proposal.',
      '3. Agradecer a Costa Rica y México el envío conjunto de su propuesta actualizada.',
    ]);
    expect(both(reported('3b', { ...joint, ...NOTHING_YET, count: { settled: 0, of: 1 } }))).toEqual([
      '3. To look forward to receiving the updated proposal from Costa Rica and Mexico.',
      '3. Quedar a la espera de que Costa Rica y México remitan su propuesta actualizada.',
    ]);
  });

  it('does not say of those without comments that they sent some', () => {
    const replied = { submitted: ['BZ'], noComments: ['PA', 'US'], count: { settled: 3, of: 11 } };
    expect(both(reported('3a', replied))).toEqual([
      "3. To thank Belize for submitting its comments on Costa Rica's proposal, and Panama and the United States of America for replying that they had no comments. Three of eleven Member Countries had replied by 2 February 2015.",
      '3. Agradecer a Belice el envío de sus observaciones a la propuesta de Costa Rica, y a los Estados Unidos de América y Panamá haber comunicado que no tenían observaciones. Al 2 de febrero de 2015 habían respondido tres de los once Países Miembros.',
    ]);
    const only = { submitted: [], noComments: ['PA'], count: { settled: 1, of: 11 } };
    expect(both(reported('3a', only))).toEqual([
      '3. To thank Panama for replying that it had no comments. One of eleven Member Countries had replied by 2 February 2015.',
      '3. Agradecer a Panamá haber comunicado que no tenía observaciones. Al 2 de febrero de 2015 había respondido uno de los once Países Miembros.',
    ]);
  });

  it('names by its ref what is not there in that language', () => {
    const english = reported('3a', { deliverable: { en: 'comments on the proposal' } });
    expect(followupText('es', setting, english)).toContain(
      'el envío de lo solicitado (3a). Al 2 de febrero de 2015 lo habían remitido diez',
    );
    expect(followupText('en', setting, english)).toContain('their comments on the proposal. Ten of');
  });

  it.each([
    ['a list of contacts', 'una lista de contactos', 'their list of contacts', 'su lista de contactos', 'la'],
    ['The NGO programme', 'El programa de la ONG', 'their NGO programme', 'su programa de la ONG', 'lo'],
    ['Comments', 'Observaciones', 'their comments', 'sus observaciones', 'las'],
    [
      'comments on the proposal of the United States to the Network',
      'observaciones sobre la propuesta de los Estados Unidos a la Red',
      'their comments on the proposal of the United States to the Network',
      'sus observaciones sobre la propuesta de los Estados Unidos',
      'las',
    ],
    ["Mexico's report", 'Informe de México', 'what was asked (3a)', 'su informe de México', 'lo'],
  ])('speaks of %s and %s', (...[en, es, inEnglish, inSpanish, pronoun]) => {
    const paragraph = reported('3a', { deliverable: { en, es } });
    expect(followupText('en', setting, paragraph)).toContain(`for submitting ${inEnglish}. `);
    expect(followupText('es', setting, paragraph)).toContain(
      `el envío de ${inSpanish}. Al 2 de febrero de 2015 ${pronoun} habían`,
    );
  });

  it('stands in both languages whoever reads it, with the mail that nobody has confirmed', () => {
    const paragraphs = [reported('3a', { unconfirmed: ['PA'], asOf: day('2015-01-30') })];
    const meeting = { ...managua, title: { text: '', language: 'es' as const } };
    const text = toPlainText(followup({ ...settingOf('es', 'TS'), meeting, paragraphs }));
    expect(text).toMatch(
      /En inglés\n+3\. To thank Belize.+by 30 January 2015\.\n+En español\n+3\. Agradecer a Belice/,
    );
    expect(text).toContain('3a: falta confirmar que llegó lo que Panamá comunicó haber enviado por correo.');
  });
});
