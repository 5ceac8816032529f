import type { Message, Part } from './message.ts';

const NAMED = /(?:^|\s)--(?:conference|conferencia)[\s=]/iu;

/** A line ready to send again, in the conference that was named. */
export function inConference({ conference }: { readonly conference: string | null }, line: string): string {
  return conference === null ? line : `${line} --conference ${conference}`;
}

/** A message whose buttons act in this conference, whichever one who presses them chose since. */
export function buttonsIn(conference: string, message: Message): Message {
  const parts = message.parts.map((part): Part => {
    if (part.kind !== 'buttons') return part;
    const named = (words: string) => (NAMED.test(words) ? words : inConference({ conference }, words));
    return { ...part, buttons: part.buttons.map((button) => ({ ...button, words: named(button.words) })) };
  });
  return { ...message, parts };
}
