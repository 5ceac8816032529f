import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord } from './blocks/checks.ts';
import type { Deliver, Taken } from './delivery.ts';
import { secret } from './setting.ts';
import { type SlackWorld, touch } from './world.ts';

const PING_EVERY = 5_000;

export interface SocketMode {
  readonly deliver: Deliver;
  /** How many connections of the bot are open. */
  connections(): number;
  /** Asks the bot to connect anew, as Slack does every few hours. */
  refresh(): void;
  /** Breaks every connection without a word. */
  drop(): void;
  close(): void;
}

/** Slack's side of Socket Mode, on the server of the fake: envelopes out, acknowledgements in. */
export function socketMode(world: SlackWorld, server: Server, patience: number): SocketMode {
  const sockets = new WebSocketServer({ noServer: true });
  const waiting = new Map<string, (taken: Taken) => void>();
  const open: WebSocket[] = [];

  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
    if (world.tickets.delete(ticket)) sockets.handleUpgrade(request, socket, head, welcome);
    else socket.destroy();
  });

  function welcome(connected: WebSocket): void {
    open.push(connected);
    connected.on('message', (data) => acknowledge(JSON.parse(String(data))));
    const pings = setInterval(() => connected.ping(), PING_EVERY);
    connected.on('close', () => {
      clearInterval(pings);
      open.splice(open.indexOf(connected), 1);
      touch(world);
    });
    const connection_info = { app_id: world.app.id };
    connected.send(JSON.stringify({ type: 'hello', num_connections: open.length, connection_info }));
    touch(world);
  }

  function acknowledge(message: unknown): void {
    if (!isRecord(message) || typeof message['envelope_id'] !== 'string') return;
    const payload = message['payload'];
    const answer = isRecord(payload) && Object.keys(payload).length > 0 ? payload : undefined;
    waiting.get(message['envelope_id'])?.({ taken: true, answer });
    waiting.delete(message['envelope_id']);
  }

  return {
    connections: () => open.length,
    refresh: () => tellAll({ type: 'disconnect', reason: 'refresh_requested' }),
    drop: () => {
      for (const connected of open) connected.terminate();
    },
    close: () => {
      for (const connected of open) connected.terminate();
      sockets.close();
    },
    async deliver({ kind, payload, retry }) {
      const connected = open[0];
      if (connected === undefined) return { taken: false, why: 'dispatch_failed' };
      // Any connection may get the next envelope: the one that was used moves to the end.
      open.push(...open.splice(0, 1));
      const envelope_id = secret();
      const taken = new Promise<Taken>((resolve) => {
        const late = setTimeout(() => resolve({ taken: false, why: 'operation_timeout' }), patience);
        waiting.set(envelope_id, (result) => {
          clearTimeout(late);
          resolve(result);
        });
      });
      const again = retry && { retry_attempt: retry.number, retry_reason: retry.reason };
      const accepts_response_payload = kind !== 'events_api';
      connected.send(
        JSON.stringify({ type: kind, envelope_id, payload, accepts_response_payload, ...again }),
      );
      return await taken;
    },
  };

  function tellAll(message: object): void {
    for (const connected of open) connected.send(JSON.stringify(message));
  }
}
