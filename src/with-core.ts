import { claimFolder, introduce } from './folder-owner.ts';
import { type CoreSettings, type OpenCore, openCore } from './open-core.ts';
import type { Serve } from './store/data-folder.ts';

export interface CoreUse<Result> {
  /** Answers another process that came to the door of the embedded database's folder. */
  atDoor(request: string, core: OpenCore): Promise<string>;
  run(core: OpenCore): Promise<Result>;
}

/** Runs something on the core, alone on its data folder where the database is embedded, and closes it afterwards. */
export async function withCore<Result>(
  settings: CoreSettings,
  { atDoor, run }: CoreUse<Result>,
): Promise<Result> {
  const { database, logger, role } = settings;
  const underWay = new Set<Promise<string>>();
  const serve: Serve = async (request) => {
    const introduction = introduce(role, request);
    if (introduction !== null) return introduction;
    const answer = core.then((open) => atDoor(request, open));
    underWay.add(answer);
    return await answer
      .catch((fault: unknown) => {
        logger.error('door.fault', {}, fault);
        throw fault;
      })
      .finally(() => underWay.delete(answer));
  };
  const claimed = database.databaseUrl === null ? claimFolder(database.dataFolder, serve) : null;
  const core = Promise.resolve(claimed).then(() => openCore(settings));
  try {
    const open = await core;
    try {
      return await run(open);
    } finally {
      await Promise.allSettled(underWay);
      await open.close();
    }
  } finally {
    const release = await claimed?.catch(() => null);
    await release?.();
  }
}
