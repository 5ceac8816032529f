import type { Message } from '../messages/message.ts';

/** Messages with realistic content, each by its name. */
export type Samples = Readonly<Record<string, Message>>;
