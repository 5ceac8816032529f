export const receiptEs = { inTime: 'Dentro del plazo.' };
