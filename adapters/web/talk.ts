import { randomBytes } from 'node:crypto';
import type { Instant } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';

/** What somebody said on a page, and what the bot answered. Seen by them alone, and gone with the process. */
export interface Turn {
  readonly key: string;
  readonly place: string;
  /** The last message that stood there when it was said; 0 for none. */
  readonly after: number;
  readonly said: string;
  readonly answer: Message;
  readonly at: Instant;
  /** The same answer as data. */
  readonly json: unknown;
}

const MOST_KEPT = 200;

/** Keeps what each person said and was answered, the last two hundred times. */
export class Talk {
  readonly #turns = new Map<string, Turn[]>();

  /** Keeps a turn of a person; answers with its key. */
  keep(as: string, turn: Omit<Turn, 'key'>): string {
    const key = `t${randomBytes(6).toString('hex')}`;
    const turns = [...this.of(as), { ...turn, key }];
    this.#turns.set(as, turns.slice(-MOST_KEPT));
    return key;
  }

  of(as: string): readonly Turn[] {
    return this.#turns.get(as) ?? [];
  }

  find(as: string, key: string): Turn | null {
    return this.of(as).find((turn) => turn.key === key) ?? null;
  }
}
