export const receiptEn = { inTime: 'In time.' };
