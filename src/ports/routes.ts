import type { IncomingMessage, ServerResponse } from 'node:http';

/** A path of the bot's server that an adapter answers by itself, body and all. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}
