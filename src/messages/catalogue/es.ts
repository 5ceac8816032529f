import type { en } from './en.ts';
import { accountsEs } from './es-accounts.ts';
import { arrivalEs } from './es-arrival.ts';
import { askEs } from './es-ask.ts';
import { cardEs } from './es-card.ts';
import { changesEs } from './es-changes.ts';
import { connectionsEs } from './es-connections.ts';
import { datesEs } from './es-dates.ts';
import { formsEs } from './es-forms.ts';
import { helpEs } from './es-help.ts';
import { historyEs } from './es-history.ts';
import { operationEs } from './es-operation.ts';
import { peopleEs } from './es-people.ts';
import { receiptEs } from './es-receipt.ts';
import { refusalsEs } from './es-refusals.ts';
import { reportEs } from './es-report.ts';
import { reviewEs } from './es-review.ts';
import { secretariatEs } from './es-secretariat.ts';
import { statusEs } from './es-status.ts';
import { storeEs } from './es-store.ts';
import { windowEs } from './es-window.ts';

export const es = {
  dates: datesEs,
  arrival: arrivalEs,
  ask: askEs,
  card: cardEs,
  changes: changesEs,
  receipt: receiptEs,
  report: reportEs,
  refusals: refusalsEs,
  status: statusEs,
  review: reviewEs,
  history: historyEs,
  operation: operationEs,
  people: peopleEs,
  accounts: accountsEs,
  connections: connectionsEs,
  secretariat: secretariatEs,
  help: helpEs,
  store: storeEs,
  window: windowEs,
  forms: formsEs,
} satisfies typeof en;
