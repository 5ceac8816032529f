export const cardEn = {
  signature: (conference: string): string => `Technical Secretariat of the ${conference}`,
  automatic: 'automatic message',
  number: (shortNumber: number): string => `no. ${shortNumber}`,
};
