import { renderMessage, screenOf } from '../../adapters/terminal/render.ts';
import { LANGUAGES } from '../../src/domain/conference.ts';
import { sampleMessages } from '../../src/samples/sample-messages.ts';

// Prints every message of the bot with realistic content, in both languages beside each other, for a translator to read.

const screen = { ...screenOf(process.stdout), width: 100 };
const samples = LANGUAGES.map((language) => ({ language, messages: sampleMessages(language) }));
for (const name of Object.keys(samples[0]?.messages ?? {})) {
  for (const { language, messages } of samples) {
    const message = messages[name];
    if (message !== undefined) {
      process.stdout.write(`\n━━ ${name} · ${language}\n${renderMessage(message, screen)}\n`);
    }
  }
}
