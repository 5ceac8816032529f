import { openCarrier } from '../../src/jobs/carrier.ts';
import { structuredLog } from '../../src/ports/structured-log.ts';
import type { OpenDatabase } from '../../src/store/connect.ts';
import { migrate } from '../../src/store/migrate.ts';

/** Brings a database to where a bot leaves it that was started once: migrated, and with the tables of the queue. */
export async function prepareDatabase({ db, queueConnection }: OpenDatabase): Promise<void> {
  await migrate(db);
  const carrier = await openCarrier(queueConnection, structuredLog('error', process.stderr));
  await carrier.stop();
}
