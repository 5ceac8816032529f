import { cardEn } from './en-card.ts';
import { datesEn } from './en-dates.ts';
import { receiptEn } from './en-receipt.ts';
import { refusalsEn } from './en-refusals.ts';
import { reviewEn } from './en-review.ts';
import { statusEn } from './en-status.ts';

export const en = {
  dates: datesEn,
  card: cardEn,
  receipt: receiptEn,
  refusals: refusalsEn,
  status: statusEn,
  review: reviewEn,
};
