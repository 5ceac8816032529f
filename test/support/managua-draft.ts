import type { DraftContent, DraftedCommitment } from '../../src/domain/draft-content.ts';
import { civilDate } from '../../src/domain/instant.ts';
import { memberCodes } from '../../src/samples/managua.ts';

const comments: DraftedCommitment = {
  ref: '3a',
  owedBy: memberCodes,
  mode: 'each',
  recipient: 'TS',
  through: null,
  due: { date: civilDate('2015-01-30') },
  dependsOn: null,
  confidence: 'high',
  deliverable: { en: 'comments on the proposal', es: 'observaciones a la propuesta' },
  dueText: { en: 'by 30 January 2015', es: 'a más tardar el 30 de enero de 2015' },
  evidence: { en: 'Members will comment by 30 January 2015.', es: 'Los miembros remitirán observaciones.' },
};

const proposal: DraftedCommitment = {
  ...comments,
  ref: '3b',
  owedBy: ['CR', 'MX'],
  mode: 'joint',
  recipient: null,
  through: 'TS',
  due: { event: 'next RCGM meeting', relation: 'before' },
  dependsOn: '3a',
  deliverable: { en: 'the updated proposal', es: 'la propuesta actualizada' },
};

const inputs: DraftedCommitment = {
  ...comments,
  ref: '4a',
  deliverable: { en: 'inputs on the concept note', es: 'insumos para la nota conceptual' },
};

/** What the Managua report obliges to, as the secretariat reviewed it. */
export function managuaDraft(changes: Partial<Pick<DraftedCommitment, 'due'>> = {}): DraftContent {
  return {
    meeting: {
      slug: 'lon-2014-11',
      body: 'LON',
      title: { en: 'Meeting of the Network', es: 'Reunión de la Red' },
      place: 'Managua, Nicaragua',
      date: civilDate('2014-11-24'),
      endDate: null,
      submittedTo: 'RCGM',
      present: memberCodes.filter((code) => code !== 'BZ'),
    },
    agreements: [
      { number: '1', texts: { en: 'To thank.', es: 'Agradecer.' }, commitments: [], offered: [] },
      {
        number: '3',
        texts: { en: 'Members agreed.', es: 'Se acordó.' },
        commitments: [{ ...comments, ...changes }, proposal],
        offered: [],
      },
      {
        number: '4',
        texts: { en: 'Members will submit.', es: 'Los miembros remitirán.' },
        commitments: [{ ...inputs, ...changes }],
        offered: [],
      },
    ],
    questions: [],
  };
}
