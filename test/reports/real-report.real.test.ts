import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { draftOf, inShort, offersOf, questionIds, structureOf } from './reading.ts';

const real = draftOf(
  readFileSync(new URL('../../../shared/reports/lon-2014-11-24.en.txt', import.meta.url), 'utf8'),
);

it('reads the report of Managua exactly', () => {
  expect(real.meeting.title).toBe('Meeting of the Liaison Officer Network for Consular Protection');
  expect(real.agreements.map(({ number, commitments }) => [number, ...commitments.map(inShort)])).toEqual([
    ['1'],
    ['2'],
    [
      '3',
      '3a all each: comments on Costa Rica\'s proposal of a possible Regional Cooperation Agreement for the Protection of the Human Rights of Migrants from RCM Member Countries > TS | {"date":"2015-01-30"}',
      '3b CR+MX joint: updated proposal via TS | {"event":"next RCGM meeting","relation":"before"}',
    ],
    [
      '4',
      '4a all each: inputs on Nicaragua\'s concept note regarding a proposed workshop to draft general guidelines for the consular protection of migrant workers > TS | {"date":"2015-01-30"}',
    ],
    ['5'],
    ['6'],
    ['7'],
    ['8'],
  ]);
  expect(offersOf(real).map(inShort)).toEqual([
    '8a all each: assessment of the possibility of integrating the work of the Ad-Hoc Group on Migrant Children to the agenda of the Liaison Officers Network for Consular Protection | -',
  ]);
  expect(questionIds(real)).toEqual(['absent-BZ', 'event-3b']);
});

it('keeps the words of the deadline and the sentence, word for word', () => {
  const [comments, proposal] = real.agreements[2]?.commitments ?? [];
  expect(comments?.dueText).toBe('by January 30th, 2015, at the latest');
  expect(comments?.evidence).toContain('Regarding Costa Rica´s proposal');
  expect(proposal?.dependsOn).toBe('3a');
  expect(proposal?.evidence).toBe(
    'Costa Rica and Mexico will work jointly on a draft document based on the observations submitted by Member Countries and will submit by means of the TS the updated proposal before the next RCGM meeting.',
  );
});

it('says what the example says', () => {
  const example = readFileSync(new URL('../../examples/lon-2014-11-24.en.txt', import.meta.url), 'utf8');
  expect(structureOf(real)).toEqual(structureOf(draftOf(example)));
});
