import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf, EVERYONE, inShort, offersOf, structureOf } from './reading.ts';

function example(language: string): string {
  return readFileSync(new URL(`../../examples/lon-2014-11-24.${language}.txt`, import.meta.url), 'utf8');
}

const english = draftOf(example('en'));
const spanish = draftOf(example('es'));

const EVERY_MEMBER = {
  owedBy: EVERYONE,
  mode: 'each',
  recipient: 'TS',
  through: null,
  due: { date: '2015-01-30' },
  dependsOn: null,
  confidence: 'high',
};

describe('the Managua example in English', () => {
  it('names the meeting', () => {
    expect(english.meeting).toEqual({
      slug: 'lon-2014-11',
      body: 'LON',
      title: 'Meeting of the Liaison Officer Network for Consular Protection',
      place: 'Managua, Nicaragua',
      date: '2014-11-24',
      endDate: null,
      language: 'en',
      submittedTo: 'RCGM',
      present: ['CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA', 'US'],
    });
  });

  it('obliges in 3 and 4 alone', () => {
    const obliging = english.agreements.filter(({ commitments }) => commitments.length > 0);
    expect(english.agreements.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(obliging.map(({ number, commitments }) => [number, commitments])).toEqual([
      [
        '3',
        [
          {
            ref: '3a',
            ...EVERY_MEMBER,
            deliverable:
              "comments on Costa Rica's proposal of a Regional Cooperation Agreement on the Human Rights of Migrants",
            dueText: 'no later than 30 January 2015',
            evidence:
              "With regard to Costa Rica's proposal of a Regional Cooperation Agreement on the Human Rights of Migrants, Member Countries agreed to send their comments to the TS no later than 30 January 2015.",
          },
          {
            ref: '3b',
            owedBy: ['CR', 'MX'],
            mode: 'joint',
            deliverable: 'updated proposal',
            recipient: null,
            through: 'TS',
            due: { event: 'next RCGM meeting', relation: 'before' },
            dueText: 'prior to the next meeting of the RCGM',
            dependsOn: '3a',
            confidence: 'medium',
            evidence:
              'Costa Rica and Mexico will work together on a new draft, taking into account the comments received from Member Countries, and will circulate through the TS the updated proposal prior to the next meeting of the RCGM.',
          },
        ],
      ],
      [
        '4',
        [
          {
            ref: '4a',
            ...EVERY_MEMBER,
            deliverable:
              "inputs on Nicaragua's concept note for a workshop on guidelines for the consular protection of migrant workers",
            dueText: 'on or before 30 January 2015',
            evidence:
              'To this end, Member Countries will provide their inputs to the TS on or before 30 January 2015.',
          },
        ],
      ],
    ]);
  });

  it('offers the soft action of 8 and nothing else', () => {
    expect(offersOf(english).map(inShort)).toEqual([
      '8a all each: consideration of the possibility of bringing the work of the Ad-Hoc Group on Migrant Children into the agenda of this Network | -',
    ]);
  });

  it('asks whether Belize, absent, is bound, and which meeting 3b waits for', () => {
    expect(english.questions).toEqual([
      {
        id: 'absent-BZ',
        text: 'Belize is a Member Country but was not present: is it bound?',
        default: 'yes',
        refs: ['3a', '4a'],
        effect: { kind: 'binds', party: 'BZ' },
      },
      {
        id: 'event-3b',
        text: 'Which meeting is meant by “prior to the next meeting of the RCGM” (3b)?',
        default: 'the first RCGM meeting after the one this report goes to',
        refs: ['3b'],
        effect: { kind: 'assumed', remedy: { kind: 'correct', term: 'due' } },
      },
    ]);
  });
});

describe('the Managua example in Spanish', () => {
  it('says the same as the English one', () => {
    expect(structureOf(spanish)).toEqual(structureOf(english));
  });

  it('says it in Spanish', () => {
    expect(spanish.meeting.title).toBe(
      'Reunión de la Red de Funcionarios de Enlace para la Protección Consular',
    );
    expect(spanish.agreements.flatMap(({ commitments }) => commitments.map(inShort))).toEqual([
      '3a all each: observaciones sobre la propuesta de Costa Rica de un Acuerdo Regional de Cooperación sobre los Derechos Humanos de las Personas Migrantes > TS | {"date":"2015-01-30"}',
      '3b CR+MX joint: propuesta actualizada via TS | {"event":"next RCGM meeting","relation":"before"}',
      '4a all each: insumos sobre la nota conceptual de Nicaragua sobre un taller de lineamientos para la protección consular de las personas trabajadoras migrantes > TS | {"date":"2015-01-30"}',
    ]);
    expect(spanish.questions.map(({ text, default: preset }) => `${text} ${preset}`)).toEqual([
      'Belice es País Miembro pero no estuvo presente: ¿queda comprometido? yes',
      '¿A qué reunión se refiere «antes de la próxima reunión del GRCM» (3b)? la primera reunión de GRCM después de aquella a la que va este informe',
    ]);
  });
});
