/** A text as it stands on the screen, and what of it is live. */
export interface ReadText {
  readonly shown: string;
  readonly live: readonly string[];
}

const MARKS =
  /\\([!-/:-@[-`{-~])|\[([^\]]*)\]\(([^)]*)\)|(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\4|\{\{(?:DATE|TIME)\([^}]*\}\}|^(?:[-*+]|\d+\.) /gm;

/** What Teams makes of the little Markdown that a block of text may hold. */
export function readMarkdown(text: string): ReadText {
  const live: string[] = [];
  const shown = text.replaceAll(MARKS, (...found: unknown[]) => {
    const [whole, escaped, label, , , inside] = found.map((one) =>
      typeof one === 'string' ? one : undefined,
    );
    if (escaped !== undefined) return escaped;
    live.push(whole ?? '');
    return label ?? inside ?? whole ?? '';
  });
  return { shown, live };
}
