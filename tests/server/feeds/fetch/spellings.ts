/** Spellings of this machine as an address of a URL, and of what lies behind it. */
export const spellings: readonly string[] = [
  ...['127.0.0.1', '127.1', '127.0.1', '0x7f000001', '0x7f.1', '2130706433', '017700000001', '0177.0.0.1'],
  ...[
    '127.0.0.1.',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '０x7f.1',
    '１２７.0.0.1',
    '127。0。0。1',
    '%31%32%37.0.0.1',
  ],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]'],
  ...['[64:ff9b::7f00:1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[fe80::1]', '[fc00::1]', '[ff02::1]'],
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
  ],
];
/** Names that the system's own resolver leads to this machine. */
export const names: readonly string[] = ['localhost', 'LOCALHOST', 'localhost.', 'ｌocalhost'];

/** A header holds ASCII only. */
export const inHeader = (host: string): string => host.replace(/[^ -~]/g, encodeURIComponent);
