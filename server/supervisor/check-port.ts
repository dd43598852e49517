import { createServer } from 'node:net';

/** Why a port cannot be listened on, as a sentence with the fix, or null when it is free now. */
export function checkPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) =>
      resolve(explain('code' in error ? String(error.code) : error.name, port, host)),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function explain(code: string, port: number, host: string): string {
  const where = `${host}:${String(port)}`;
  const other = `PORT=${String(port < 65_535 ? port + 1 : port - 1)} npm start`;
  if (code === 'EADDRINUSE') {
    return `端口 ${String(port)} 已被别的程序占用。Port ${where} is taken by another program. 换一个端口 use another:  ${other}`;
  }
  if (code === 'EACCES') {
    return `没有权限使用端口 ${String(port)}。This user may not use port ${where}. 换一个端口 use another:  PORT=3000 npm start`;
  }
  return `HOST=${host} 不是本机的地址（${code}）。It is no address of this machine. 试试 try:  HOST=127.0.0.1 npm start`;
}
