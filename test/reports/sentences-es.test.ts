import { describe, expect, it } from 'vitest';
import { commitmentsOf, inShort, offersOf, questionIds, readSentences } from './reading.ts';

const JULY = '{"date":"2018-07-03"}';

describe('los verbos fuertes obligan', () => {
  it.each([
    [
      'Los Países Miembros acordaron remitir sus estadísticas a la ST a más tardar el 3 de julio de 2018.',
      `1a all each: estadísticas > TS | ${JULY}`,
    ],
    [
      'Panamá presentará su informe anual a la PPT a más tardar el 3 de julio de 2018.',
      `1a PA each: informe anual > PPT | ${JULY}`,
    ],
    [
      'Honduras y Panamá trabajarán conjuntamente en un manual hasta el 3 de julio de 2018.',
      `1a HN+PA joint: manual | ${JULY}`,
    ],
    [
      'Cada País Miembro deberá designar un punto focal a más tardar el 3 de julio de 2018.',
      `1a all each: designación de un punto focal | ${JULY}`,
    ],
    [
      'México asumió el compromiso de actualizar la matriz a más tardar el 3 de julio de 2018.',
      `1a MX each: actualización de la matriz | ${JULY}`,
    ],
    [
      'Guatemala se comprometió a compartir sus formularios con los Países Miembros a más tardar el 3 de julio de 2018.',
      `1a GT each: formularios > members | ${JULY}`,
    ],
    [
      'Los Países Miembros se comprometieron a responder al cuestionario a más tardar el 3 de julio de 2018.',
      `1a all each: respuesta al cuestionario | ${JULY}`,
    ],
    [
      'Se acordó que El Salvador remita la guía a la ST a más tardar el 3 de julio de 2018.',
      `1a SV each: guía > TS | ${JULY}`,
    ],
    [
      'Solicitar a la República Dominicana que confirme sus delegados a más tardar el 3 de julio de 2018.',
      `1a DO each: confirmación de sus delegados | ${JULY}`,
    ],
    [
      'La Red solicitó a los Países Miembros actualizar sus listas a más tardar el 3 de julio de 2018.',
      `1a all each: actualización de sus listas | ${JULY}`,
    ],
    [
      'La matriz será actualizada por la ST antes del 3 de julio de 2018.',
      '1a TS each: actualización de la matriz | {"date":"2018-07-03","bound":"before"}',
    ],
    [
      'EE.UU. enviará a la ST su lista de contactos a más tardar el 3 de julio de 2018.',
      `1a US each: lista de contactos > TS | ${JULY}`,
    ],
    [
      'Los Estados Unidos Mexicanos publicarán su protocolo a más tardar el 3 de julio de 2018.',
      `1a MX each: publicación de su protocolo | ${JULY}`,
    ],
    [
      'La fecha límite para que los Países Miembros remitan sus respuestas a la ST es el 3 de julio de 2018.',
      `1a all each: respuestas > TS | ${JULY}`,
    ],
    [
      'Honduras, por conducto de la ST, circulará la agenda a más tardar el 3 de julio de 2018.',
      `1a HN each: agenda via TS | ${JULY}`,
    ],
    [
      'Respecto al borrador de lineamientos, los Países Miembros remitirán sus comentarios a la ST a más tardar el 3 de julio de 2018.',
      `1a all each: comentarios sobre el borrador de lineamientos > TS | ${JULY}`,
    ],
    [
      'Los Países Miembros agradecieron la guía y acordaron enviar comentarios a Guatemala a más tardar el 3 de julio de 2018.',
      `1a all each: comentarios > GT | ${JULY}`,
    ],
  ])('%s', (sentence, read) => {
    const draft = readSentences('es', sentence);
    expect(commitmentsOf(draft).map(inShort)).toEqual([read]);
    expect(offersOf(draft)).toEqual([]);
    expect(questionIds(draft)).toEqual([]);
    expect(commitmentsOf(draft)[0]?.evidence).toBe(sentence);
  });
});

describe('los verbos suaves se ofrecen, no se imponen', () => {
  it.each([
    ['Invitar a los Países Miembros a compartir sus prácticas.', '1a all each: prácticas | -'],
    ['Instar a Belice a que actualice su lista.', '1a BZ each: actualización de su lista | -'],
    [
      'Exhortar a los Países Miembros a evaluar la posibilidad de un segundo taller.',
      '1a all each: evaluación de la posibilidad de un segundo taller | -',
    ],
    [
      'Los Países Miembros podrán remitir comentarios a la ST hasta el 3 de julio de 2018.',
      `1a all each: comentarios > TS | ${JULY}`,
    ],
    ['Panamá considerará el borrador del plan.', '1a PA each: consideración del borrador del plan | -'],
    ['Tomar nota de que Canadá publicará su guía.', '1a CA each: publicación de su guía | -'],
    ['Costa Rica ofreció organizar el taller.', '1a CR each: organización del taller | -'],
    [
      'Tomar nota de la propuesta de Honduras de que los Países Miembros compartan sus formularios.',
      '1a all each: formularios | -',
    ],
  ])('%s', (sentence, read) => {
    const draft = readSentences('es', sentence);
    expect(offersOf(draft).map(inShort)).toEqual([read]);
    expect(commitmentsOf(draft)).toEqual([]);
    expect(questionIds(draft)).toEqual([]);
  });
});

describe('las cortesías y descripciones no obligan', () => {
  it.each([
    'Agradecer a Panamá y a Belice por sus informes sobre los albergues.',
    'Tomar nota de las estadísticas que presentó Honduras.',
    'Acoger el ofrecimiento de Canadá de financiar un estudio.',
    'Felicitar a Costa Rica por su nueva ley.',
    'Reconocer el trabajo de El Salvador, Guatemala y Honduras.',
    'Agradecer al ACNUR por el estudio, que será publicado por una universidad.',
    'Tomar nota de que el taller se celebrará en Belmopán, Belice, el 5 de marzo de 2018.',
    'La próxima reunión se celebrará en Panamá.',
    'El UNICEF ofreció asistencia técnica.',
    'Agradecer a la RROCM por «Lo que los Países Miembros remitirán el 3 de julio de 2018», su nueva guía.',
  ])('%s', (sentence) => {
    const draft = readSentences('es', sentence);
    expect([...commitmentsOf(draft), ...offersOf(draft)]).toEqual([]);
    expect(questionIds(draft)).toEqual([]);
  });
});

describe('lo que no se conoce se pregunta', () => {
  it.each([
    ['Los Países Miembros fortalecerán su cooperación.', ['unread-1']],
    ['Los Países Miembros no remitirán comentarios.', ['unread-1']],
    ['Continuar con los trabajos del grupo.', ['unread-1']],
    ['Remitir a la ST los datos faltantes a más tardar el 3 de julio de 2018.', ['actor-1']],
    ['Se acordó remitir las observaciones a la ST a más tardar el 3 de julio de 2018.', ['actor-1']],
    ['Se remitirán las observaciones a la ST a más tardar el 3 de julio de 2018.', ['actor-1']],
    ['Estos países remitirán sus listas a la ST a más tardar el 3 de julio de 2018.', ['actor-1']],
    ['La OIM remitirá su estudio a la ST a más tardar el 3 de julio de 2018.', ['observer-1']],
    ['La PPT convocará a una reunión extraordinaria.', ['holder-1']],
    ['La fecha límite para los comentarios es el 3 de julio de 2018.', ['date-1']],
    [
      'De no recibirse objeciones antes del 3 de julio de 2018, la guía se considerará aprobada.',
      ['silence-1'],
    ],
    ['Transcurrido el plazo, la guía se dará por aprobada.', ['silence-1']],
  ])('%s', (sentence, ids) => {
    const draft = readSentences('es', sentence);
    expect(questionIds(draft)).toEqual(ids);
    expect([...commitmentsOf(draft), ...offersOf(draft)]).toEqual([]);
  });
});

describe('un número puede contener varios compromisos', () => {
  it('separa los plazos encadenados, y de qué depende cada uno', () => {
    const draft = readSentences(
      'es',
      'Tomar nota de la propuesta de Belice. Los Países Miembros remitirán sus comentarios a la ST a más tardar el 3 de julio de 2018. La ST circulará una nueva versión, con base en los comentarios recibidos, antes del 17 de julio de 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: comentarios sobre la propuesta de Belice > TS | ${JULY}`,
      '1b TS each: nueva versión, con base en los comentarios recibidos | {"date":"2018-07-17","bound":"before"}',
    ]);
    expect(commitmentsOf(draft).map(({ dependsOn }) => dependsOn)).toEqual([null, '1a']);
  });

  it('no lee los verbos de un título entre comillas', () => {
    const draft = readSentences('es', 'México remitirá el libro «Los pueblos fortalecerán la paz» a la ST.');
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      '1a MX each: libro "Los pueblos fortalecerán la paz" > TS | -',
    ]);
    expect(questionIds(draft)).toEqual([]);
  });

  it('conserva las letras del informe', () => {
    const draft = readSentences(
      'es',
      'Los Países Miembros acordaron:\na) remitir sus listas a la ST a más tardar el 3 de julio de 2018; y\nb) designar un punto focal.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: listas > TS | ${JULY}`,
      '1b all each: designación de un punto focal | -',
    ]);
  });

  it('pregunta si el plazo del segundo verbo vale también para el primero', () => {
    const draft = readSentences(
      'es',
      'Guatemala deberá revisar el borrador y remitir sus observaciones a la ST a más tardar el 3 de julio de 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      '1a GT each: revisión del borrador | -',
      `1b GT each: observaciones > TS | ${JULY}`,
    ]);
    expect(questionIds(draft)).toEqual(['shared-1a']);
  });
});
