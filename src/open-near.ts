import { startServerNear } from './http/server.ts';
import type { OpenCore } from './open-core.ts';
import type { Logger } from './ports/logger.ts';
import type { Route } from './ports/routes.ts';

interface Pages {
  readonly config: { readonly host: string; readonly port: number };
  readonly core: Pick<OpenCore, 'pages'>;
  readonly routes: readonly Route[];
  readonly logger: Logger;
}

/** Opens pages at the configured port or the next free one; answers with the address that one types. */
export async function openNear({ config, core, routes, logger }: Pages): Promise<string> {
  const { host, port } = config;
  const { address } = await startServerNear({ host, port, pages: core.pages, routes, logger });
  return address.replace('127.0.0.1', 'localhost');
}

/** A core beside which nobody sends: what an answer causes leaves before the answer is given. */
export function withNobodyElse(core: OpenCore): OpenCore {
  return {
    ...core,
    async converse(request) {
      const reply = await core.converse(request);
      await core.timeline?.advanceTo(core.clock.now());
      return reply;
    },
  };
}
