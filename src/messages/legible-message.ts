import { legible } from './legible.ts';
import type { Message, Part } from './message.ts';

/** A message in which every character that would steer a screen is seen; its first line is never blank. */
export function legibleMessage(message: Message): Message {
  const summary = legible(message.summary);
  return {
    ...message,
    parts: legibleParts(message.parts),
    summary: summary.trim() === '' ? '…' : summary,
  };
}

export function legibleParts(parts: readonly Part[]): readonly Part[] {
  return parts.map((part): Part => {
    switch (part.kind) {
      case 'items':
        return {
          ...part,
          items: part.items.map((item) => ({
            ...item,
            text: legible(item.text),
            ref: item.ref === null ? null : legible(item.ref),
          })),
        };
      case 'table':
        return {
          ...part,
          columns: part.columns.map(legible),
          rows: part.rows.map((row) => row.map(legible)),
        };
      case 'buttons':
        return {
          ...part,
          buttons: part.buttons.map((button) => ({
            ...button,
            label: legible(button.label),
            words: legible(button.words),
          })),
        };
      default:
        return { ...part, text: legible(part.text) };
    }
  });
}
