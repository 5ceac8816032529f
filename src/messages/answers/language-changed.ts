import type { Language } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, paragraph } from '../compose.ts';
import type { Message } from '../message.ts';

/** In the language that was chosen; `isNew` false: it was theirs already. */
export function languageChanged({ language, isNew }: { language: Language; isNew: boolean }): Message {
  const { accounts: texts } = catalogueFor(language);
  return composed(language, [paragraph(isNew ? texts.languageChanged : texts.languageBefore)]);
}
