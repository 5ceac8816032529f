import { describe, expect, it } from 'vitest';
import { courteousNote, shortNoun } from '../../src/messages/courteous-note.ts';
import { card, cardItem, day } from '../../src/samples/managua.ts';

describe('what is asked, in a few words', () => {
  it.each([
    ['es', 'observaciones a la propuesta de Costa Rica', { what: 'las observaciones', isPlural: true }],
    ['es', 'insumos para la nota conceptual', { what: 'los insumos', isPlural: true }],
    ['es', 'la propuesta actualizada', { what: 'la propuesta actualizada', isPlural: false }],
    ['es', 'informe sobre la reunión', { what: 'el informe', isPlural: false }],
    ['es', 'lista de contactos', { what: 'la lista', isPlural: false }],
    ['es', 'problemas de la red', { what: 'los problemas', isPlural: true }],
    ['en', "comments on Costa Rica's proposal", { what: 'the comments', isPlural: true }],
    ['en', 'the updated proposal', { what: 'the updated proposal', isPlural: false }],
  ] as const)('%s: %s', (language, deliverable, expected) => {
    expect(shortNoun(language, deliverable)).toEqual(expected);
  });

  it.each([
    ['es', 'una lista de contactos'],
    ['en', 'a list of contacts'],
    ['en', 'very long words without any end at all'],
    ['es', '«formato 3»'],
  ] as const)('is left out where it would not read well: %s %s', (language, deliverable) => {
    expect(shortNoun(language, deliverable)).toBeNull();
  });
});

describe('the courteous note', () => {
  const today = day('2015-02-06');

  it('says since when it is pending and what can be done, and nothing that blames', () => {
    const noted = card('es', 'HN', { today, occasion: 'rung', noted: ['3a'] });
    expect(courteousNote(noted)).toEqual([
      'Las observaciones de Honduras (3a) siguen pendientes desde el 30 de enero.',
      'Si el envío ya se hizo: `entregar 3a por correo`. Si Honduras necesita más tiempo: `prórroga 3a`, una fecha y el motivo.',
    ]);
    expect(courteousNote(card('en', 'DO', { today, occasion: 'rung', noted: ['4a'] }))[0]).toBe(
      'The inputs from the Dominican Republic (4a) have been pending since 30 January.',
    );
  });

  it('is silent about what was received, and about what it was not asked for', () => {
    const received = cardItem('es', '3a', { state: 'received' });
    expect(courteousNote(card('es', 'HN', { today, items: [received], noted: ['3a'] }))).toEqual([]);
    expect(courteousNote(card('es', 'HN', { today }))).toEqual([]);
  });
});
