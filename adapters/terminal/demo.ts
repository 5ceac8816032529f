import type { Converse } from '../../src/ports/conversation.ts';
import type { Mailbox } from '../../src/ports/mailbox.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import type { Screen } from './render.ts';

export interface DemoDeps {
  readonly converse: Converse;
  readonly mailbox: Mailbox;
  readonly timeline: Timeline;
  readonly write: (text: string) => unknown;
  readonly readExample: (name: string) => Promise<string>;
  readonly screen: Screen;
}
export async function runDemo(deps: DemoDeps): Promise<void> {
  deps.write('');
}
