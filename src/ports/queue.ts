/**
 * Carries wake-up calls for deliveries. The queue decides when to try, the ledger whether and what: a lost or doubled call
 * does no harm. `Trx` is the storage's open transaction: a call leaves only if that is committed.
 */
export interface DeliveryQueue<Trx> {
  wake(trx: Trx, deliveryIds: readonly number[]): Promise<void>;
}
