import { PuppetService } from 'wechaty-puppet-service';

// The client's cache of names and aliases is a LevelDB below the home folder: personal data outside ours, never renewed, and a
// second bot on the same token that meets its lock ends the process. Asking the service is quick enough.
class ForgetfulPuppetService extends PuppetService {
  protected override hookPayloadStore(): void {
    return;
  }
}

/** The client of a puppet service that leaves nothing on disk. */
export function makeServicePuppet(options: Readonly<Record<string, unknown>>): PuppetService {
  return new ForgetfulPuppetService({ ...options });
}
