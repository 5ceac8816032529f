import { describe, expect, it } from 'vitest';
import {
  answerAsk,
  answerAtDoor,
  askAtDoor,
  runCommand,
  type TerminalAsk,
} from '../../adapters/terminal/app.ts';
import { instant } from '../../src/domain/instant.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { simulatedClock } from '../../src/ports/system-clock.ts';

const start = instant('2014-11-24T22:00:00Z');

function replying(reply: Partial<Reply>, waiting = 0, notices = 0) {
  const heard: CommandRequest[] = [];
  const message = { language: 'en', summary: 'The answer', parts: [] } as const;
  return {
    heard,
    core: {
      clock: simulatedClock({ start, speed: 0 }),
      waiting: () => Promise.resolve(waiting),
      visitMailbox: () => Promise.reject(new Error('nobody asked for the mailbox')),
      noticesWaiting: () => Promise.resolve(notices),
      converse: (request: CommandRequest) => {
        heard.push(request);
        return Promise.resolve({ message, json: null, refused: null, ...reply });
      },
    },
  };
}

async function run(argv: string[], carry: (ask: TerminalAsk) => ReturnType<typeof answerAsk>) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const exitCode = await runCommand(argv, {
    open: () => {
      throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    },
    screen: { width: 80, color: false },
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    carry,
  });
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

describe('a command in the terminal', () => {
  it('writes the answer, and nothing else, to standard output', async () => {
    const { core, heard } = replying({});
    expect(await run(['status'], (ask) => answerAsk(ask, core))).toEqual({
      exitCode: 0,
      stdout: 'The answer\n',
      stderr: '',
    });
    expect(heard).toMatchObject([{ words: 'status', platform: 'terminal', place: null, at: start }]);
  });

  it('says on standard error that notices wait for somebody of the secretariat', async () => {
    const { core } = replying({}, 0, 2);
    const { stderr } = await run(['status'], (ask) => answerAsk(ask, core));
    expect(stderr).toBe(
      '2 notices wait for somebody of the secretariat who can be written to: people list shows who can.\n',
    );
  });

  it.each([
    ['unknown-ref', 1],
    ['unavailable', 3],
  ])('ends with its own code where it was refused as %s', async (refused, exitCode) => {
    const { core } = replying({ refused });
    expect(await run(['status'], (ask) => answerAsk(ask, core))).toMatchObject({ exitCode });
  });

  it.each([
    [1, '1 message waits for a bot'],
    [12, '12 messages wait for a bot'],
  ])('says on standard error that %i wait', async (waiting, sentence) => {
    const { core } = replying({}, waiting);
    const { stdout, stderr } = await run(['publish', 'lon-2014-11'], (ask) => answerAsk(ask, core));
    expect(stdout).toBe('The answer\n');
    expect(stderr).toMatch(new RegExp(`^${sentence}.*\\n$`));
  });

  it.each([[['--jsn']], [['import', 'nowhere.txt']]])('%j asks nobody', async (argv) => {
    const { core, heard } = replying({});
    const { exitCode, stdout, stderr } = await run(argv, (ask) => answerAsk(ask, core));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
    expect(heard).toEqual([]);
  });
});

describe('the door of a running bot', () => {
  it('answers as if the command had run there', async () => {
    const { core, heard } = replying({ json: { of: 11 } });
    const { stdout } = await run(['status', '--json', '--as', 'ana@example.org'], async (ask) => {
      const answer = await askAtDoor(ask, (text) => answerAtDoor(text, core));
      return answer ?? answerAsk(ask, replying({}).core);
    });
    expect(JSON.parse(stdout)).toEqual({ of: 11 });
    expect(heard).toMatchObject([{ actor: { kind: 'email', email: 'ana@example.org' }, at: start }]);
  });

  it('is left alone where nobody is behind it', async () => {
    const { core } = replying({});
    const answer = await askAtDoor(askFor('status'), () => Promise.resolve(null));
    expect(answer).toBeNull();
    expect(await askAtDoor(askFor('status'), (text) => answerAtDoor(text, core))).not.toBeNull();
  });

  it.each(['', 'no json', '{}', JSON.stringify({ ...askFor('status'), request: { words: 7 } })])(
    'refuses %j, and asks the core nothing',
    async (text) => {
      const { core, heard } = replying({});
      await expect(answerAtDoor(text, core)).rejects.toThrow(Error);
      expect(heard).toEqual([]);
    },
  );
});

function askFor(words: string): TerminalAsk {
  return {
    request: {
      actor: { kind: 'operator' },
      words,
      attachment: null,
      conference: null,
      accepted: false,
      dryRun: false,
    },
    json: false,
    screen: { width: null, color: false },
  };
}
