import { accountsEn } from './en-accounts.ts';
import { arrivalEn } from './en-arrival.ts';
import { askEn } from './en-ask.ts';
import { cardEn } from './en-card.ts';
import { changesEn } from './en-changes.ts';
import { connectionsEn } from './en-connections.ts';
import { datesEn } from './en-dates.ts';
import { formsEn } from './en-forms.ts';
import { helpEn } from './en-help.ts';
import { historyEn } from './en-history.ts';
import { operationEn } from './en-operation.ts';
import { peopleEn } from './en-people.ts';
import { receiptEn } from './en-receipt.ts';
import { refusalsEn } from './en-refusals.ts';
import { reportEn } from './en-report.ts';
import { reviewEn } from './en-review.ts';
import { secretariatEn } from './en-secretariat.ts';
import { statusEn } from './en-status.ts';
import { storeEn } from './en-store.ts';
import { windowEn } from './en-window.ts';

export const en = {
  dates: datesEn,
  arrival: arrivalEn,
  ask: askEn,
  card: cardEn,
  changes: changesEn,
  receipt: receiptEn,
  report: reportEn,
  refusals: refusalsEn,
  status: statusEn,
  review: reviewEn,
  history: historyEn,
  operation: operationEn,
  people: peopleEn,
  accounts: accountsEn,
  connections: connectionsEn,
  secretariat: secretariatEn,
  help: helpEn,
  store: storeEn,
  window: windowEn,
  forms: formsEn,
};
