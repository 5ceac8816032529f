import type { Sent } from './read-command.ts';
import type { Scene, WebDeps } from './scene.ts';

/** One request that the door let in: who looks, and what they sent along. */
export interface Visited {
  readonly deps: WebDeps;
  readonly scene: Scene;
  /** Null where the page is only read. */
  readonly sent: Sent | null;
  /** True: the page's own script asks, and takes data. */
  readonly wantsData: boolean;
  /** Where this window has the bot's pages, such as `http://localhost:3000`. */
  readonly address: string;
}
