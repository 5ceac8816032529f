import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/domain/conference.ts';
import { a, de } from '../../src/messages/catalogue/spanish.ts';
import { acronymOf, nameInSentence, namesInSentence } from '../../src/messages/country-names.ts';
import { dueText } from '../../src/messages/due-text.ts';
import { listed } from '../../src/messages/grammar.ts';
import { memberCodes, rcm } from '../../src/samples/managua.ts';

function rosterWith(code: string, en: string, es: string): Roster {
  const [first] = rcm.parties;
  if (first === undefined) throw new TypeError('an empty roster');
  return { ...rcm, parties: [{ ...first, code, kind: 'member', name: { en, es } }] };
}

describe('a name in a sentence', () => {
  it.each([
    ['BZ', 'Belize', 'Belice'],
    ['CA', 'Canada', 'Canadá'],
    ['CR', 'Costa Rica', 'Costa Rica'],
    ['DO', 'the Dominican Republic', 'la República Dominicana'],
    ['SV', 'El Salvador', 'El Salvador'],
    ['US', 'the United States', 'Estados Unidos'],
    ['GT', 'Guatemala', 'Guatemala'],
    ['HN', 'Honduras', 'Honduras'],
    ['MX', 'Mexico', 'México'],
    ['NI', 'Nicaragua', 'Nicaragua'],
    ['PA', 'Panama', 'Panamá'],
    ['AR', 'Argentina', 'Argentina'],
    ['TS', 'the Technical Secretariat', 'la Secretaría Técnica'],
    [
      'IOM',
      'the International Organization for Migration',
      'la Organización Internacional para las Migraciones',
    ],
    [
      'UNHCR',
      'the United Nations High Commissioner for Refugees',
      'el Alto Comisionado de las Naciones Unidas para los Refugiados',
    ],
    ['RCGM', 'the Regional Consultation Group on Migration', 'el Grupo Regional de Consulta sobre Migración'],
    ['VMM', 'the Meeting of Vice-Ministers', 'la Reunión de Viceministros'],
    [
      'LON',
      'the Liaison Officer Network for Consular Protection',
      'la Red de Funcionarios de Enlace para la Protección Consular',
    ],
  ])('%s is named with its article', (code, english, spanish) => {
    expect(nameInSentence('en', rcm, code)).toBe(english);
    expect(nameInSentence('es', rcm, code)).toBe(spanish);
  });

  it.each([
    ['United States of America', 'the United States of America'],
    ['United Kingdom', 'the United Kingdom'],
    ['Netherlands', 'the Netherlands'],
    ['The Bahamas', 'The Bahamas'],
    ['Czech Republic', 'the Czech Republic'],
    ['India', 'India'],
    ['Peru', 'Peru'],
  ])('%s, of another roster, as well', (name, text) => {
    expect(nameInSentence('en', rosterWith('XX', name, ''), 'XX')).toBe(text);
  });

  it.each([
    ['Estados Unidos de América', 'los Estados Unidos de América'],
    ['Reino Unido', 'el Reino Unido'],
    ['Países Bajos', 'los Países Bajos'],
    ['Bahamas', 'las Bahamas'],
    ['República Checa', 'la República Checa'],
    ['India', 'la India'],
    ['Perú', 'Perú'],
  ])('%s, of another roster, as well in Spanish', (name, text) => {
    expect(nameInSentence('es', rosterWith('XX', '', name), 'XX')).toBe(text);
  });

  it('contracts the article that is not part of the name', () => {
    expect(de('el Reino Unido')).toBe('del Reino Unido');
    expect(a('el Grupo Regional')).toBe('al Grupo Regional');
    expect(de('El Salvador')).toBe('de El Salvador');
    expect(a('la República Dominicana')).toBe('a la República Dominicana');
  });
});

describe('a list of countries', () => {
  it('is in the order of the reader’s alphabet, without the article', () => {
    expect(namesInSentence('en', rcm, memberCodes)).toBe(
      'Belize, Canada, Costa Rica, the Dominican Republic, El Salvador, Guatemala, Honduras, Mexico, Nicaragua, Panama and the United States',
    );
    expect(namesInSentence('es', rcm, memberCodes)).toBe(
      'Belice, Canadá, Costa Rica, El Salvador, Estados Unidos, Guatemala, Honduras, México, Nicaragua, Panamá y la República Dominicana',
    );
  });

  it.each([
    [['Guatemala', 'Honduras'], 'Guatemala y Honduras'],
    [['Francia', 'Italia'], 'Francia e Italia'],
    [['Francia', 'España', 'Irlanda'], 'Francia, España e Irlanda'],
    [['Grecia', 'Ítaca'], 'Grecia e Ítaca'],
    [['Ana', 'Hidalgo'], 'Ana e Hidalgo'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['Omán', 'Yemen'], 'Omán y Yemen'],
    [['Belice'], 'Belice'],
  ])('joins %j in Spanish', (words, text) => {
    expect(listed('es', words)).toBe(text);
  });

  it.each([
    [['3a', '4a'], '3a o 4a'],
    [['7a', '8a'], '7a u 8a'],
    [['Belice', 'Honduras'], 'Belice u Honduras'],
    [['Ana', 'Óscar'], 'Ana u Óscar'],
    [['1a', '11a'], '1a u 11a'],
    [['1a', '110'], '1a o 110'],
  ])('offers %j in Spanish', (words, text) => {
    expect(listed('es', words, 'or')).toBe(text);
  });

  it('has no comma before the last "and"', () => {
    expect(listed('en', ['3a', '3b', '4a'])).toBe('3a, 3b and 4a');
    expect(listed('en', ['3a', '3b', '4a'], 'or')).toBe('3a, 3b or 4a');
  });
});

describe('a body and its meetings', () => {
  it.each(['en', 'es'] as const)('has a short name only where its initials are one (%s)', (language) => {
    const acronyms = rcm.bodies.map((body) => acronymOf(language, body));
    expect(acronyms).toContain(language === 'en' ? 'RCGM' : 'GRCM');
    expect(acronyms).toContain(null);
  });

  it.each([
    [
      { event: 'next RCGM meeting', relation: 'before' },
      'before the next RCGM meeting',
      'antes de la próxima reunión del GRCM',
    ],
    [
      { event: 'next VMM meeting', relation: 'at' },
      'at the next meeting of the Meeting of Vice-Ministers',
      'en la próxima reunión de la Reunión de Viceministros',
    ],
    [
      { event: 'next RCGM meeting', relation: 'after', days: 30 },
      'within 30 days of the next RCGM meeting',
      'en los 30 días siguientes a la próxima reunión del GRCM',
    ],
    [
      { event: 'next RCGM meeting', relation: 'before', days: 1 },
      '1 day before the next RCGM meeting',
      '1 día antes de la próxima reunión del GRCM',
    ],
    [
      { event: 'the 43rd session', relation: 'before' },
      'before "the 43rd session"',
      'antes de «the 43rd session»',
    ],
    [{ unclear: 'mid-March 2021' }, '"mid-March 2021"', '«mid-March 2021»'],
  ] as const)('is spoken of in both languages: %j', (due, english, spanish) => {
    expect(dueText('en', rcm, due)).toBe(english);
    expect(dueText('es', rcm, due)).toBe(spanish);
  });
});
