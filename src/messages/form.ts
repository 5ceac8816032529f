import type { Language } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Part } from './message.ts';

/**
 * What a person fills in, free of any platform: a modal, a card, a page. Every text is plain. A form is small enough for each
 * platform: what is more comes in pages, whose buttons are among its parts.
 */
export interface Form {
  readonly language: Language;
  /** At most 24 characters. */
  readonly title: string;
  /** The words of the request that carries what was filled in. */
  readonly words: string;
  /** What stands above the fields. A button here that opens a form puts that one in this one's place. */
  readonly parts: readonly Part[];
  readonly fields: readonly Field[];
  /** What its sending button says, at most 24 characters; null where there is nothing to send. */
  readonly send: string | null;
}

interface AnyField {
  /** Unique within the form. */
  readonly id: string;
  readonly label: string;
  /** One quiet line beneath; null for none. */
  readonly hint: string | null;
  readonly isRequired: boolean;
  /** What was wrong with what was filled in, said beside it; null where nothing was. */
  readonly error: string | null;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type Field =
  /** Any of them. */
  | (AnyField & {
      readonly kind: 'several';
      readonly options: readonly Option[];
      readonly chosen: readonly string[];
    })
  /** One of them. */
  | (AnyField & { readonly kind: 'one'; readonly options: readonly Option[]; readonly chosen: string | null })
  | (AnyField & {
      readonly kind: 'text';
      readonly value: string;
      readonly isLong: boolean;
      readonly most: number;
    })
  | (AnyField & { readonly kind: 'day'; readonly value: CivilDate | null })
  /** One file or several; left out where a platform's forms take none. `isText`: to be read, such as a report. */
  | (AnyField & { readonly kind: 'file'; readonly isText: boolean });

/** What was filled in: by field, a text, a day, a chosen value, or several of them. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;
