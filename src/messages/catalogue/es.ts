import type { en } from './en.ts';
import { cardEs } from './es-card.ts';
import { datesEs } from './es-dates.ts';
import { receiptEs } from './es-receipt.ts';
import { refusalsEs } from './es-refusals.ts';
import { reviewEs } from './es-review.ts';
import { statusEs } from './es-status.ts';

export const es = {
  dates: datesEs,
  card: cardEs,
  receipt: receiptEs,
  refusals: refusalsEs,
  status: statusEs,
  review: reviewEs,
} satisfies typeof en;
