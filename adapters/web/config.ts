import type { Language } from '../../src/domain/conference.ts';
import type { Message } from '../../src/messages/message.ts';

/** How a message looks on another platform: the payloads that its adapter would send. */
export interface PlatformLook {
  /** As people call the platform. */
  readonly name: string;
  payloads(message: Message): readonly unknown[];
}

export interface WebConfig {
  /** Where documents are kept that people hand over here; made when the first one comes. */
  readonly filesFolder: string;
  /** The folder with the example's people and reports. */
  readonly examplesFolder: string;
  looks(): Promise<readonly PlatformLook[]>;
  /** Every message that the bot can say, with realistic content, by a name for each. */
  samples(language: Language): Promise<Readonly<Record<string, Message>>>;
}

/** The channel that every conference has here, before one is bound. */
export const NETWORK = 'network';
/** The largest request: a report or a document, and a little more. */
export const LARGEST_BODY = 6 * 1024 * 1024;
/** So many messages of a place are shown. */
export const MOST_SHOWN = 100;
