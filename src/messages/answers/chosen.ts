import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import type { PendingChoice } from '../../domain/pending-list.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { capitalised } from '../grammar.ts';
import type { Message, Part } from '../message.ts';
import { dayText } from '../text-dates.ts';

export interface ChosenFacts extends Setting {
  readonly lists: readonly ChosenList[];
}

export interface ChosenList {
  readonly ref: Ref;
  /** False: it was chosen before, and stays as it was. */
  readonly isNew: boolean;
  readonly choice: PendingChoice;
  /** Who chose; null: the operator at the terminal. */
  readonly by: string | null;
  readonly on: CivilDate;
  /** Who gets a note because of it, and when. */
  readonly notes: readonly { readonly party: PartyCode; readonly on: CivilDate | 'now' | 'already' }[];
}

/** What was chosen for the pending, and what follows from it. */
export function chosen(facts: ChosenFacts): Message {
  return composed(
    facts.reader.language,
    facts.lists.flatMap((list) => (list.isNew ? newlyChosen(facts, list) : chosenBefore(facts, list))),
  );
}

function chosenBefore({ reader: { language } }: ChosenFacts, { ref, choice, by, on }: ChosenList): Part[] {
  const { list: texts, chosen: said } = catalogueFor(language).secretariat;
  const who = by === null ? '' : texts.by(by);
  return [
    heading(said.before(ref)),
    paragraph(texts.chosen[choice](who, dayText(language, on, 'withoutYear')), said.toRemind(ref)),
  ];
}

function newlyChosen(facts: ChosenFacts, list: ChosenList): Part[] {
  const said = catalogueFor(facts.reader.language).secretariat.chosen;
  switch (list.choice) {
    case 'note':
      return [heading(said.note(list.ref)), paragraph(...noteSentences(facts, list))];
    case 'extend':
      return [heading(said.extend(list.ref)), paragraph(said.toExtend(list.ref))];
    case 'leave':
      return [heading(said.leave(list.ref)), paragraph(said.toRemind(list.ref))];
  }
}

function noteSentences({ reader: { language }, roster }: ChosenFacts, { notes }: ChosenList): string[] {
  const said = catalogueFor(language).secretariat.chosen;
  if (notes.length === 0) return [said.nobody];
  const groups = Map.groupBy(notes, ({ on }) => on);
  return [...groups].map(([on, group]) => {
    const parties = namesInSentence(
      language,
      roster,
      group.map(({ party }) => party),
    );
    if (on === 'already') return capitalised(said.already(parties));
    const when = on === 'now' ? said.now : said.on(dayText(language, on, 'withoutYear'));
    return said.leaves({ parties, when });
  });
}
