import { connect, type AddressInfo } from 'node:net';
import { createHttpServer } from '../../../server/http/create-http-server';
import { listen, stopListening } from '../../../server/http/listen';
import { makeApp } from './make-app';

const limits = { headersMs: 300, requestMs: 600, keepAliveMs: 200, mostHeaders: 20 };

/** Sends a text and resolves to what came back once the server has closed the connection, with the time it took. */
function talk(port: number, text: string): Promise<{ answer: string; ms: number }> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ answer, ms: performance.now() - startedAt }));
  });
}

describe('clients that take their time', () => {
  const server = createHttpServer((req, res) => void makeApp().callback(req, res), limits);
  let port = 0;

  beforeAll(async () => {
    await listen(server, { port: 0, host: '127.0.0.1' });
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => stopListening(server));

  it('are cut off when their headers never end', async () => {
    const { answer, ms } = await talk(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    expect(answer).toContain('408');
    expect(ms).toBeLessThan(2000);
  });

  it('are cut off when their body never ends', async () => {
    const head =
      'POST /live HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{';
    const { answer, ms } = await talk(port, head);
    expect(answer).toContain('408');
    expect(ms).toBeLessThan(3000);
  });

  it('are refused with headers larger than 16 KiB', async () => {
    const { answer } = await talk(
      port,
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toContain('431');
  });

  it('are let go when they keep a connection without asking anything', async () => {
    const { answer, ms } = await talk(port, 'GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(answer).toContain('200 OK');
    expect(ms).toBeLessThan(3000);
  });
});
