const STOP_WITHIN_MILLISECONDS = 9_500;

/** The first signal stops in good order; a second one ends the process at once. */
export async function stopSignal(): Promise<string> {
  return await new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
}

/** What a platform or the database never answers must not keep the process: what it had taken is found by its lease. */
export function giveUpIfStuck(): void {
  setTimeout(() => process.exit(0), STOP_WITHIN_MILLISECONDS).unref();
}
