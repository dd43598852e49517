import type { FileBoxInterface } from 'file-box';
import { type payloads, Puppet, throwUnsupportedError } from 'wechaty-puppet';

/** Everything of the SDK's contract that a chat page in the browser has no counterpart for. */
export abstract class PuppetBasis extends Puppet {
  override name(): string {
    return 'web-chat';
  }
  override version(): string {
    return '1.0.0';
  }
  override ding(data?: string): void {
    setImmediate(() => this.emit('dong', { data: data ?? '' }));
  }

  override async contactSelfName(): Promise<void> {
    return throwUnsupportedError();
  }
  override async contactSelfQRCode(): Promise<string> {
    return throwUnsupportedError();
  }
  override async contactSelfSignature(): Promise<void> {
    return throwUnsupportedError();
  }
  override contactAvatar(contactId: string): Promise<FileBoxInterface>;
  override contactAvatar(contactId: string, file: FileBoxInterface): Promise<void>;
  override async contactAvatar(): Promise<FileBoxInterface | void> {
    return throwUnsupportedError();
  }
  override async contactPhone(): Promise<void> {
    return throwUnsupportedError();
  }
  override async contactCorporationRemark(): Promise<void> {
    return throwUnsupportedError();
  }
  override async contactDescription(): Promise<void> {
    return throwUnsupportedError();
  }

  override async roomAvatar(): Promise<FileBoxInterface> {
    return throwUnsupportedError();
  }
  override async roomCreate(): Promise<string> {
    return throwUnsupportedError();
  }
  override async roomQRCode(): Promise<string> {
    return throwUnsupportedError();
  }
  override async roomQuit(): Promise<void> {
    return throwUnsupportedError();
  }
  override async roomInvitationAccept(): Promise<void> {
    return throwUnsupportedError();
  }
  override async roomInvitationRawPayload(): Promise<payloads.RoomInvitation> {
    return throwUnsupportedError();
  }
  override async roomInvitationRawPayloadParser(): Promise<payloads.RoomInvitation> {
    return throwUnsupportedError();
  }

  override async friendshipAccept(): Promise<void> {
    return throwUnsupportedError();
  }
  override async friendshipAdd(): Promise<void> {
    return throwUnsupportedError();
  }
  override async friendshipSearchPhone(): Promise<string | null> {
    return throwUnsupportedError();
  }
  override async friendshipSearchHandle(): Promise<string | null> {
    return throwUnsupportedError();
  }
  override async friendshipSearchWeixin(): Promise<string | null> {
    return throwUnsupportedError();
  }
  override async friendshipRawPayload(): Promise<payloads.Friendship> {
    return throwUnsupportedError();
  }
  override async friendshipRawPayloadParser(): Promise<payloads.Friendship> {
    return throwUnsupportedError();
  }

  override async tagContactAdd(): Promise<void> {
    return throwUnsupportedError();
  }
  override async tagContactDelete(): Promise<void> {
    return throwUnsupportedError();
  }
  override async tagContactRemove(): Promise<void> {
    return throwUnsupportedError();
  }
  override async tagContactList(): Promise<string[]> {
    return Promise.resolve([]);
  }

  override async messageContact(): Promise<string> {
    return throwUnsupportedError();
  }
  override async messageMiniProgram(): Promise<payloads.MiniProgram> {
    return throwUnsupportedError();
  }
  override async messageLocation(): Promise<payloads.Location> {
    return throwUnsupportedError();
  }
  override async messageSendContact(): Promise<string> {
    return throwUnsupportedError();
  }
  override async messageSendLocation(): Promise<string> {
    return throwUnsupportedError();
  }
  override async messageSendMiniProgram(): Promise<string> {
    return throwUnsupportedError();
  }
  override async messageSendPost(): Promise<string> {
    return throwUnsupportedError();
  }

  override async postRawPayload(): Promise<payloads.Post> {
    return throwUnsupportedError();
  }
  override async postRawPayloadParser(): Promise<payloads.Post> {
    return throwUnsupportedError();
  }
  override async postPublish(): Promise<string> {
    return throwUnsupportedError();
  }
  override async postSearch(): Promise<{ nextPageToken?: string; response: string[] }> {
    return throwUnsupportedError();
  }
  override async tap(): Promise<boolean> {
    return throwUnsupportedError();
  }
  override async tapSearch(): Promise<{ response: payloads.Tap }> {
    return throwUnsupportedError();
  }
}
