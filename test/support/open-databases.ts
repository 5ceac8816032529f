/** The test databases that are open in this file, by name. */
export const openDatabases = new Set<string>();
