/** Sees a call of a port before it is made, and decides what comes of it. */
export type Intercept = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

/** The same ports, every call of theirs told to `intercept` as `port.method`. */
export function interceptPorts<T extends object>(ports: T, intercept: Intercept): T {
  return new Proxy(ports, {
    get(target, key) {
      const port: unknown = Reflect.get(target, key);
      return typeof port === 'object' && port !== null ? interceptPort(port, String(key), intercept) : port;
    },
  });
}

function interceptPort(port: object, name: string, intercept: Intercept): object {
  return new Proxy(port, {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) =>
        intercept(`${name}.${String(key)}`, async () => {
          const answer: unknown = await Reflect.apply(method, target, args);
          return answer;
        });
    },
  });
}
