import type { DueRule } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import { day, managua, memberCodes } from './managua.ts';

const member = { recipient: 'TS', through: null, dependsOn: null, mode: 'each' } as const;

/** The Managua report as a draft in both languages, with one question and one offered action. */
export const managuaDraft: DraftContent = {
  meeting: {
    slug: 'lon-2014-11',
    body: 'LON',
    title: {
      en: 'Meeting of the Liaison Officer Network',
      es: 'Reunión de la Red de Funcionarios de Enlace',
    },
    place: 'Managua, Nicaragua',
    date: day('2014-11-24'),
    endDate: null,
    submittedTo: 'RCGM',
    present: memberCodes.filter((code) => code !== 'BZ'),
  },
  agreements: [
    {
      number: '3',
      texts: {
        en: 'Member Countries agreed to send their comments to the TS by 30 January 2015.',
        es: 'Los Países Miembros acordaron remitir sus observaciones a la ST a más tardar el 30 de enero de 2015.',
      },
      commitments: [
        drafted('3a', { date: day('2015-01-30') }),
        {
          ...drafted('3b', { event: 'next RCGM meeting', relation: 'before' }),
          owedBy: ['CR', 'MX'],
          mode: 'joint',
          recipient: null,
          through: 'TS',
          dependsOn: '3a',
          confidence: 'medium',
        },
      ],
      offered: [],
    },
    { number: '4', texts: { en: 'To thank Nicaragua.' }, commitments: [], offered: [drafted('4a', null)] },
  ],
  questions: [
    {
      id: 'absent-BZ',
      texts: {
        en: 'Belize is a Member Country but was not present: is it bound?',
        es: 'Belice es País Miembro pero no estuvo presente: ¿queda vinculado?',
      },
      default: 'yes',
      refs: ['3a', '4a'],
      effect: { kind: 'binds', party: 'BZ' },
      answer: null,
      corrected: [],
    },
  ],
};

export function drafted(ref: string, due: DueRule | null): DraftedCommitment {
  return {
    ...member,
    ref,
    due,
    owedBy: memberCodes,
    deliverable: { en: 'comments on the proposal', es: 'observaciones a la propuesta' },
    dueText: { en: 'by 30 January 2015' },
    evidence: {
      en: 'Member Countries agreed to send their comments to the TS by 30 January 2015.',
      es: 'Los Países Miembros acordaron remitir sus observaciones a más tardar el 30 de enero de 2015.',
    },
    confidence: 'high',
  };
}

export function draftedMeeting(language: Language) {
  const title = { text: managuaDraft.meeting.title[language] ?? '', language };
  return { ...managua, slug: managuaDraft.meeting.slug, title };
}
