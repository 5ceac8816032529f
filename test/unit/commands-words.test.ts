import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { route } from '../../src/commands/route.ts';
import { readRefs } from '../../src/commands/typed-refs.ts';
import { nearest, stem, textBetween, wordsOf } from '../../src/commands/words.ts';

function verbOf(text: string): string {
  const found = route(text);
  return found.kind === 'verb' ? found.verb.verb : found.kind;
}

function refsOf(text: string): string[] {
  return readRefs(wordsOf(text)).refs.map(({ meeting, ref }) =>
    meeting === null ? ref : `${meeting}/${ref}`,
  );
}

describe('what is typed', () => {
  it.each([
    ['status', 'status'],
    ['STATUS', 'status'],
    ['Pendientes', 'status'],
    ['pendiente', 'status'],
    ['estado 3a', 'status'],
    ['date', 'dates'],
    ['próximas', 'refusal'],
    ['fechas 30', 'dates'],
    ['plazo', 'dates'],
    ['acuerdo', 'agreements'],
    ['enviar 3a https://x.org', 'submit'],
    ['received 3a from Honduras', 'submit'],
    ['recibido 3a de Honduras', 'submit'],
    ['people list', 'people-list'],
    ['people import', 'people-import'],
    ['directorio', 'people-list'],
    ['importar directorio', 'people-import'],
    ['meetings list', 'meeting-list'],
    ['reuniones', 'meeting-list'],
    ['reunión', 'meeting-list'],
    ['conference import', 'conference-import'],
    ['channel bind mailbox:x', 'channel-bind'],
    ['aquí lon-2014-11', 'here'],
    ['por qué 3a', 'history'],
    ['why 3a', 'history'],
    ['3a', 'show'],
    ['3A.', 'show'],
    ['3a y 4a', 'show'],
    ['lon-2014-11/3a', 'show'],
    ['/rcm status', 'status'],
    ['rcm', 'waiting'],
    ['por favor enviar 3a', 'submit'],
    ['', 'waiting'],
    ['  ?  ', 'waiting'],
    ['¿?', 'waiting'],
    ['Hola!', 'waiting'],
    ['buenos días', 'waiting'],
    ['Gracias', 'thanks'],
    ['muchas gracias!', 'thanks'],
    ['gracias 👍', 'thanks'],
    ['thank you', 'thanks'],
    ['👍', 'refusal'],
  ])('%j is %s', (text, verb) => {
    expect(verbOf(text)).toBe(verb);
  });

  it.each([
    ['submti 3a', 'submit'],
    ['stauts', 'status'],
    ['entergar 3a', 'entregar'],
    ['historal 3a', 'historial'],
    ['peple import', 'people import'],
    ['agremeents', 'agreements'],
  ])('%j is answered with the near %s', (text, near) => {
    expect(route(text)).toMatchObject({ refusal: { refused: 'unknown-verb', near } });
  });

  it.each(['here is 3a', 'aquí están nuestras observaciones', 'aquí 3a'])(
    '%j is a sentence, no place to bind',
    (text) => {
      expect(route(text)).toMatchObject({ kind: 'refusal', refusal: { near: null } });
    },
  );

  it('offers nothing for what is near nothing', () => {
    expect(route('xyzzy plugh')).toMatchObject({ refusal: { refused: 'unknown-verb', near: null } });
  });

  it('refuses a text that is longer than anybody types', () => {
    expect(route('a'.repeat(20_001))).toMatchObject({ refusal: { refused: 'too-long', length: 20_001 } });
  });

  it('finds a verb or a refusal in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['verb', 'waiting', 'thanks', 'refusal']).toContain(route(text).kind);
      }),
    );
  });
});

describe('refs', () => {
  it.each([
    ['3a, 4a https://x', ['3a', '4a']],
    ['3a,4a', ['3a', '4a']],
    ['3a y 4a', ['3a', '4a']],
    ['3a and 4a', ['3a', '4a']],
    ['3a 4a', ['3a', '4a']],
    ['3a & 4a', ['3a', '4a']],
    ['3A; 4B', ['3a', '4b']],
    ['lon-2014-11/3a, 4a', ['lon-2014-11/3a', '4a']],
    ['“3a”', ['3a']],
    ['3a\u00a04a', ['3a', '4a']],
    ['the third', []],
  ])('%j are %j', (text, refs) => {
    expect(refsOf(text)).toEqual(refs);
  });
});

describe('words', () => {
  it('keep a comma within an address, and what stands in angle brackets, together', () => {
    expect(wordsOf('3a, https://x.org/a,b <https://y.org/c|a label>').map(({ raw }) => raw)).toEqual([
      '3a',
      ',',
      'https://x.org/a,b',
      '<https://y.org/c|a label>',
    ]);
  });

  it('give back what was typed between them', () => {
    const text = 'note:  Versión   final, 1,5 páginas';
    expect(textBetween(text, wordsOf(text).slice(1))).toBe('Versión   final, 1,5 páginas');
  });

  it('are alike in singular and plural', () => {
    expect(stem('fechas')).toBe(stem('fecha'));
    expect(stem('Reuniones')).toBe(stem('reunión'));
    expect(stem('dates')).toBe(stem('date'));
  });

  it('are near with a letter wrong, missing or swapped, and far otherwise', () => {
    const find = (typed: string) => nearest(typed, ['status', 'submit', 'show'], (name) => name);
    expect(find('statsu')).toBe('status');
    expect(find('sumbit')).toBe('submit');
    expect(find('banana')).toBeNull();
  });
});
