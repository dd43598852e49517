import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

export type ResolveHost = (host: string) => Promise<readonly LookupAddress[]>;

export class AddressRefusedError extends Error {
  constructor() {
    super('the name leads to an address that may not be asked');
    this.name = 'AddressRefusedError';
  }
}

export const resolveBySystem: ResolveHost = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * The resolver of a connection: the addresses that it gives are those that are connected to, so a name
 * that changes its mind between a check and the connection gains nothing. One bad address refuses the name.
 */
export function guardedLookup(
  resolveHost: ResolveHost,
  isAllowedAddress: (address: string) => boolean,
): LookupFunction {
  return (host, options, done) => {
    resolveHost(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isAllowedAddress(address)))
          done(new AddressRefusedError(), '', 0);
        else if (options.all === true) done(null, [...addresses]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), '', 0),
    );
  };
}
