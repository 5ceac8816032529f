/** The first signal stops in good order; a second one ends the process at once. */
export async function stopSignal(): Promise<string> {
  return await new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
}
