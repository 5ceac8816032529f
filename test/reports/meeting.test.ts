import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reports/read-report.ts';
import { draftOf, questionIds, roster } from './reading.ts';

const AGREEMENT = '\n\n1. To thank Panama for the guide of the network and for the report on it.\n';

function meetingOf(head: string) {
  return draftOf(head + AGREEMENT).meeting;
}

describe('the days of a meeting', () => {
  it.each([
    ['November 24, 2014', '2014-11-24', null],
    ['24 November 2014', '2014-11-24', null],
    ['November 24th and 25th, 2014', '2014-11-24', '2014-11-25'],
    ['24-25 November 2014', '2014-11-24', '2014-11-25'],
    ['24, 25 and 26 November 2014', '2014-11-24', '2014-11-26'],
    ['from 30 June to 2 July 2015', '2015-06-30', '2015-07-02'],
    ['June 30 - July 2, 2015', '2015-06-30', '2015-07-02'],
    ['24 y 25 de noviembre de 2014', '2014-11-24', '2014-11-25'],
    ['del 30 de junio al 2 de julio de 2015', '2015-06-30', '2015-07-02'],
  ])('%s', (written, date, endDate) => {
    const spanish = written.includes(' de ');
    const head = spanish
      ? `Informe de la Reunión de la Red de Funcionarios de Enlace\nPanamá, Panamá\n${written}`
      : `Report of the Meeting of the Liaison Officer Network\nPanama City, Panama\n${written}`;
    const agreement = spanish
      ? '\n\n1. Agradecer a Panamá por la guía de la red y por el informe.\n'
      : AGREEMENT;
    const { meeting } = draftOf(head + agreement);
    expect([meeting.date, meeting.endDate]).toEqual([date, endDate]);
    expect(meeting.slug).toBe(`lon-${date.slice(0, 7)}`);
  });

  it('takes no day that the calendar does not have', () => {
    const head = 'Report of the Meeting of the Liaison Officer Network\nPanama City, Panama\n31 June 2015';
    expect(readReport(head + AGREEMENT, roster)).toMatchObject({ refused: 'no-date' });
  });

  it('counts deadlines from the last day', () => {
    const draft = draftOf(
      'Report of the Meeting of the Liaison Officer Network\nPanama City, Panama\n24-25 November 2014\n\n1. Panama will send the report of the network to the TS by 25 November.\n',
    );
    expect(draft.agreements[0]?.commitments[0]?.due).toEqual({ date: '2015-11-25' });
  });

  it('asks where the head gives two', () => {
    const head =
      'Report of the Meeting of the Liaison Officer Network\nPanama City, Panama\n24 November 2014\nThe Network met on 25 November 2014.';
    expect(questionIds(draftOf(head + AGREEMENT))).toEqual(['day-meeting']);
  });
});

describe('who met, and where', () => {
  it('makes a title of capitals over several lines', () => {
    const meeting = meetingOf(
      'REGIONAL CONFERENCE ON MIGRATION (RCM)\n\nREPORT OF THE MEETING OF THE LIAISON OFFICER NETWORK\n\nFOR CONSULAR PROTECTION\n\nBelmopan, Belize\nMay 5, 2015\nThe Network met with delegations from Belize and Panama.',
    );
    expect(meeting.title).toBe('Meeting of the Liaison Officer Network for Consular Protection');
    expect([meeting.body, meeting.place, meeting.present]).toEqual(['LON', 'Belmopan, Belize', ['BZ', 'PA']]);
  });

  it('tells one network from the other', () => {
    const meeting = meetingOf(
      'Report from the Meeting of the Liaison Officer Network to Combat Migrant Smuggling and Trafficking\nSan Salvador, El Salvador\n5 May 2015',
    );
    expect([meeting.body, meeting.slug]).toEqual(['LONCT', 'lonct-2015-05']);
  });

  it('finds place, date and people in the sentence that opens the report', () => {
    const meeting = meetingOf(
      'Report\n\nThe Regional Consultation Group on Migration (RCGM) held its meeting in Tela, Honduras, on 5 May 2015, with the participation of: Belize, Canada, the Dominican Republic and IOM.',
    );
    expect(meeting).toMatchObject({
      body: 'RCGM',
      slug: 'rcgm-2015-05',
      place: 'Tela, Honduras',
      present: ['BZ', 'CA', 'DO', 'IOM'],
      submittedTo: null,
    });
  });

  it('does not take the host for a participant, nor the meeting that follows for the one the report goes to', () => {
    const meeting = meetingOf(
      'Report of the Meeting of the Liaison Officer Network\nTela, Honduras\n5 May 2015\nThe Network met before the meeting of the Vice-Ministers, with the participation of Belize and Canada, and submits its report to the RCGM.',
    );
    expect([meeting.present, meeting.submittedTo]).toEqual([['BZ', 'CA'], 'RCGM']);
  });

  it('takes no line for the place that does not end with a country', () => {
    const meeting = meetingOf(
      'Report of the Meeting of the Liaison Officer Network\nCanada, Chair of the Network\nConsular Protection, Trafficking\nPanama City, Panama\n5 May 2015\nThe Network met with the participation of Belize and Canada at the seat of SICA, and thanked Peru.',
    );
    expect(meeting.place).toBe('Panama City, Panama');
    expect(meeting.present).toEqual(['BZ', 'CA']);
  });

  it('asks which body it was where none of the conference is named', () => {
    const draft = draftOf(`Report of the workshop on the guide\nTela, Honduras\n5 May 2015${AGREEMENT}`);
    expect([draft.meeting.body, draft.meeting.slug]).toEqual([null, 'meeting-2015-05']);
    expect(questionIds(draft)).toEqual(['body']);
  });
});
