import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ConferenceImportedFacts extends Setting {
  readonly members: number;
  readonly observers: number;
  readonly bodies: number;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

export function conferenceImported(facts: ConferenceImportedFacts): Message {
  return composed(facts.reader.language, []);
}
