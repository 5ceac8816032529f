import { isRecord } from '../blocks/checks.ts';
import { mediaTypeOf } from '../file-kinds.ts';
import { fileJson, keepMessage } from '../messages.ts';
import { SlackRefusal } from '../refusal.ts';
import { newId, type SlackFile } from '../world.ts';
import {
  type Answer,
  type BotCall,
  type Method,
  optional,
  required,
  structured,
  visibleChannel,
} from './call.ts';

/** A file that the bot may know of: shared where it is, given to it in a modal, or its own. */
function visibleFile({ workspace, installation }: BotCall, id: string): SlackFile {
  const file = workspace.files.get(id);
  const seen = [...(file?.channels ?? [])].some((channel) =>
    workspace.channels.get(channel)?.members.has(installation.botUser),
  );
  if (file === undefined || !(seen || file.givenToApp || file.user === installation.botUser)) {
    throw new SlackRefusal('file_not_found');
  }
  return file;
}

function info(call: BotCall): Answer {
  return { file: fileJson(call.world, call.workspace, visibleFile(call, required(call, 'file'))) };
}

function getUploadUrl(call: BotCall): Answer {
  const { world, workspace, installation } = call;
  const name = required(call, 'filename');
  const length = Number(required(call, 'length'));
  if (!Number.isInteger(length) || length < 1) throw new SlackRefusal('invalid_arguments');
  const file: SlackFile = {
    id: newId(world, 'F'),
    name,
    mimetype: mediaTypeOf(name),
    user: installation.botUser,
    created: world.time.now(),
    content: Buffer.alloc(0),
    channels: new Set(),
    givenToApp: true,
    isHidden: false,
  };
  world.uploads.set(file.id, { file, workspace: workspace.id, length });
  return { upload_url: `${world.origin}/upload/${file.id}`, file_id: file.id };
}

function completeUpload(call: BotCall): Answer {
  const { world, workspace, installation } = call;
  const given = structured(call, 'files', 'invalid_arguments');
  const ids = (Array.isArray(given) ? given : []).map((one) => (isRecord(one) ? String(one['id']) : ''));
  if (ids.length === 0) throw new SlackRefusal('invalid_arguments');
  const files = ids.map((id) => {
    const upload = world.uploads.get(id);
    if (upload?.workspace !== workspace.id || upload.file.content.length === 0)
      throw new SlackRefusal('file_not_found');
    return upload.file;
  });
  const where = optional(call, 'channel_id');
  const channel = where === null ? null : visibleChannel(call, where);
  for (const file of files) workspace.files.set(file.id, file);
  if (channel !== null) {
    const text = optional(call, 'initial_comment') ?? '';
    keepMessage({ world, workspace, channel }, { user: installation.botUser, fromBot: true, text, files });
  }
  return { files: files.map((file) => fileJson(world, workspace, file)) };
}

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.info': { token: 'bot', scopes: ['files:read'], json: false, run: info },
  'files.getUploadURLExternal': { token: 'bot', scopes: ['files:write'], json: false, run: getUploadUrl },
  'files.completeUploadExternal': { token: 'bot', scopes: ['files:write'], json: true, run: completeUpload },
};
