import type { Form } from './form.ts';
import type { Message, Part } from './message.ts';

const NAMED = /(?:^|\s)--(?:conference|conferencia)[\s=]/iu;

/** A line ready to send again, in the conference that was named. */
export function inConference({ conference }: { readonly conference: string | null }, line: string): string {
  return conference === null ? line : `${line} --conference ${conference}`;
}

/** A message whose buttons act in this conference, whichever one who presses them chose since. */
export function buttonsIn(conference: string, message: Message): Message {
  return { ...message, parts: partsIn(conference, message.parts) };
}

/** A form that is taken in this conference, as its buttons act in it. */
export function formIn(conference: string, form: Form): Form {
  return { ...form, words: wordsIn(conference, form.words), parts: partsIn(conference, form.parts) };
}

function partsIn(conference: string, parts: readonly Part[]): readonly Part[] {
  return parts.map((part): Part => {
    if (part.kind !== 'buttons') return part;
    const buttons = part.buttons.map((one) => ({ ...one, words: wordsIn(conference, one.words) }));
    return { ...part, buttons };
  });
}

function wordsIn(conference: string, words: string): string {
  return NAMED.test(words) ? words : inConference({ conference }, words);
}
