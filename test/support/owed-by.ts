import type { DraftContent } from '../../src/domain/draft-content.ts';
import { managuaDraft } from './managua-draft.ts';

/** The Managua report with what each of these countries, and nobody else, owes: 3a and 4a. */
export function owedBy(...parties: string[]): DraftContent {
  const draft = managuaDraft();
  return {
    ...draft,
    agreements: draft.agreements.map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments
        .filter(({ mode }) => mode === 'each')
        .map((commitment) => ({ ...commitment, owedBy: parties })),
    })),
  };
}
