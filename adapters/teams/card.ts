/** A card of schema 1.5, as far as the bot speaks it; no symbol of an SDK. */
export interface CardAttachment {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: Card;
}

export interface Card {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  /** What stands in its place where no card can be shown. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
}

export interface TextStyle {
  readonly size?: 'Small' | 'Medium';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly color?: 'Attention';
}

export interface TextRun extends TextStyle {
  readonly type: 'TextRun';
  readonly text: string;
}

interface Spaced {
  readonly spacing?: 'Small' | 'Medium';
}

export interface RichTextBlock extends Spaced {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

interface Heading {
  readonly type: 'TextBlock';
  readonly style: 'heading';
  readonly text: string;
  readonly wrap: true;
  readonly size: 'Medium';
  readonly weight: 'Bolder';
}

interface Container {
  readonly type: 'Container';
  readonly style: 'emphasis';
  readonly items: readonly RichTextBlock[];
}

/** How what is filled in comes back: several values in one text, or one value. */
export type FieldKind = 'several' | 'one' | 'text' | 'day';

/** What a button of a card brings back, beside what was filled in. */
export interface ActionData {
  readonly words: string;
  /** It opens a form, or sends one. */
  readonly form?: true;
  /** The fields of the form that it sends. */
  readonly fields?: Readonly<Record<string, FieldKind>>;
}

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly verb: typeof VERB;
  readonly title: string;
  readonly data: ActionData;
  /** It sends nothing of what was filled in, and asks for nothing to be. */
  readonly associatedInputs?: 'none';
}

interface ActionSet extends Spaced {
  readonly type: 'ActionSet';
  readonly actions: readonly ExecuteAction[];
}

interface AnyInput extends Spaced {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage?: string;
}

export type Input =
  | (AnyInput & {
      readonly type: 'Input.ChoiceSet';
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      readonly style: 'expanded' | 'compact';
      readonly isMultiSelect: boolean;
      readonly wrap: true;
      readonly value: string;
    })
  | (AnyInput & {
      readonly type: 'Input.Text';
      readonly isMultiline: boolean;
      readonly maxLength: number;
      readonly value: string;
    })
  | (AnyInput & { readonly type: 'Input.Date'; readonly value?: string });

export type Element = Heading | RichTextBlock | Container | ActionSet | Input;

/** How the bot's own buttons are known. */
export const VERB = 'rcm';

/** `summary` stands where no card can be shown. */
export function cardOf(body: readonly Element[], summary: string): CardAttachment {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: summary,
      body,
    },
  };
}
