import type { cardEn } from './en-card.ts';
export const cardEs = {
  signature: (conference) => `Secretaría Técnica de ${conference}`,
  automatic: 'mensaje automático',
  number: (shortNumber) => `n.º ${shortNumber}`,
} satisfies typeof cardEn;
